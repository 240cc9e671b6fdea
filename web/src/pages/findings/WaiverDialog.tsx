import { Button, Group, Modal, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../../api/answers';
import type { Finding } from '../../api/validationTypes';
import { ProblemAlert } from '../../parts/ProblemAlert';

interface Waiver {
  readonly finding: string;
  readonly reason: string;
  readonly compensation: string;
  readonly until: string;
}

/** Has a finding borne for a time, with a reason and what is done instead. */
export function WaiverDialog({ finding, onClose }: { finding: Finding; onClose: () => void }) {
  const [reason, setReason] = useState('');
  const [compensation, setCompensation] = useState('');
  const [until, setUntil] = useState('');
  const waive = useCommand<Waiver, undefined>('/api/findings/waive', { showsProblem: true });
  return (
    <Modal opened onClose={onClose} title="Bear it for a time">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          waive.mutate(
            {
              finding: finding.key,
              reason: reason.trim(),
              compensation: compensation.trim(),
              until: new Date(`${until}T23:59:59`).toISOString(),
            },
            { onSuccess: onClose },
          );
        }}
      >
        <Text mb="sm">{finding.sentence}</Text>
        <Textarea
          label="Reason"
          required
          autosize
          value={reason}
          onChange={(event) => {
            setReason(event.currentTarget.value);
          }}
        />
        <Textarea
          label="What is done instead"
          autosize
          value={compensation}
          onChange={(event) => {
            setCompensation(event.currentTarget.value);
          }}
        />
        <TextInput
          label="Until"
          description="It counts again after this day."
          type="date"
          required
          value={until}
          onChange={(event) => {
            setUntil(event.currentTarget.value);
          }}
        />
        {waive.isError && <ProblemAlert thrown={waive.error} />}
        <Group mt="sm" justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={waive.isPending}>
            Waive
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
