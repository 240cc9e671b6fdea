import { Table, Text } from '@mantine/core';
import { isKnown, type ConnectionView } from '../../api/types';
import { Cell } from '../../parts/Cell';
import { SubjectLink } from '../../parts/SubjectLink';
import { standing, standingTitle } from '../../parts/threeStates';
import { ThreeTick, yesNo } from '../../parts/ThreeTick';
import { Quiet } from '../../parts/When';

/** What a subject talks to, and for each connection whether it is documented, permitted and observed. */
export function Connectivity({ connections }: { connections: readonly ConnectionView[] }) {
  if (connections.length === 0) {
    return <Quiet>No connection is recorded.</Quiet>;
  }
  return (
    <Table.ScrollContainer minWidth={720}>
      <Table striped className="stacked">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Direction</Table.Th>
            <Table.Th>Other end</Table.Th>
            <Table.Th>Protocol</Table.Th>
            <Table.Th>Port</Table.Th>
            <Table.Th>Documented</Table.Th>
            <Table.Th>Permitted</Table.Th>
            <Table.Th>Observed</Table.Th>
            <Table.Th>Together</Table.Th>
            <Table.Th>Connection</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {connections.map((connection) => (
            <Table.Tr key={connection.id}>
              <Table.Td>{connection.direction === 'OUT' ? '→ opens' : '← answers'}</Table.Td>
              <Cell label="Other end">
                {isKnown(connection.other) ? (
                  <SubjectLink id={connection.other.id} name={connection.other.name} />
                ) : (
                  <Quiet>not known</Quiet>
                )}
              </Cell>
              <Cell label="Protocol">{connection.protocol ?? ''}</Cell>
              <Cell label="Port" className="exact">
                {isKnown(connection.port) && `${connection.port}/`}
                {connection.transport ?? ''}
              </Cell>
              <Cell label="Documented">{yesNo(connection.required)}</Cell>
              <Cell label="Permitted">{yesNo(connection.permitted)}</Cell>
              <Cell label="Observed">{yesNo(connection.observed)}</Cell>
              <Cell label="Together">
                <ThreeTick states={[connection]} />{' '}
                <Text span size="xs">
                  {standingTitle[standing([connection])]}
                </Text>
              </Cell>
              <Cell label="Connection">
                <SubjectLink id={connection.id} name={connection.name} />
              </Cell>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
