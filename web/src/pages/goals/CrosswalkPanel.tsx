import { Group, Select, Stack, Table, Text, Title } from '@mantine/core';
import { useAssessed } from '../../api/assessment';
import type { GoalState, References } from '../../api/goalTypes';
import { isKnown, type Unknown } from '../../api/types';
import { Answered } from '../../parts/Answered';
import { Mark } from '../../parts/Mark';
import { SubjectLink } from '../../parts/SubjectLink';
import { Quiet } from '../../parts/When';
import { words } from '../../parts/words';
import { choices } from './goals';
import { GoalTable } from './GoalTable';

function Lacking({ found, total }: { found: References; total: number }) {
  if (total === 0) {
    return <Quiet>Nothing is found that counts.</Quiet>;
  }
  return (
    <>
      {found.lacking.length < total && (
        <Text size="sm" mb="xs">
          The first {found.lacking.length} of {total.toLocaleString('en')}; the findings list all.
        </Text>
      )}
      <Table striped>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={140}>Kind</Table.Th>
            <Table.Th w={260}>At</Table.Th>
            <Table.Th>What is lacking</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {found.lacking.map((one) => (
            <Table.Tr key={one.subject}>
              <Table.Td>{words(one.kind)}</Table.Td>
              <Table.Td>
                <SubjectLink id={one.subject} name={one.name} kind={one.kind} />
              </Table.Td>
              <Table.Td className="wrap">{one.sentences.join('; ')}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </>
  );
}

/** A clause that rules and figures of its own measure has one state, here as under the guidance. */
function Itself({ state }: { state: Unknown<GoalState> }) {
  return isKnown(state) ? (
    <Group gap="xs" my="xs">
      <Text size="sm">The clause itself, by rules and figures of its own:</Text>
      <Mark name={state} />
    </Group>
  ) : null;
}

function Clause({ reference, onReference }: { reference: string; onReference: (reference: string) => void }) {
  const answer = useAssessed<References>('/api/goals/references', { reference });
  return (
    <Answered answer={answer}>
      {(found) => (
        <Stack gap="md">
          <div>
            <Title order={2}>Goals that serve {reference}</Title>
            <Itself state={found.references[0]?.state} />
            <GoalTable goals={found.goals} onReference={onReference} />
          </div>
          <div>
            <Title order={2}>Where something is lacking</Title>
            <Lacking found={found} total={found.references[0]?.lacking ?? 0} />
          </div>
        </Stack>
      )}
    </Answered>
  );
}

/** What the record holds for the clauses of frameworks. */
export function CrosswalkPanel({
  reference,
  onReference,
}: {
  reference: string | null;
  onReference: (reference: string | null) => void;
}) {
  const answer = useAssessed<References>('/api/goals/references');
  return (
    <>
      <Group mb="sm">
        <Select
          label="Clause"
          description="One piece of evidence serves several frameworks; this shows what there is for one of their clauses."
          placeholder="For example A.5.9 or ZCR 6.4"
          searchable
          clearable
          w={520}
          data={choices(answer.data?.references ?? [])}
          value={reference}
          onChange={onReference}
        />
      </Group>
      {reference === null ? (
        <Quiet>Choose a clause to see its goals and what is lacking for it.</Quiet>
      ) : (
        <Clause reference={reference} onReference={onReference} />
      )}
    </>
  );
}
