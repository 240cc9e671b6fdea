import { Button, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState, type SyntheticEvent } from 'react';
import { useCommand } from '../api/answers';
import type { Validation } from '../api/validationTypes';
import { ProblemAlert } from './ProblemAlert';

/** By what an attestation is found. */
interface Given {
  readonly facet: string;
  readonly expert: string;
  readonly given: string;
}

/** Takes an attestation back that was given by mistake: it stays in the log and counts no more. */
export function TakeBack({
  subject,
  attestation,
  label,
}: {
  subject: string;
  attestation: Given;
  label: string;
}) {
  const [opened, { open, close }] = useDisclosure(false);
  const [reason, setReason] = useState('');
  const command = useCommand<Given & { reason: string }, Validation>(
    `/api/subjects/${encodeURIComponent(subject)}/attestations/withdraw`,
    { showsProblem: true },
  );
  return (
    <>
      <Button
        className="no-print"
        variant="subtle"
        size="compact-xs"
        aria-label={`Take back: ${label}`}
        onClick={open}
      >
        Take back
      </Button>
      <Modal opened={opened} onClose={close} title="Take back">
        <form
          onSubmit={(event: SyntheticEvent) => {
            event.preventDefault();
            command.mutate({ ...attestation, reason }, { onSuccess: close });
          }}
        >
          <Stack gap="sm">
            {command.isError && <ProblemAlert thrown={command.error} />}
            <Text size="sm">It stays in the log and counts no more.</Text>
            <TextInput
              label="Reason"
              required
              data-autofocus
              value={reason}
              onChange={(event) => {
                setReason(event.currentTarget.value);
              }}
            />
            <Button type="submit" loading={command.isPending} disabled={reason.trim() === ''}>
              Take it back
            </Button>
          </Stack>
        </form>
      </Modal>
    </>
  );
}
