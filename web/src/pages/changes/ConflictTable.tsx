import { Alert, Button, Group, Radio, Table, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useAnswer, useCommand } from '../../api/answers';
import type { Change, Conflict } from '../../api/types';
import { Cell } from '../../parts/Cell';
import { ProblemAlert } from '../../parts/ProblemAlert';

interface Resolution {
  readonly choices: Readonly<Record<string, string>>;
  readonly comment: string;
}

/** Where the record moved underneath a change: three values side by side, and which of them is to hold. */
export function ConflictTable({ change }: { change: Change }) {
  const path = `/api/changes/${encodeURIComponent(change.id)}`;
  const conflicts = useAnswer<readonly Conflict[]>(`${path}/conflicts`).data ?? [];
  const [choices, setChoices] = useState<Readonly<Record<string, string>>>({});
  const [comment, setComment] = useState('');
  const resolve = useCommand<Resolution, Change>(`${path}/resolve`, { showsProblem: true });
  if (conflicts.length === 0) {
    return null;
  }
  const chosen = conflicts.every((conflict) => choices[conflict.key] !== undefined);
  return (
    <Alert variant="light" mb="md" title="The record was changed underneath this change">
      {resolve.isError && <ProblemAlert thrown={resolve.error} />}
      <Table.ScrollContainer minWidth={640}>
        <Table className="stacked">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Part</Table.Th>
              <Table.Th>When it was written</Table.Th>
              <Table.Th>In the record now</Table.Th>
              <Table.Th>This change</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {conflicts.map((conflict) => {
              const label = `${conflict.label ?? 'Whole subject'} of ${conflict.name}`;
              const choice = (value: string, text: string) => (
                <Radio
                  name={conflict.key}
                  label={text === '' ? '(as a whole)' : text}
                  aria-label={`${label}: ${value === 'OURS' ? 'this change' : 'the record now'}, ${text}`}
                  disabled={change.may.revise !== true}
                  checked={choices[conflict.key] === value}
                  onChange={() => {
                    setChoices({ ...choices, [conflict.key]: value });
                  }}
                />
              );
              return (
                <Table.Tr key={conflict.key}>
                  <Table.Td>{label}</Table.Td>
                  <Cell label="When it was written">{conflict.base}</Cell>
                  <Cell label="In the record now">{choice('THEIRS', conflict.theirs)}</Cell>
                  <Cell label="This change">{choice('OURS', conflict.ours)}</Cell>
                </Table.Tr>
              );
            })}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {change.may.revise === true && (
        <Group align="flex-end" gap="xs" mt="xs">
          <TextInput
            label="What was decided"
            value={comment}
            onChange={(event) => {
              setComment(event.currentTarget.value);
            }}
          />
          <Button
            disabled={!chosen || comment.trim() === ''}
            loading={resolve.isPending}
            onClick={() => {
              resolve.mutate({ choices, comment });
            }}
          >
            Revise by these choices
          </Button>
        </Group>
      )}
    </Alert>
  );
}
