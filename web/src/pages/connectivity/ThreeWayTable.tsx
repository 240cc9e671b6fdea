import { Anchor, Button, Group, Table, Text } from '@mantine/core';
import type { ThreeWayRow } from '../../api/connectivityTypes';
import { isKnown } from '../../api/types';
import { Cell } from '../../parts/Cell';
import { Mark } from '../../parts/Mark';
import { SubjectLink } from '../../parts/SubjectLink';
import { ThreeTick } from '../../parts/ThreeTick';
import { Quiet } from '../../parts/When';
import { within, words } from '../../parts/words';
import { extentWords } from './combinations';

function End({ end }: { end: ThreeWayRow['source'] }) {
  return isKnown(end) ? (
    <SubjectLink id={end.id} name={end.name} hidden={end.hidden} kind="asset" />
  ) : (
    <Quiet>not known</Quiet>
  );
}

function Together({ row }: { row: ThreeWayRow }) {
  if (isKnown(row.combination)) {
    return (
      <span title={row.words ?? undefined}>
        <Mark name={row.combination} />
      </span>
    );
  }
  return (
    <Text size="xs" c="dimmed">
      one of: {row.possible.map((one) => within(words(one))).join(', ')}
    </Text>
  );
}

/** Connections under the three; each opens with its way hop by hop. */
export function ThreeWayTable({
  rows,
  more,
  onOpen,
  onMore,
}: {
  rows: readonly ThreeWayRow[];
  more: boolean;
  onOpen: (id: string) => void;
  onMore: () => void;
}) {
  return (
    <>
      <Table.ScrollContainer minWidth={980}>
        <Table striped className="stacked">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>From</Table.Th>
              <Table.Th>To</Table.Th>
              <Table.Th>Protocol</Table.Th>
              <Table.Th>Documented, permitted, observed</Table.Th>
              <Table.Th>Together</Table.Th>
              <Table.Th>By the rules</Table.Th>
              <Table.Th>Connection</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <Table.Tr key={row.id}>
                <Cell label="From">
                  <End end={row.source} />
                </Cell>
                <Cell label="To">
                  <End end={row.destination} />
                </Cell>
                <Cell label="Protocol" className="exact">
                  {[row.protocol, isKnown(row.port) ? `${row.transport ?? ''}/${row.port}` : row.transport]
                    .filter(isKnown)
                    .join(' ')}
                </Cell>
                <Cell label="Documented, permitted, observed">
                  <ThreeTick
                    states={[
                      {
                        required: row.documented.state,
                        permitted: row.permitted.state,
                        observed: row.observed.state,
                      },
                    ]}
                  />
                </Cell>
                <Cell label="Together">
                  <Together row={row} />
                </Cell>
                <Cell label="By the rules" className="wrap">
                  {extentWords[row.extent] ?? row.extent}
                  {!row.certain && row.extent !== 'UNKNOWN' && ' (not certain)'}
                  <Text size="xs" c="dimmed">
                    {row.reason}
                  </Text>
                </Cell>
                <Cell label="Connection" className="wrap">
                  <Anchor
                    component="button"
                    type="button"
                    inherit
                    ta="left"
                    onClick={() => {
                      onOpen(row.id);
                    }}
                  >
                    {row.name}
                  </Anchor>
                </Cell>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {more && (
        <Group>
          <Button variant="default" onClick={onMore}>
            More
          </Button>
        </Group>
      )}
    </>
  );
}
