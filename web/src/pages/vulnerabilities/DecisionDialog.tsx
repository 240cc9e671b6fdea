import { Button, Group, Modal, SegmentedControl, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../../api/answers';
import { isKnown } from '../../api/types';
import type { Weakness } from '../../api/vulnerabilityTypes';
import { ProblemAlert } from '../../parts/ProblemAlert';
import { decisionWords } from './decisions';
import { DayInput } from '../../parts/DayInput';

interface Decision {
  readonly asset: string;
  readonly vulnerability: string;
  readonly decision: string;
  readonly reason: string;
  readonly owner?: string;
  readonly compensation: string;
  readonly until?: string;
}

/** Decides when the plant acts, along or against the tree. Whoever accepts a risk names who bears it, and until when. */
export function DecisionDialog({ weakness, onClose }: { weakness: Weakness; onClose: () => void }) {
  const [decision, setDecision] = useState(weakness.decision ?? 'NEXT_WINDOW');
  const [reason, setReason] = useState('');
  const [compensation, setCompensation] = useState('');
  const [owner, setOwner] = useState('');
  const [until, setUntil] = useState('');
  const decide = useCommand<Decision, undefined>('/api/vulnerabilities/decide', { showsProblem: true });
  return (
    <Modal opened onClose={onClose} title="Decide when the plant acts">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          decide.mutate(
            {
              asset: weakness.asset.id,
              vulnerability: weakness.vulnerability,
              decision,
              reason: reason.trim(),
              compensation: compensation.trim(),
              ...(owner.trim() === '' ? {} : { owner: owner.trim() }),
              ...(until === '' ? {} : { until: new Date(`${until}T23:59:59`).toISOString() }),
            },
            { onSuccess: onClose },
          );
        }}
      >
        <Text mb="sm">
          {weakness.vulnerability} in {weakness.asset.name}
        </Text>
        <SegmentedControl
          fullWidth
          aria-label="Decision"
          value={decision}
          onChange={setDecision}
          data={Object.entries(decisionWords).map(([value, label]) => ({ value, label }))}
        />
        {isKnown(weakness.priority) && (
          <Text size="sm" c="dimmed" mt="xs">
            The tree says: {weakness.priority.sentence}.
          </Text>
        )}
        <Textarea
          mt="xs"
          label="Reason"
          required
          autosize
          value={reason}
          onChange={(event) => {
            setReason(event.currentTarget.value);
          }}
        />
        <Textarea
          label="What is done instead, and why that is enough"
          autosize
          value={compensation}
          onChange={(event) => {
            setCompensation(event.currentTarget.value);
          }}
        />
        <TextInput
          label="Who bears the risk"
          description="The user name of a senior risk owner or operations manager; needed if the plant acts later than the tree says."
          value={owner}
          onChange={(event) => {
            setOwner(event.currentTarget.value);
          }}
        />
        <DayInput
          label="Until"
          description="After this day the tree counts again; needed if the plant acts later than the tree says."
          value={until}
          onChange={(day) => {
            setUntil(day);
          }}
        />
        {decide.isError && <ProblemAlert thrown={decide.error} />}
        <Group mt="sm" justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={decide.isPending}>
            Decide
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
