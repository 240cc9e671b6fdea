import { Table, Text } from '@mantine/core';
import { useState } from 'react';
import { useAnswer } from '../../api/answers';
import { isKnown } from '../../api/types';
import type { ExternalConnections } from '../../api/vendorTypes';
import { Answered } from '../../parts/Answered';
import { Cell } from '../../parts/Cell';
import { MoreButton } from '../../parts/Choices';
import { Mark } from '../../parts/Mark';
import { SubjectLink } from '../../parts/SubjectLink';
import { Quiet, When } from '../../parts/When';
import { ThirdPartyTabs } from './ThirdPartyTabs';

/** Observed connections with an end outside, and who explains them. */
export function UnexplainedPage() {
  const [limit, setLimit] = useState(100);
  const answer = useAnswer<ExternalConnections>('/api/external-connections', { limit });
  return (
    <>
      <ThirdPartyTabs purpose="Observed connections with an end outside, matched to a third party; those that nothing explains come first." />
      <Answered answer={answer}>
        {(known) => (
          <>
            {!known.complete && (
              <Text size="sm" mb="xs">
                You do not see all third parties and access paths: what is unexplained here may have a reason
                that is not shown to you.
              </Text>
            )}
            {known.unexplained > 0 && (
              <Text size="sm" mb="xs">
                A connection is explained by the third party that its outer end is recorded as, by an access
                path that is used from its address, or by the owner of the network that it stands in: enter
                what is true, or look into who comes in.
              </Text>
            )}
            {known.rows.length === 0 ? (
              <Quiet>No observed connection has an end outside.</Quiet>
            ) : (
              <Table.ScrollContainer minWidth={640}>
                <Table striped className="stacked">
                  <Table.Thead>
                    <Table.Tr>
                      <Table.Th>Connection</Table.Th>
                      <Table.Th>Outside</Table.Th>
                      <Table.Th>Inside</Table.Th>
                      <Table.Th>Protocol and port</Table.Th>
                      <Table.Th>Explained by</Table.Th>
                      <Table.Th>Last seen</Table.Th>
                    </Table.Tr>
                  </Table.Thead>
                  <Table.Tbody>
                    {known.rows.map((row) => (
                      <Table.Tr key={row.connection.id}>
                        <Table.Td className="wrap">
                          <SubjectLink
                            id={row.connection.id}
                            name={row.connection.name}
                            hidden={row.connection.hidden}
                            kind="connection"
                          />
                        </Table.Td>
                        <Cell label="Outside">
                          <SubjectLink id={row.outer.id} name={row.outer.name} hidden={row.outer.hidden} />
                        </Cell>
                        <Cell label="Inside" className="nowrap">
                          {isKnown(row.inner) ? (
                            <SubjectLink id={row.inner.id} name={row.inner.name} hidden={row.inner.hidden} />
                          ) : (
                            <Quiet>not known</Quiet>
                          )}
                        </Cell>
                        <Cell label="Protocol and port" className="wrap">
                          {isKnown(row.protocol) ? row.protocol : <Quiet>not recorded</Quiet>}
                        </Cell>
                        <Cell label="Explained by" className="wrap">
                          {row.unexplained ? (
                            <Mark name="ERROR" title="Unexplained" />
                          ) : (
                            isKnown(row.thirdParty) && (
                              <SubjectLink
                                id={row.thirdParty.id}
                                name={row.thirdParty.name}
                                kind="third-party"
                              />
                            )
                          )}
                          <Text size="xs">{row.why}</Text>
                        </Cell>
                        <Cell label="Last seen">
                          <When at={row.lastSeen} />
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
