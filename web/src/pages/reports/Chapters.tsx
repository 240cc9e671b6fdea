import { Anchor, List, Title } from '@mantine/core';
import type { Chapter } from './chapters';
import { ReportTable } from './ReportTable';

function Contents({ chapters }: { chapters: readonly Chapter[] }) {
  return (
    <nav aria-label="Contents">
      <Title order={2} mt="lg" mb={4}>
        Contents
      </Title>
      <div className="report-contents">
        {chapters.map((chapter) => (
          <div key={chapter.anchor}>
            <Anchor href={`#${chapter.anchor}`} fw={600}>
              {chapter.title}
            </Anchor>
            <List size="sm" mb="xs">
              {chapter.tables.map((table) => (
                <List.Item key={table.anchor}>
                  <Anchor href={`#${table.anchor}`} inherit>
                    {table.section.title}
                  </Anchor>{' '}
                  ({table.section.total})
                </List.Item>
              ))}
            </List>
          </div>
        ))}
      </div>
    </nav>
  );
}

/** The tables of a report; a document of several chapters has its contents before them. */
export function Chapters({ chapters }: { chapters: readonly Chapter[] }) {
  return (
    <>
      {chapters.length > 1 && <Contents chapters={chapters} />}
      {chapters.map((chapter) => (
        <div key={chapter.anchor} id={chapter.anchor}>
          {chapter.title !== '' && (
            <Title order={2} mt="xl" className="report-chapter">
              {chapter.title}
            </Title>
          )}
          {chapter.tables.map((table) => (
            <ReportTable key={table.anchor} section={table.section} anchor={table.anchor} />
          ))}
        </div>
      ))}
    </>
  );
}
