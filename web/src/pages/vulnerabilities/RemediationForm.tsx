import { Button, Group, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../../api/answers';
import type { Weakness } from '../../api/vulnerabilityTypes';
import { ProblemAlert } from '../../parts/ProblemAlert';
import { stateWords } from './decisions';
import { DayInput } from '../../parts/DayInput';

interface Work {
  readonly asset: string;
  readonly vulnerability: string;
  readonly state: string;
  readonly note: string;
  readonly planned?: string;
}

/** Says how far the work on a vulnerability of an asset is. */
export function RemediationForm({ weakness }: { weakness: Weakness }) {
  const [state, setState] = useState(weakness.state);
  const [note, setNote] = useState('');
  const [planned, setPlanned] = useState('');
  const say = useCommand<Work, undefined>('/api/vulnerabilities/remediate', { showsProblem: true });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        say.mutate({
          asset: weakness.asset.id,
          vulnerability: weakness.vulnerability,
          state,
          note: note.trim(),
          ...(planned === '' ? {} : { planned }),
        });
      }}
    >
      <Group gap="xs" align="flex-end">
        <Select
          label="Work"
          allowDeselect={false}
          data={Object.entries(stateWords).map(([value, label]) => ({ value, label }))}
          value={state}
          onChange={(value) => {
            setState(value ?? weakness.state);
          }}
        />
        <DayInput
          label="Planned for"
          value={planned}
          onChange={(day) => {
            setPlanned(day);
          }}
        />
        <TextInput
          label="What was done"
          value={note}
          onChange={(event) => {
            setNote(event.currentTarget.value);
          }}
        />
        <Button type="submit" variant="default" loading={say.isPending}>
          Save
        </Button>
      </Group>
      {say.isError && <ProblemAlert thrown={say.error} />}
    </form>
  );
}
