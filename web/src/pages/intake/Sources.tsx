import { Anchor, Button, Table, Tabs, Text, Title } from '@mantine/core';
import { IconGitCompare } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useAnswer } from '../../api/answers';
import { useSeesPart } from '../../api/session';
import { isKnown, type Import, type SourceBehind, type SourceSummary } from '../../api/types';
import { Answered } from '../../parts/Answered';
import { Cell } from '../../parts/Cell';
import { ChoiceSelect, ChoiceText } from '../../parts/Choices';
import { FilterBar } from '../../parts/FilterBar';
import { PageHeader } from '../../parts/PageHeader';
import { useAddress } from '../../parts/useAddress';
import { useChoices } from '../../parts/useChoices';
import { Quiet, Span, When } from '../../parts/When';
import { ImportsTable } from './ImportsTable';
import { importOf, producedAt } from './produced';
import { RegisterButton } from './RegisterButton';
import { StatementButton } from '../statement/StatementButton';
import { SubjectLink } from '../../parts/SubjectLink';
import { WalkdownButton } from '../../parts/WalkdownButton';
import { counted, within, words } from '../../parts/words';
import { sectionAt } from '../../sections';

/** The sources of imports that nobody has admitted yet. */
function waitingIn(imports: readonly Import[]): ReadonlySet<string> {
  return new Set(
    imports
      .filter((one) => one.quarantined === true)
      .flatMap((one) => one.files.map((file) => file.sourceId).filter(isKnown)),
  );
}

/** In which orders sources can stand; as long as none is chosen, the newest stand first. */
const orders = [
  { value: 'title', label: 'By name' },
  { value: 'claims', label: 'Most claims first' },
];

/** The sources that fit what the reader looks for, in the order that was chosen. */
function chosenOf(sources: readonly SourceSummary[], text: string, type: string, order: string) {
  const fitting = sources.filter(
    (source) =>
      source.title.toLowerCase().includes(text.trim().toLowerCase()) && (type === '' || source.type === type),
  );
  switch (order) {
    case 'title':
      return fitting.toSorted((one, other) => one.title.localeCompare(other.title));
    case 'claims':
      return fitting.toSorted((one, other) => other.claims - one.claims);
    default:
      return fitting.toSorted((one, other) => other.received.localeCompare(one.received));
  }
}

/** All sources, by name and type, in an order. */
function SourcesList({
  sources,
  waiting,
}: {
  sources: readonly SourceSummary[];
  waiting: ReadonlySet<string>;
}) {
  const by = useChoices(['q', 'type', 'order']);
  const types = [...new Set(sources.map((source) => source.type))]
    .map((type) => ({ value: type, label: words(type) }))
    .toSorted((one, other) => one.label.localeCompare(other.label));
  const shown = chosenOf(sources, by.chosen.q ?? '', by.chosen.type ?? '', by.chosen.order ?? '');
  return (
    <>
      {sources.length > 1 && (
        <FilterBar>
          <ChoiceText by={by} name="q" label="Find a source" />
          <ChoiceSelect by={by} name="type" label="Every type" data={types} />
          <ChoiceSelect
            by={by}
            name="order"
            label="In which order"
            placeholder="Newest first"
            data={orders}
          />
          <Text size="sm" c="dimmed" role="status">
            {shown.length} of {counted(sources.length, 'source')}
          </Text>
        </FilterBar>
      )}
      {shown.length === 0 && sources.length > 0 ? (
        <Quiet>No source fits.</Quiet>
      ) : (
        <SourcesTable sources={shown} waiting={waiting} />
      )}
    </>
  );
}

function SourcesTable({
  sources,
  waiting,
}: {
  sources: readonly SourceSummary[];
  waiting: ReadonlySet<string>;
}) {
  const part = useSeesPart();
  if (sources.length === 0) {
    return (
      <Quiet>
        {part
          ? 'No file is shown to you: who sees a part of the record sees no file that tells of the rest.'
          : 'The record rests on no source yet.'}
      </Quiet>
    );
  }
  return (
    <Table.ScrollContainer minWidth={720}>
      <Table striped className="stacked">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Source</Table.Th>
            <Table.Th>Type</Table.Th>
            <Table.Th>Registered as</Table.Th>
            <Table.Th className="right">Claims</Table.Th>
            <Table.Th>Produced</Table.Th>
            <Table.Th>Received</Table.Th>
            <Table.Th>Could have seen</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {sources.map((source) => (
            <Table.Tr key={source.id} id={source.id}>
              <Table.Td className="wrap">
                <Anchor component={Link} to={`/imports/${encodeURIComponent(importOf(source))}`} inherit>
                  {source.title}
                </Anchor>
                {waiting.has(source.id) && (
                  <Text size="xs" c="dimmed">
                    ◔ waits to be admitted
                  </Text>
                )}
                {source.claims === 0 && (
                  <Text size="xs" c="dimmed">
                    states nothing of a subject; what else it holds is on its receipt
                  </Text>
                )}
              </Table.Td>
              <Cell label="Type">{words(source.type)}</Cell>
              <Cell label="Registered as">
                {isKnown(source.registered) ? (
                  <>
                    <SubjectLink id={source.registered.id} name={source.registered.name} kind="source" />
                    {source.scoped !== true && ' ○ no scope'}
                    {isKnown(source.mode) && `, ${within(words(source.mode))}`}
                  </>
                ) : (
                  <>
                    <Quiet>not registered</Quiet> <RegisterButton id={importOf(source)} />
                  </>
                )}
              </Cell>
              <Cell label="Claims" className="exact right">
                {source.claims.toLocaleString('en')}
              </Cell>
              <Cell label="Produced">
                <When at={producedAt(source)} />
              </Cell>
              <Cell label="Received">
                <When at={source.received} />
              </Cell>
              <Cell label="Could have seen">
                {isKnown(source.coverage) ? (
                  <Text size="xs">
                    {source.coverage.networks.length === 0
                      ? 'no named network'
                      : source.coverage.networks.join(', ')}
                    <br />
                    <Span from={source.coverage.from} until={source.coverage.until} />
                    {source.coverage.vantage !== '' && `: ${source.coverage.vantage}`}
                  </Text>
                ) : (
                  <Quiet>watches no network</Quiet>
                )}
              </Cell>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

/** The sources of what one sees whose files one does not: by name and kind. */
function SourcesBehind() {
  const behind = useAnswer<readonly SourceBehind[]>('/api/sources/behind');
  const closed = (behind.data ?? []).filter((source) => !source.open);
  if (closed.length === 0) {
    return null;
  }
  return (
    <>
      <Title order={2} size="h4" mt="md" mb="xs">
        Behind what you see
      </Title>
      <Text size="sm" mb="xs">
        What you see of the record comes from these sources too. Their files tell of more than you are shown,
        so only their names are.
      </Text>
      <Table.ScrollContainer minWidth={560}>
        <Table striped className="stacked">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Source</Table.Th>
              <Table.Th>Type</Table.Th>
              <Table.Th>Claims about what you see</Table.Th>
              <Table.Th>Produced</Table.Th>
              <Table.Th>Received</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {closed.map((source) => (
              <Table.Tr key={source.id}>
                <Table.Td className="wrap">{source.title}</Table.Td>
                <Cell label="Type">{words(source.type)}</Cell>
                <Cell label="Claims about what you see" className="exact right">
                  {source.claims.toLocaleString('en')}
                </Cell>
                <Cell label="Produced">
                  <When at={source.produced} />
                </Cell>
                <Cell label="Received">
                  <When at={source.received} />
                </Cell>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </>
  );
}

/** What the record rests on: the sources with what they could have seen, and the imports with their receipts. */
export function Sources() {
  const [parameters, setParameters] = useAddress();
  const sources = useAnswer<readonly SourceSummary[]>('/api/sources');
  const imports = useAnswer<readonly Import[]>('/api/imports');
  const { title, purpose } = sectionAt('/sources');
  return (
    <>
      <PageHeader title={title} purpose={purpose}>
        <StatementButton />
        <Button
          variant="default"
          component={Link}
          to="/compare"
          leftSection={<IconGitCompare size={16} aria-hidden />}
        >
          Compare two
        </Button>
        <WalkdownButton />
      </PageHeader>
      <Tabs
        value={parameters.get('tab') ?? 'sources'}
        onChange={(tab) => {
          setParameters((now) => {
            now.set('tab', tab ?? 'sources');
            return now;
          });
        }}
      >
        <Tabs.List mb="sm">
          <Tabs.Tab value="sources">Sources</Tabs.Tab>
          <Tabs.Tab value="imports">Imports and receipts</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="sources">
          <Answered answer={sources}>
            {(all) => <SourcesList sources={all} waiting={waitingIn(imports.data ?? [])} />}
          </Answered>
          <SourcesBehind />
        </Tabs.Panel>
        <Tabs.Panel value="imports">
          <Answered answer={imports}>{(all) => <ImportsTable imports={all} />}</Answered>
        </Tabs.Panel>
      </Tabs>
    </>
  );
}
