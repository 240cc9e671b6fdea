import { Box, Group, Text, Title } from '@mantine/core';
import { Fragment, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import { termsAt } from '../glossary';
import { sectionOf } from '../sections';
import { Term } from './Term';

/** The words of the trade that are worked with on a page, each with its explanation. */
function Terms() {
  const { pathname } = useLocation();
  const section = sectionOf(pathname);
  const terms = section === undefined ? [] : termsAt(pathname, section.path);
  if (terms.length === 0) {
    return null;
  }
  return (
    <Text c="dimmed" size="xs" className="no-print">
      Explained:{' '}
      {terms.map((term, place) => (
        <Fragment key={term}>
          {place > 0 && ', '}
          <Term name={term} />
        </Fragment>
      ))}
    </Text>
  );
}

/** The head of a page: its title, one sentence with the words that it uses, and the actions that concern the whole page. */
export function PageHeader({
  title,
  view,
  purpose,
  children,
}: {
  title: string;
  /** Which of several views of the page is shown: on the screen its tab says so, and on paper the title. */
  view?: string | undefined;
  purpose?: string;
  children?: ReactNode;
}) {
  return (
    <Group className="page-header" justify="space-between" align="flex-start" mb="sm">
      <Box>
        {/* What tabs, bookmarks, the history and files of printed pages are called by. Source: WCAG 2.2, 2.4.2. */}
        <title>{`${title} – Asbuilt`}</title>
        <Title order={1}>
          {title}
          {view !== undefined && <span className="print-rest">: {view}</span>}
        </Title>
        {purpose !== undefined && (
          <>
            <Text c="dimmed" size="sm">
              {purpose}
            </Text>
            <Terms />
          </>
        )}
      </Box>
      <Group gap="xs" className="no-print">
        {children}
      </Group>
    </Group>
  );
}
