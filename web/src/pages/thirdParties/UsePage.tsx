import { Anchor, Button, NumberInput, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { useAnswer, useCommand } from '../../api/answers';
import { useMay } from '../../api/session';
import { isKnown } from '../../api/types';
import type { AccessUse } from '../../api/vendorTypes';
import { Answered } from '../../parts/Answered';
import { Cell } from '../../parts/Cell';
import { Mark } from '../../parts/Mark';
import { ProblemAlert } from '../../parts/ProblemAlert';
import { SubjectLink } from '../../parts/SubjectLink';
import { Quiet, When } from '../../parts/When';
import { counted } from '../../parts/words';
import { ThirdPartyTabs } from './ThirdPartyTabs';

const states: Readonly<Record<string, readonly [string, string]>> = {
  USED: ['OK', 'Used'],
  DORMANT: ['WARNING', 'Dormant'],
  UNKNOWN: ['UNRESOLVED', 'Not known'],
};

/** What is said of several rows alike: it stands once above them. */
function saidOfSeveral(rows: readonly AccessUse[]): readonly string[] {
  const lacking = rows.filter((row) => row.state !== 'USED').map((row) => row.why);
  return [...new Set(lacking)].filter((why) => lacking.indexOf(why) !== lacking.lastIndexOf(why));
}

/** How much each access path and each of its accounts is used. */
export function UsePage() {
  const [days, setDays] = useState(90);
  const mayPropose = useMay('propose');
  const answer = useAnswer<readonly AccessUse[]>('/api/access-sessions/use', { days });
  const disable = useCommand<{ path: string }, unknown>(
    (body) => `/api/access-sessions/use/${encodeURIComponent(body.path)}/disable`,
    { showsProblem: true, sent: () => ({ reason: `no log of the last ${days} days tells of a use` }) },
  );
  return (
    <>
      <ThirdPartyTabs purpose="Which access paths and accounts nobody uses. What logs cover and nobody used is dormant; where there are no logs, it is not known." />
      <NumberInput
        label="Dormant after so many days"
        maw={220}
        mb="sm"
        min={1}
        max={3650}
        value={days}
        onChange={(value) => {
          setDays(Number(value) || 90);
        }}
      />
      {disable.isError && <ProblemAlert thrown={disable.error} />}
      {disable.isSuccess && <Text size="sm">It was put forward as a change; somebody else approves it.</Text>}
      <Answered answer={answer}>
        {(rows) => {
          const shared = saidOfSeveral(rows);
          return rows.length === 0 ? (
            <Quiet>The record has no access path.</Quiet>
          ) : (
            <>
              {shared.map((why) => (
                <Text key={why} size="sm">
                  Of {counted(rows.filter((row) => row.why === why).length, 'line')} of the table: {why}.
                </Text>
              ))}
              {rows.some((row) => row.state === 'UNKNOWN') && (
                <Text size="sm" mb="xs" className="no-print">
                  Logs are taken in as other files are:{' '}
                  <Anchor component={Link} to="/" inherit>
                    take in newer logs
                  </Anchor>
                  .
                </Text>
              )}
              <Table.ScrollContainer minWidth={720}>
                <Table striped className="stacked">
                  <Table.Thead>
                    <Table.Tr>
                      <Table.Th>Access path</Table.Th>
                      <Table.Th>Account</Table.Th>
                      <Table.Th>Use</Table.Th>
                      <Table.Th className="right">Sessions</Table.Th>
                      <Table.Th>Last used</Table.Th>
                      <Table.Th />
                    </Table.Tr>
                  </Table.Thead>
                  <Table.Tbody>
                    {rows.map((row) => (
                      <Table.Tr key={`${row.path.id} ${row.account ?? ''}`}>
                        <Table.Td className="wrap">
                          <SubjectLink
                            id={row.path.id}
                            name={row.path.name}
                            hidden={row.path.hidden}
                            kind="access-path"
                          />
                          {isKnown(row.thirdParty) && (
                            <Text size="xs" c="dimmed">
                              {row.thirdParty.name}
                            </Text>
                          )}
                        </Table.Td>
                        <Cell label="Account">
                          {isKnown(row.account) ? row.account : <Quiet>the whole path</Quiet>}
                          {!row.recorded && (
                            <Text size="xs" fw={600}>
                              not recorded at the path
                            </Text>
                          )}
                        </Cell>
                        <Cell label="Use" className="wrap">
                          <Mark
                            name={states[row.state]?.[0] ?? 'OPEN'}
                            title={states[row.state]?.[1] ?? row.state}
                          />
                          {!shared.includes(row.why) && <Text size="xs">{row.why}</Text>}
                        </Cell>
                        <Cell label="Sessions" className="exact right">
                          {row.sessions > 0 || isKnown(row.told) ? row.sessions : <Quiet>not known</Quiet>}
                        </Cell>
                        <Cell label="Last used">
                          {isKnown(row.last) ? (
                            <When at={row.last} />
                          ) : (
                            <Quiet>{isKnown(row.told) ? 'not seen in logs' : 'no log of its devices'}</Quiet>
                          )}
                        </Cell>
                        <Table.Td>
                          {row.toBeDisabled && mayPropose && (
                            <Button
                              size="compact-xs"
                              variant="default"
                              onClick={() => {
                                disable.mutate({ path: row.path.id });
                              }}
                            >
                              Propose to switch off
                            </Button>
                          )}
                        </Table.Td>
                      </Table.Tr>
                    ))}
                  </Table.Tbody>
                </Table>
              </Table.ScrollContainer>
            </>
          );
        }}
      </Answered>
    </>
  );
}
