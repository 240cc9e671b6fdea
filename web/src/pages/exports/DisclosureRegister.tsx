import { Badge, Table, Text } from '@mantine/core';
import { useAnswer } from '../../api/answers';
import type { Disclosed } from '../../api/exportTypes';
import { isKnown } from '../../api/types';
import { Answered } from '../../parts/Answered';
import { Quiet, When } from '../../parts/When';
import { counted } from '../../parts/words';
import { labelText, whatText } from './words';

function Back({ one }: { one: Disclosed }) {
  if (isKnown(one.returned)) {
    return (
      <>
        {one.returned.destroyed ? 'destroyed' : 'returned'}
        <Text size="xs" c="dimmed">
          {one.returned.remark}; {one.returned.person}, <When at={one.returned.at} />
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
            <Table striped>
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
                    <Table.Td>
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
                    </Table.Td>
                    <Table.Td className="exact right">{one.commit}</Table.Td>
                    <Table.Td className="exact nowrap">{labelText(one.label)}</Table.Td>
                    <Table.Td>
                      {one.person}
                      {isKnown(one.allowedBy) && (
                        <Text size="xs" c="dimmed">
                          let by {one.allowedBy}
                        </Text>
                      )}
                    </Table.Td>
                    <Table.Td>
                      {one.recipient}
                      <Text size="xs" c="dimmed">
                        {one.purpose}
                        {isKnown(one.agreement) && `, under ${one.agreement}`}
                      </Text>
                    </Table.Td>
                    <Table.Td>
                      <Back one={one} />
                    </Table.Td>
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
