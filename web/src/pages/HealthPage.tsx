import { Anchor, Group, Table, Text } from '@mantine/core';
import { Link } from 'react-router';
import { useAnswer } from '../api/answers';
import { Answered } from '../parts/Answered';
import { Cell } from '../parts/Cell';
import { Mark } from '../parts/Mark';
import { PageHeader } from '../parts/PageHeader';
import { When } from '../parts/When';
import { sentence, words } from '../parts/words';
import { sectionAt } from '../sections';

interface Vital {
  readonly name: string;
  readonly state: 'OK' | 'OFF' | 'WARNING' | 'FAILED';
  readonly sentence: string;
}

interface HealthView {
  readonly at: string;
  readonly state: Vital['state'];
  readonly vitals: readonly Vital[];
}

const verdicts = {
  OK: 'Everything is in order.',
  OFF: 'Everything is in order.',
  WARNING: 'It works, but something needs attention.',
  FAILED: 'Something is not in order.',
} as const;

const order = { FAILED: 0, WARNING: 1, OK: 2, OFF: 3 } as const;

const backups: ReadonlySet<string> = new Set(['backup', 'backup-rehearsal']);

/** How the installation fares, what is not in order first. */
export function HealthPage() {
  const { title, purpose } = sectionAt('/health');
  const health = useAnswer<HealthView>('/api/health');
  return (
    <>
      <PageHeader title={title} purpose={purpose} />
      <Answered answer={health}>
        {(found) => (
          <>
            <Group gap="xs" mb="sm">
              <Text fw={600}>{verdicts[found.state]}</Text>
              <Text size="sm" c="dimmed">
                Looked at <When at={found.at} />
              </Text>
            </Group>
            <Table.ScrollContainer minWidth={600}>
              <Table striped className="stacked">
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th>What</Table.Th>
                    <Table.Th>State</Table.Th>
                    <Table.Th>In words</Table.Th>
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {[...found.vitals]
                    .sort((one, other) => order[one.state] - order[other.state])
                    .map((vital) => (
                      <Table.Tr key={vital.name}>
                        <Table.Td className="nowrap">{words(vital.name)}</Table.Td>
                        <Cell label="State">
                          <Mark name={vital.state} />
                        </Cell>
                        <Cell label="In words">
                          {sentence(vital.sentence)}
                          {backups.has(vital.name) && vital.state !== 'OK' && (
                            <>
                              {'. '}
                              <Anchor component={Link} inherit to="/backups" className="no-print">
                                Backups
                              </Anchor>
                            </>
                          )}
                        </Cell>
                      </Table.Tr>
                    ))}
                </Table.Tbody>
              </Table>
            </Table.ScrollContainer>
          </>
        )}
      </Answered>
    </>
  );
}
