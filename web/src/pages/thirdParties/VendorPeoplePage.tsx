import { Switch, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { useAnswer } from '../../api/answers';
import { isKnown } from '../../api/types';
import type { VendorPeople } from '../../api/vendorTypes';
import { Answered } from '../../parts/Answered';
import { Cell } from '../../parts/Cell';
import { MoreButton } from '../../parts/Choices';
import { Mark } from '../../parts/Mark';
import { SubjectLink } from '../../parts/SubjectLink';
import { Quiet, When } from '../../parts/When';
import { words } from '../../parts/words';
import { ThirdPartyTabs } from './ThirdPartyTabs';
import { flagWords } from './vendorWords';

/** The named people of third parties: who they are, what they may use, and whether they should still. */
export function VendorPeoplePage() {
  const [limit, setLimit] = useState(100);
  const [flagged, setFlagged] = useState(false);
  const answer = useAnswer<VendorPeople>('/api/vendor-people', { limit, flagged });
  return (
    <>
      <ThirdPartyTabs purpose="Which named people of third parties have accounts, and whether they still work there." />
      <Answered answer={answer}>
        {(known) => (
          <>
            <Switch
              mb="sm"
              label={`Only flagged (${known.flagged})`}
              checked={flagged}
              onChange={(event) => {
                setFlagged(event.currentTarget.checked);
              }}
            />
            {known.rows.length === 0 ? (
              <Quiet>Nobody. Give a person an employer or an engagement.</Quiet>
            ) : (
              <Table.ScrollContainer minWidth={860}>
                <Table striped className="stacked">
                  <Table.Thead>
                    <Table.Tr>
                      <Table.Th>Person</Table.Th>
                      <Table.Th>Accounts and paths</Table.Th>
                      <Table.Th>Vetted</Table.Th>
                      <Table.Th>First and last day</Table.Th>
                      <Table.Th>Last seen</Table.Th>
                      <Table.Th>To be looked at</Table.Th>
                    </Table.Tr>
                  </Table.Thead>
                  <Table.Tbody>
                    {known.rows.map((row) => (
                      <Table.Tr key={row.person.id}>
                        <Table.Td className="wrap">
                          <SubjectLink id={row.person.id} name={row.person.name} kind="person" />
                          <Text size="xs" c="dimmed">
                            {isKnown(row.employer) ? row.employer.name : 'employer not known'}
                          </Text>
                        </Table.Td>
                        <Cell label="Accounts and paths" className="wrap">
                          {row.accounts
                            .map((one) => one.account + (isKnown(one.asset) ? ` on ${one.asset.name}` : ''))
                            .join(', ')}
                          {row.paths.map((path) => (
                            <Text key={path.id} size="xs">
                              <SubjectLink id={path.id} name={path.name} kind="access-path" />
                            </Text>
                          ))}
                        </Cell>
                        <Cell label="Vetted" className="nowrap">
                          {isKnown(row.vettedOn) ? row.vettedOn : <Quiet>not known</Quiet>}
                        </Cell>
                        <Cell label="First and last day" className="nowrap">
                          {isKnown(row.starts) ? row.starts : <Quiet>not known</Quiet>}
                          <br />
                          {isKnown(row.leaves) ? row.leaves : <Quiet>no last day recorded</Quiet>}
                        </Cell>
                        <Cell label="Last seen">
                          {isKnown(row.lastSeen) ? (
                            <When at={row.lastSeen} />
                          ) : (
                            <Quiet>not seen in logs</Quiet>
                          )}
                          {isKnown(row.lastSeen) &&
                            isKnown(row.leaves) &&
                            row.lastSeen.slice(0, 10) > row.leaves && (
                              <Text size="xs" fw={600}>
                                after the last day
                              </Text>
                            )}
                        </Cell>
                        <Cell label="To be looked at" className="wrap">
                          {row.flags.length === 0 && <Quiet>nothing</Quiet>}
                          {row.flags.map((flag) => (
                            <Text key={flag} size="sm">
                              <Mark
                                name={
                                  flag === 'LEFT_WITH_ACCESS' || flag === 'CONTRACT_OVER'
                                    ? 'ERROR'
                                    : 'WARNING'
                                }
                                title={flagWords[flag] ?? words(flag)}
                              />
                            </Text>
                          ))}
                          {row.expiredCourses.length > 0 && (
                            <Text size="xs" c="dimmed">
                              {row.expiredCourses.join(', ')}
                            </Text>
                          )}
                        </Cell>
                      </Table.Tr>
                    ))}
                  </Table.Tbody>
                </Table>
              </Table.ScrollContainer>
            )}
            <MoreButton total={known.total} shown={known.rows.length} limit={limit} onMore={setLimit} />
          </>
        )}
      </Answered>
    </>
  );
}
