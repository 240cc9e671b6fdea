import { Table, Text } from '@mantine/core';
import { useAnswer } from '../../api/answers';
import type { Prediction } from '../../api/types';
import { Answered } from '../../parts/Answered';
import { Cell } from '../../parts/Cell';
import { Mark } from '../../parts/Mark';

/** What a change lets one expect to see, and what sources have shown since the work was done. */
export function PredictionTable({ id }: { id: string }) {
  const predictions = useAnswer<readonly Prediction[]>(`/api/changes/${encodeURIComponent(id)}/predictions`);
  return (
    <Answered answer={predictions}>
      {(all) =>
        all.length === 0 ? (
          <Text size="sm">It lets nothing expect that a source could show.</Text>
        ) : (
          <Table.ScrollContainer minWidth={480}>
            <Table className="stacked">
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>Expected</Table.Th>
                  <Table.Th>So far</Table.Th>
                  <Table.Th>Seen</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {all.map((one) => (
                  <Table.Tr key={one.sentence}>
                    <Table.Td>{one.sentence}</Table.Td>
                    <Cell label="So far">
                      <Mark name={one.verdict} />
                    </Cell>
                    <Cell label="Seen">
                      {one.seen.length === 0
                        ? one.provable
                          ? 'nothing yet'
                          : 'nothing against it'
                        : one.seen.map((seen) => `${seen.source}: ${seen.value}`).join('; ')}
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
