import { Table, Text } from '@mantine/core';
import { isKnown } from '../api/types';
import type { Score } from '../api/validationTypes';
import { words } from './words';

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
          <Table>
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
                  <Table.Td>{words(one.criterion)}</Table.Td>
                  <Table.Td>{isKnown(one.rule) ? words(one.rule) : ''}</Table.Td>
                  <Table.Td className="wrap">{one.note}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </>
  );
}
