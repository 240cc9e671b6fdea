import { Alert, Button, Group, List, Menu, SegmentedControl, Text } from '@mantine/core';
import { IconAlertTriangle, IconDownload } from '@tabler/icons-react';
import { momentQuery, useAnswer } from '../../api/answers';
import { problemBehind } from '../../api/problem';
import type { QueryAnswer } from '../../api/queryTypes';
import { address } from '../../api/request';
import { PageHeader } from '../../parts/PageHeader';
import { ProblemAlert } from '../../parts/ProblemAlert';
import { useAddress } from '../../parts/useAddress';
import { useDownload } from '../../parts/useDownload';
import { useMoment } from '../../parts/useMoment';
import { ViewsButton } from '../../parts/ViewsButton';
import { plural, sentence, words } from '../../parts/words';
import { sectionAt } from '../../sections';
import { columnsOf, type Column } from '../register/columns';
import { RowsTable } from '../register/RowsTable';
import { QueryField } from './QueryField';
import { QueryHelp } from './QueryHelp';

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** What is looked for most of assets, of the columns that their register has. */
const ofAssets = new Set(['class', 'zoneName', 'manufacturer', 'model', 'firmware']);

const columns: readonly Column[] = [
  { id: 'kind', label: 'Kind', exact: false, text: (row) => words(row.kind) },
  ...columnsOf('asset', []).filter((column) => ofAssets.has(column.id)),
  {
    id: 'openItems',
    label: 'Open',
    exact: true,
    text: (row) => (row.openItems === 0 ? '' : String(row.openItems)),
  },
];

/** Says what is no query, and points at the place. */
function Malformed({ thrown, query }: { thrown: unknown; query: string }) {
  const { more } = problemBehind(thrown);
  const column = Number(more['column'] ?? Number.NaN);
  if (Number.isNaN(column)) {
    return <ProblemAlert thrown={thrown} />;
  }
  return (
    <Alert
      role="alert"
      color="red"
      variant="light"
      icon={<IconAlertTriangle aria-hidden />}
      title={`${sentence(text(more['wrong']))}.`}
    >
      <pre className="exact" aria-hidden>{`${query}\n${' '.repeat(column - 1)}^`}</pre>
      At character {column}. Expected: {text(more['expected'])}.
    </Alert>
  );
}

function ListExport({ answer }: { answer: QueryAnswer }) {
  const [moment] = useMoment();
  const download = useDownload();
  const kinds = Object.entries(answer.kinds);
  if (kinds.length === 0) {
    return null;
  }
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <Button variant="default" leftSection={<IconDownload size={16} aria-hidden />}>
          As a list
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {kinds.map(([kind, count]) => (
          <Menu.Item
            key={kind}
            onClick={() => {
              download(address(`/api/lists/${kind}.csv`, { query: answer.query, ...momentQuery(moment) }));
            }}
          >
            {plural(kind)} that fit (.csv, {count.toLocaleString('en')})
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/** How many fit, of how many it cannot be told, and why. */
function Told({ answer }: { answer: QueryAnswer }) {
  return (
    <>
      <Text>{answer.words}.</Text>
      <Text role="status" fw={600}>
        {answer.matching.toLocaleString('en')} {answer.matching === 1 ? 'fits' : 'fit'}
        {answer.untold > 0 && `; of ${answer.untold.toLocaleString('en')} it cannot be told`}.
      </Text>
      {answer.because.length > 0 && (
        <List size="sm" c="dimmed">
          {answer.because.map((why) => (
            <List.Item key={why.sentence}>
              {why.subjects.toLocaleString('en')}: {why.sentence}
            </List.Item>
          ))}
        </List>
      )}
    </>
  );
}

function Result({ query }: { query: string }) {
  const [parameters, setParameters] = useAddress();
  const [moment] = useMoment();
  const show = parameters.get('show') === 'untold' ? 'untold' : 'matching';
  const asked = { q: query, ...momentQuery(moment) };
  const answer = useAnswer<QueryAnswer>('/api/query', { ...asked, limit: 1 });
  if (answer.isError) {
    return <Malformed thrown={answer.error} query={query} />;
  }
  if (answer.data?.query !== query) {
    return null;
  }
  return (
    <>
      <Group justify="space-between" align="flex-start" my="sm">
        <div>
          <Told answer={answer.data} />
        </div>
        <Group gap="xs" className="no-print">
          {answer.data.untold > 0 && (
            <SegmentedControl
              aria-label="What is listed"
              value={show}
              data={[
                { value: 'matching', label: 'What fits' },
                { value: 'untold', label: 'What cannot be told' },
              ]}
              onChange={(chosen) => {
                setParameters((current) => {
                  const changed = new URLSearchParams(current);
                  if (chosen === 'untold') {
                    changed.set('show', chosen);
                  } else {
                    changed.delete('show');
                  }
                  return changed;
                });
              }}
            />
          )}
          <ListExport answer={answer.data} />
        </Group>
      </Group>
      <RowsTable path="/api/query" query={{ ...asked, show }} columns={columns} />
    </>
  );
}

/** The record asked by fields and values; what cannot be told is counted and listed apart. */
export function QueryPage() {
  const [parameters, setParameters] = useAddress();
  const section = sectionAt('/query');
  const query = (parameters.get('q') ?? '').trim();
  return (
    <>
      <PageHeader title={section.title} purpose={section.purpose}>
        <ViewsButton />
      </PageHeader>
      <QueryField
        key={query}
        asked={query}
        onAsk={(asked) => {
          setParameters((current) => {
            const changed = new URLSearchParams(current);
            changed.set('q', asked);
            changed.delete('show');
            return changed;
          });
        }}
      />
      {query === '' ? <QueryHelp /> : <Result query={query} />}
    </>
  );
}
