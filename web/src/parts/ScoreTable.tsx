import { Table, Text } from '@mantine/core';
import { isKnown } from '../api/types';
import type { Score } from '../api/validationTypes';
import { words } from './words';
import { Cell } from './Cell';

/** A score with everything that lowers it. */
export function ScoreTable({ score }: { score: Score }) {
  return (
    <>
      <Text size="sm" mb={4}>
        <b>{score.points.toFixed(1)}</b> of 100. What lowers it:
      </Text>
      {score.deductions.length === 0 ? (
        <Text size="sm">Nothing.</Text>
      ) : (
        <Table.ScrollContainer minWidth={420}>
          <Table className="stacked">
            <Table.Thead>
              <Table.Tr>
                <Table.Th className="right">Points</Table.Th>
                <Table.Th>Criterion</Table.Th>
                <Table.Th>Rule not kept</Table.Th>
                <Table.Th>Because</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {score.deductions.map((one, index) => (
                <Table.Tr key={`${one.criterion} ${one.rule ?? ''} ${index}`}>
                  <Table.Td className="exact right">−{one.points.toFixed(2)}</Table.Td>
                  <Cell label="Criterion">{words(one.criterion)}</Cell>
                  <Cell label="Rule not kept">{isKnown(one.rule) ? words(one.rule) : ''}</Cell>
                  <Cell label="Because" className="wrap">
                    {one.note}
                  </Cell>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </>
  );
}
