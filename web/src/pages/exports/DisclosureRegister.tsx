import { Badge, Table, Text } from '@mantine/core';
import { useAnswer } from '../../api/answers';
import type { Disclosed } from '../../api/exportTypes';
import { isKnown } from '../../api/types';
import { Answered } from '../../parts/Answered';
import { Cell } from '../../parts/Cell';
import { Quiet, When } from '../../parts/When';
import { counted } from '../../parts/words';
import { labelText, whatText } from './words';
import { Somebody } from '../../parts/Somebody';

function Back({ one }: { one: Disclosed }) {
  if (isKnown(one.returned)) {
    return (
      <>
        {one.returned.destroyed ? 'destroyed' : 'returned'}
        <Text size="xs" c="dimmed">
          {one.returned.remark}; <Somebody user={one.returned.person} />, <When at={one.returned.at} />
        </Text>
      </>
    );
  }
  if (!isKnown(one.back)) {
    return <Quiet>not agreed</Quiet>;
  }
  return (
    <>
      <span className="exact nowrap">by {one.back}</span>
      {one.overdue && (
        <Badge color="red" size="sm" ml={4}>
          overdue
        </Badge>
      )}
    </>
  );
}

/** All that left the record: what, of which state, when, by whom, to whom, why, how labelled, and whether it came back. */
export function DisclosureRegister() {
  const register = useAnswer<readonly Disclosed[]>('/api/disclosures');
  return (
    <Answered answer={register}>
      {(rows) =>
        rows.length === 0 ? (
          <Quiet>Nothing has left the record yet.</Quiet>
        ) : (
          <Table.ScrollContainer minWidth={960}>
            <Table striped className="stacked">
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>When</Table.Th>
                  <Table.Th>What</Table.Th>
                  <Table.Th>Commit</Table.Th>
                  <Table.Th>Label</Table.Th>
                  <Table.Th>Taken by</Table.Th>
                  <Table.Th>To whom and why</Table.Th>
                  <Table.Th>Return or destruction</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {rows.map((one) => (
                  <Table.Tr key={`${one.at} ${one.person} ${one.what}`}>
                    <Table.Td>
                      <When at={one.at} />
                    </Table.Td>
                    <Cell label="What">
                      {whatText(one.what)}
                      <Text size="xs" c="dimmed">
                        {counted(one.subjects, 'subject')}
                        {isKnown(one.digest) && (
                          <>
                            ,{' '}
                            <span className="exact" title={one.digest}>{`${one.digest.slice(0, 12)}…`}</span>
                          </>
                        )}
                      </Text>
                    </Cell>
                    <Cell label="Commit" className="exact right">
                      {one.commit}
                    </Cell>
                    <Cell label="Label" className="exact nowrap">
                      {labelText(one.label)}
                    </Cell>
                    <Cell label="Taken by">
                      <Somebody user={one.person} />
                      {isKnown(one.allowedBy) && (
                        <Text size="xs" c="dimmed">
                          approved by <Somebody user={one.allowedBy} />
                        </Text>
                      )}
                    </Cell>
                    <Cell label="To whom and why">
                      {one.recipient}
                      <Text size="xs" c="dimmed">
                        {one.purpose}
                        {isKnown(one.agreement) && `, under ${one.agreement}`}
                      </Text>
                    </Cell>
                    <Cell label="Return or destruction">
                      <Back one={one} />
                    </Cell>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
        )
      }
    </Answered>
  );
}
