import { Button, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useState, type ReactNode, type SyntheticEvent } from 'react';
import { ProblemAlert } from './ProblemAlert';

/** How far what was ordered is. */
interface Ordered {
  readonly isPending: boolean;
  readonly isError: boolean;
  readonly error: unknown;
}

/** Asks why something is done before it is, and for what else it needs. */
export function ReasonDialog({
  opened,
  onClose,
  title,
  purpose,
  submit,
  ordered,
  ready = true,
  onReason,
  children,
}: {
  opened: boolean;
  onClose: () => void;
  title: string;
  purpose: string;
  submit: string;
  ordered: Ordered;
  ready?: boolean;
  onReason: (reason: string) => void;
  children?: ReactNode;
}) {
  const [reason, setReason] = useState('');
  return (
    <Modal opened={opened} onClose={onClose} title={title}>
      <form
        onSubmit={(event: SyntheticEvent) => {
          event.preventDefault();
          onReason(reason);
        }}
      >
        <Stack gap="sm">
          {ordered.isError && <ProblemAlert thrown={ordered.error} />}
          <Text size="sm">{purpose}</Text>
          {children}
          <TextInput
            label="Reason"
            required
            data-autofocus
            value={reason}
            onChange={(event) => {
              setReason(event.currentTarget.value);
            }}
          />
          <Button type="submit" loading={ordered.isPending} disabled={reason.trim() === '' || !ready}>
            {submit}
          </Button>
        </Stack>
      </form>
    </Modal>
  );
}
