import { Table, Text } from '@mantine/core';
import { isKnown } from '../../api/types';
import type { Priority, TreeAnswer } from '../../api/vulnerabilityTypes';
import { Cell } from '../../parts/Cell';
import { within, words } from '../../parts/words';

const points: readonly { readonly label: string; readonly of: (priority: Priority) => TreeAnswer }[] = [
  { label: 'Exploitation', of: (priority) => priority.exploitation },
  { label: 'System exposure', of: (priority) => priority.exposure },
  { label: 'Automatable', of: (priority) => priority.automatable },
  { label: 'Human impact', of: (priority) => priority.impact },
];

/** How a decision follows from the deployer's tree: the answers with where they come from. */
export function PriorityText({ priority }: { priority: Priority }) {
  return (
    <>
      <Text size="sm" mb={4}>
        By the tree: <b>{words(priority.worst)}</b>
        {priority.best !== priority.worst && <> (at best {within(words(priority.best))})</>}
        {isKnown(priority.missing) && <>. Until the {priority.missing} is known, the worst counts</>}.
      </Text>
      <Table.ScrollContainer minWidth={420}>
        <Table className="stacked">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Point</Table.Th>
              <Table.Th>Answer</Table.Th>
              <Table.Th>From</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {points.map((point) => {
              const answer = point.of(priority);
              return (
                <Table.Tr key={point.label}>
                  <Table.Td>{point.label}</Table.Td>
                  <Cell label="Answer">{answer.possible.map((one) => words(one)).join(' or ')}</Cell>
                  <Cell label="From" className="wrap">
                    {answer.origin}
                  </Cell>
                </Table.Tr>
              );
            })}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <Text size="xs" c="dimmed">
        CERT/CC, Stakeholder-Specific Vulnerability Categorization, deployer’s tree.
      </Text>
    </>
  );
}
