import { Badge, Checkbox, List, Table, Text, Title } from '@mantine/core';
import type { Allowance, Crossing, Unwritable } from '../../api/allowTypes';
import { isKnown } from '../../api/types';
import { Cell } from '../../parts/Cell';
import { SubjectLink } from '../../parts/SubjectLink';
import { Quiet, When } from '../../parts/When';

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <>
      {lines.map((line) => (
        <Text size="sm" key={line} component="div">
          {line}
        </Text>
      ))}
    </>
  );
}

/** What is permitted, with the connections, purposes and owners behind it. */
export function AllowancesTable({ allowances }: { allowances: readonly Allowance[] }) {
  if (allowances.length === 0) {
    return <Quiet>No documented connection between these zones can be written as a rule.</Quiet>;
  }
  return (
    <Table.ScrollContainer minWidth={900}>
      <Table striped className="stacked">
        <Table.Caption>Allowances: each source may open each service at each destination.</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>From</Table.Th>
            <Table.Th>To</Table.Th>
            <Table.Th>Service</Table.Th>
            <Table.Th>Connections</Table.Th>
            <Table.Th>Purpose</Table.Th>
            <Table.Th>Owner</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {allowances.map((one) => (
            <Table.Tr key={[one.sources, one.destinations, one.services, one.documented].join(' ')}>
              <Cell label="From">
                <Text size="xs" c="dimmed">
                  {one.from.name}
                </Text>
                <Lines lines={one.sources} />
              </Cell>
              <Cell label="To">
                <Text size="xs" c="dimmed">
                  {one.to.name}
                </Text>
                <Lines lines={one.destinations} />
              </Cell>
              <Cell label="Service">
                <Lines lines={one.services} />
              </Cell>
              <Cell label="Connections" className="wrap">
                {one.connections.map((connection) => (
                  <Text size="sm" key={connection.id} component="div">
                    <SubjectLink
                      id={connection.id}
                      name={connection.name}
                      hidden={connection.hidden}
                      kind="connection"
                    />
                  </Text>
                ))}
                {!one.documented && (
                  <Badge color="orange" variant="light" radius="xs">
                    accepted, not documented
                  </Badge>
                )}
              </Cell>
              <Cell label="Purpose" className="wrap">
                {one.purposes.length === 0 ? <Quiet>not known</Quiet> : <Lines lines={one.purposes} />}
              </Cell>
              <Cell label="Owner" className="wrap">
                {one.owners.length === 0 ? <Quiet>not known</Quiet> : <Lines lines={one.owners} />}
              </Cell>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function Evidence({ crossing }: { crossing: Crossing }) {
  const stated = isKnown(crossing.stated) ? `stated by ${crossing.stated}` : undefined;
  const by = crossing.seenBy.length > 0 ? crossing.seenBy.join(', ') : stated;
  return by === undefined ? <Quiet>not known</Quiet> : <>{by}</>;
}

/** The connections that were only seen: each is accepted by itself. */
export function SeenTable({
  crossings,
  onAccept,
}: {
  crossings: readonly Crossing[];
  onAccept: (id: string, included: boolean) => void;
}) {
  return (
    <section>
      <Title order={4}>Seen, and not documented</Title>
      <Text size="sm" mb="xs">
        What passes today and nobody has asked for is not in the list. Tick what the plant needs; better
        still, document it.
      </Text>
      {crossings.length === 0 ? (
        <Quiet>Nothing was seen between these zones that is not documented.</Quiet>
      ) : (
        <Table.ScrollContainer minWidth={860}>
          <Table striped className="stacked">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>Include</Table.Th>
                <Table.Th>Connection</Table.Th>
                <Table.Th>Service</Table.Th>
                <Table.Th>First seen</Table.Th>
                <Table.Th>Last seen</Table.Th>
                <Table.Th>Seen by</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {crossings.map((one) => (
                <Table.Tr key={one.id}>
                  <Table.Td>
                    <Checkbox
                      aria-label={`Include ${one.name}`}
                      checked={one.accepted}
                      onChange={(event) => {
                        onAccept(one.id, event.currentTarget.checked);
                      }}
                    />
                  </Table.Td>
                  <Table.Td className="wrap">
                    <SubjectLink id={one.id} name={one.name} kind="connection" />
                    <Text size="xs" c="dimmed">
                      {one.addresses.join(' to ')}
                    </Text>
                    {one.standing === 'UNWANTED' && (
                      <Badge color="red" variant="light" radius="xs">
                        the design says it is not needed
                      </Badge>
                    )}
                  </Table.Td>
                  <Cell label="Service">{one.services.join(', ')}</Cell>
                  <Cell label="First seen">
                    <When at={one.firstSeen} />
                  </Cell>
                  <Cell label="Last seen">
                    <When at={one.lastSeen} />
                  </Cell>
                  <Cell label="Seen by" className="wrap">
                    <Evidence crossing={one} />
                  </Cell>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </section>
  );
}

/** The documented connections; those that were never seen are marked. */
export function DocumentedTable({ crossings }: { crossings: readonly Crossing[] }) {
  const unseen = crossings.filter((one) => one.standing === 'NEVER_SEEN');
  if (unseen.length === 0) {
    return null;
  }
  return (
    <section>
      <Title order={4}>Documented, and never seen</Title>
      <Text size="sm" mb="xs">
        These are in the list. Perhaps they are needed seldom, or no sensor sees them, or nobody needs them
        any more.
      </Text>
      <List size="sm">
        {unseen.map((one) => (
          <List.Item key={one.id}>
            <SubjectLink id={one.id} name={one.name} kind="connection" /> {one.services.join(', ')}
            {isKnown(one.purpose) && `: ${one.purpose}`}
          </List.Item>
        ))}
      </List>
    </section>
  );
}

/** The connections that no rule can be written for, and why. */
export function UnwritableList({ unwritable }: { unwritable: readonly Unwritable[] }) {
  if (unwritable.length === 0) {
    return null;
  }
  return (
    <section>
      <Title order={4}>Cannot be written</Title>
      <List size="sm">
        {unwritable.map((one) => (
          <List.Item key={one.id}>
            <SubjectLink id={one.id} name={one.name} kind="connection" />
            {one.documented ? '' : ' (only seen)'}: {one.why}
          </List.Item>
        ))}
      </List>
    </section>
  );
}
