import { Table, Text, Title } from '@mantine/core';
import type { ReportCell, ReportSection } from '../../api/reportTypes';
import { SubjectLink } from '../../parts/SubjectLink';
import { Quiet } from '../../parts/When';

function Value({ cell }: { cell: ReportCell }) {
  const [only, ...others] = cell.subjects;
  if (cell.sort === 'UNKNOWN') {
    return <Quiet>not known</Quiet>;
  }
  return only !== undefined && others.length === 0 && cell.sort === 'TEXT' ? (
    <SubjectLink id={only} name={cell.text} />
  ) : (
    cell.text
  );
}

/** What a row is about is not broken at its hyphen when it is as short as a number or a tag. */
const short = 12;

/** Whether a column holds numbers, which stand to the right, and so does what is above them. */
function isOfNumbers(section: ReportSection, column: number): boolean {
  return section.rows.some((row) => row[column]?.sort === 'NUMBER');
}

/** One table of a report: what it lists, how it is read, and its first rows. */
export function ReportTable({ section, anchor }: { section: ReportSection; anchor: string }) {
  return (
    <section id={anchor}>
      <Title order={section.chapter === '' ? 2 : 3} mt="lg" mb={4}>
        {section.title} ({section.total})
      </Title>
      {section.note !== '' && (
        <Text size="sm" c="dimmed" mb="xs">
          {section.note}
        </Text>
      )}
      {section.total === 0 ? (
        <Quiet>{section.none}</Quiet>
      ) : (
        <Table.ScrollContainer minWidth={Math.min(2400, section.columns.length * 110)} tabIndex={0}>
          <Table striped className="stacked">
            <Table.Thead>
              <Table.Tr>
                {section.columns.map((heading, column) => (
                  <Table.Th key={heading} ta={isOfNumbers(section, column) ? 'right' : undefined}>
                    {heading}
                  </Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {section.rows.map((row, number) => (
                <Table.Tr key={number}>
                  {row.map((cell, column) => (
                    <Table.Td
                      key={column}
                      className={
                        column === 0 && cell.text.length <= short ? 'report-cell nowrap' : 'report-cell'
                      }
                      data-label={column === 0 ? undefined : section.columns[column]}
                      ta={cell.sort === 'NUMBER' ? 'right' : undefined}
                    >
                      <Value cell={cell} />
                    </Table.Td>
                  ))}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      {section.rows.length < section.total && (
        <Text size="sm" mt="xs">
          The first {section.rows.length} of {section.total} rows. The file has all of them.
        </Text>
      )}
    </section>
  );
}
