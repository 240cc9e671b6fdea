import { Alert, Anchor, Group, Progress, Stack, Table, Tabs, Text, Title, Tooltip } from '@mantine/core';
import { Link } from 'react-router';
import { useAnswer } from '../../api/answers';
import type { CoverageCell, CoverageMatrix, SensorCoverage, Share } from '../../api/collectionTypes';
import { isKnown } from '../../api/types';
import { Answered } from '../../parts/Answered';
import { Cell } from '../../parts/Cell';
import { PageHeader } from '../../parts/PageHeader';
import { SubjectLink } from '../../parts/SubjectLink';
import { useAddress } from '../../parts/useAddress';
import { Quiet } from '../../parts/When';
import { words } from '../../parts/words';
import { sectionAt } from '../../sections';
import { cellTitle, gapsInWords, isOpen, percent } from './coverage';

const symbols = { PRESENT: '●', ABSENT: '○', NOT_APPLICABLE: '–', OPEN: '?' } as const;

function SystemCell({ cell, open }: { cell: CoverageCell; open: boolean }) {
  const title = cellTitle(cell, open);
  const state = open && cell.state === 'ABSENT' ? 'OPEN' : cell.state;
  return (
    <Cell label={words(cell.type)} className="coverage-cell" data-state={state}>
      <Tooltip label={title} multiline maw={320}>
        <span role="img" aria-label={title}>
          {symbols[state]}
        </span>
      </Tooltip>
    </Cell>
  );
}

function Matrix({ matrix }: { matrix: CoverageMatrix }) {
  if (matrix.rows.length === 0) {
    return <Quiet>There is no system and no source in the record yet.</Quiet>;
  }
  return (
    <>
      <Text size="sm" mb="xs">
        ● there is a source, ○ there is none: a gap, – none is needed, ? not known: the system has no asset. A
        file counts for a system when it says something of its assets, or when it is registered for the
        system, as files that name no asset have to be: contracts, risk assessments, most SBOMs and logs.
      </Text>
      <Text size="sm" mb="xs">
        {gapsInWords(matrix)}
      </Text>
      <Table.ScrollContainer minWidth={900}>
        <Table withColumnBorders className="coverage stacked">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>System</Table.Th>
              <Table.Th className="right">Assets</Table.Th>
              <Table.Th className="right">Gaps</Table.Th>
              {matrix.types.map((type) => (
                <Table.Th key={type} className="upright">
                  <span>{words(type)}</span>
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {matrix.rows.map((row) => (
              <Table.Tr key={row.system ?? ''}>
                <Table.Td>
                  {isKnown(row.system) ? (
                    <SubjectLink id={row.system} name={row.name} kind="system" />
                  ) : (
                    <Anchor component={Link} to="/assets" inherit>
                      {row.name}
                    </Anchor>
                  )}
                </Table.Td>
                <Cell label="Assets" className="exact right">
                  {row.assets}
                </Cell>
                <Cell label="Gaps" className="exact right">
                  {isOpen(row) ? <Quiet>not known</Quiet> : row.gaps}
                </Cell>
                {row.cells.map((cell) => (
                  <SystemCell key={cell.type} cell={cell} open={isOpen(row)} />
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </>
  );
}

function Shares({ title, kind, shares }: { title: string; kind: string; shares: readonly Share[] }) {
  return (
    <div>
      <Title order={2}>{title}</Title>
      {shares.length === 0 && <Quiet>none</Quiet>}
      <Table>
        <Table.Tbody>
          {shares.map((share) => (
            <Table.Tr key={share.place ?? ''}>
              <Table.Td w={260}>
                {isKnown(share.place) ? (
                  <SubjectLink id={share.place} name={share.name} kind={kind} />
                ) : (
                  <Quiet>{share.name}</Quiet>
                )}
              </Table.Td>
              <Table.Td>
                <Group gap="xs" wrap="nowrap">
                  <Progress
                    value={percent(share)}
                    w={160}
                    radius="xs"
                    aria-label={`In view of ${share.name}`}
                  />
                  <Text size="sm" className="nowrap">
                    {share.inView} of {share.assets} in view ({percent(share)} %)
                  </Text>
                </Group>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

function Sensors({ view }: { view: SensorCoverage }) {
  return (
    <Stack gap="md">
      {view.sensors.length === 0 && (
        <Alert variant="light" color="gray">
          No sensor stands in the record. Enter each with the networks that it watches: only then does silence
          mean anything.
        </Alert>
      )}
      <Shares title="The whole plant" kind="site" shares={[view.whole]} />
      <Shares title="By zone" kind="zone" shares={view.zones} />
      <Shares title="By site" kind="site" shares={view.sites} />
      <div>
        <Title order={2}>Networks</Title>
        <Table striped className="stacked">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Network</Table.Th>
              <Table.Th>Range</Table.Th>
              <Table.Th>Watched by</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {view.networks.map((network) => (
              <Table.Tr key={network.id}>
                <Table.Td>
                  <SubjectLink id={network.id} name={network.name} kind="network" />
                </Table.Td>
                <Cell label="Range" className="exact">
                  {network.range ?? <Quiet>not known</Quiet>}
                </Cell>
                <Cell label="Watched by">
                  {network.sensors.length === 0 ? (
                    <Text span inherit fw={600}>
                      ○ nobody: a blind spot
                    </Text>
                  ) : (
                    network.sensors.map((sensor) => sensor.name).join(', ')
                  )}
                </Cell>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </Stack>
  );
}

function Unknowns({ view }: { view: SensorCoverage }) {
  if (view.unknowns.length === 0) {
    return (
      <Quiet>Nobody has said yet what is not known. Enter it in the register under known unknowns.</Quiet>
    );
  }
  return (
    <Table striped className="stacked">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Known unknown</Table.Th>
          <Table.Th>Question</Table.Th>
          <Table.Th>Next to</Table.Th>
          <Table.Th>How it will be found out</Table.Th>
          <Table.Th>Review due</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {view.unknowns.map((unknown) => (
          <Table.Tr key={unknown.id}>
            <Table.Td>
              <SubjectLink id={unknown.id} name={unknown.name} kind="unknown" />
            </Table.Td>
            <Cell label="Question" className="wrap">
              {unknown.question ?? <Quiet>not said</Quiet>}
              {unknown.external === true && ' May lead outside.'}
            </Cell>
            <Cell label="Next to">
              {[...unknown.assets, ...unknown.networks].map((one) => one.name).join(', ')}
            </Cell>
            <Cell label="How it will be found out" className="wrap">
              {unknown.plan ?? <Quiet>no plan</Quiet>}
            </Cell>
            <Cell label="Review due">{unknown.reviewDue ?? <Quiet>no day</Quiet>}</Cell>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

/** Which sources there are for each system, what sensors have in view, and what is known to be unknown. */
export function CoveragePage() {
  const [parameters, setParameters] = useAddress();
  const matrix = useAnswer<CoverageMatrix>('/api/coverage');
  const view = useAnswer<SensorCoverage>('/api/coverage/sensors');
  const { title, purpose } = sectionAt('/coverage');
  return (
    <>
      <PageHeader title={title} purpose={purpose} />
      <Tabs
        value={parameters.get('tab') ?? 'sources'}
        onChange={(tab) => {
          setParameters({ tab: tab ?? 'sources' }, { replace: true });
        }}
      >
        <Tabs.List mb="sm">
          <Tabs.Tab value="sources">Sources by system</Tabs.Tab>
          <Tabs.Tab value="sensors">In view of sensors</Tabs.Tab>
          <Tabs.Tab value="unknowns">Known unknowns</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="sources">
          <Answered answer={matrix}>{(all) => <Matrix matrix={all} />}</Answered>
        </Tabs.Panel>
        <Tabs.Panel value="sensors">
          <Answered answer={view}>{(all) => <Sensors view={all} />}</Answered>
        </Tabs.Panel>
        <Tabs.Panel value="unknowns">
          <Answered answer={view}>{(all) => <Unknowns view={all} />}</Answered>
        </Tabs.Panel>
      </Tabs>
    </>
  );
}
