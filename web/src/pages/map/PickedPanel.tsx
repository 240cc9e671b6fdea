import { Button, Group, Paper, Table, Title } from '@mantine/core';
import { useState } from 'react';
import type { MapEdge } from '../../api/mapTypes';
import { isKnown } from '../../api/types';
import { Cell } from '../../parts/Cell';
import { SubjectLink } from '../../parts/SubjectLink';
import { standing, standingTitle } from '../../parts/threeStates';
import { ThreeTick } from '../../parts/ThreeTick';
import { counted } from '../../parts/words';
import { changeSign } from './difference';

/** So many connections are told at first: more than fit a window, and few enough to be there at once. */
const first = 50;

/** The connections behind a line or within a box. */
export function PickedPanel({
  title,
  edges,
  names,
  onClose,
}: {
  title: string;
  edges: readonly MapEdge[];
  names: ReadonlyMap<string, string>;
  onClose: () => void;
}) {
  const [shown, setShown] = useState(first);
  return (
    <Paper withBorder p="xs" mt="xs" component="section" aria-label={title}>
      <Group justify="space-between">
        <Title order={2}>
          {title}: {counted(edges.length, 'connection')}
        </Title>
        <Button variant="default" onClick={onClose}>
          Close (Esc)
        </Button>
      </Group>
      <Table striped fz="sm" className="stacked">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>From</Table.Th>
            <Table.Th>To</Table.Th>
            <Table.Th>Protocol</Table.Th>
            <Table.Th>Documented, permitted, observed</Table.Th>
            <Table.Th>Together</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {edges.slice(0, shown).map((edge) => (
            <Table.Tr key={edge.id}>
              <Cell label="From">
                <SubjectLink id={edge.source} name={names.get(edge.source) ?? edge.source} />
              </Cell>
              <Cell label="To">
                <SubjectLink id={edge.destination} name={names.get(edge.destination) ?? edge.destination} />
              </Cell>
              <Cell label="Protocol">
                {edge.change !== undefined && `${changeSign[edge.change]} `}
                <SubjectLink
                  id={edge.id}
                  name={`${edge.protocol ?? 'protocol not known'}${isKnown(edge.port) ? ` ${edge.port}` : ''}`}
                />
              </Cell>
              <Cell label="Documented, permitted, observed">
                <ThreeTick states={[edge]} />
              </Cell>
              <Cell label="Together">{standingTitle[standing([edge])]}</Cell>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {edges.length > shown && (
        <Button
          variant="default"
          mt="xs"
          onClick={() => {
            setShown(shown + 4 * first);
          }}
        >
          More
        </Button>
      )}
    </Paper>
  );
}
