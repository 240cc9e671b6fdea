import { Button, Group, List, Modal, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../../api/answers';
import type { Finding } from '../../api/validationTypes';
import { ProblemAlert } from '../../parts/ProblemAlert';
import { counted } from '../../parts/words';
import { DayInput } from '../../parts/DayInput';

const few = 5;

interface Waiver {
  readonly findings: readonly string[];
  readonly reason: string;
  readonly compensation: string;
  readonly until: string;
}

/** Has findings borne for a time, with a reason and what is done instead: all of them or none. */
export function WaiverDialog({
  findings,
  onClose,
  onDone,
}: {
  findings: readonly Finding[];
  onClose: () => void;
  onDone: () => void;
}) {
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
              findings: findings.map((finding) => finding.key),
              reason: reason.trim(),
              compensation: compensation.trim(),
              until: new Date(`${until}T23:59:59`).toISOString(),
            },
            { onSuccess: onDone },
          );
        }}
      >
        {findings.length === 1 ? (
          <Text mb="sm">{findings[0]?.sentence}</Text>
        ) : (
          <List size="sm" mb="sm">
            {findings.slice(0, few).map((finding) => (
              <List.Item key={finding.key}>{finding.sentence}</List.Item>
            ))}
            {findings.length > few && (
              <List.Item>and {counted(findings.length - few, 'other', 'others')}</List.Item>
            )}
          </List>
        )}
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
        <DayInput
          label="Until"
          description="It counts again after this day."
          required
          value={until}
          onChange={(day) => {
            setUntil(day);
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
