import { Alert, Button, Group, Modal, Stack, Textarea } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { useNavigate } from 'react-router';
import { useCommand } from '../../api/answers';
import type { Change, SubjectView } from '../../api/types';
import { ProblemAlert } from '../../parts/ProblemAlert';

/** Proposes that a person be forgotten: all that was ever said of them is destroyed once another person has approved it. */
export function ForgetButton({ subject }: { subject: SubjectView }) {
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const send = useCommand<{ reason: string }, Change>(
    `/api/subjects/${encodeURIComponent(subject.id)}/forget`,
    { showsProblem: true },
  );
  const close = () => {
    setOpen(false);
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    send.mutate(
      { reason },
      {
        onSuccess: (change) => {
          close();
          void navigate(`/changes/${encodeURIComponent(change.id)}`);
        },
      },
    );
  };
  return (
    <>
      <Button
        variant="default"
        color="red"
        onClick={() => {
          setOpen(true);
        }}
      >
        Forget this person
      </Button>
      <Modal opened={open} onClose={close} title={`Forget ${subject.name}`}>
        <form onSubmit={submit}>
          <Stack gap="sm">
            <Alert color="red" variant="light">
              When another person has approved it and it is carried out, all that was ever said of{' '}
              {subject.name} is destroyed, in the history too. Nobody can bring it back. Older backups still
              hold it.
            </Alert>
            {send.isError && <ProblemAlert thrown={send.error} />}
            <Textarea
              label="Why"
              description="Do not repeat the name here: the reason stays."
              required
              value={reason}
              onChange={(event) => {
                setReason(event.currentTarget.value);
              }}
            />
            <Group justify="flex-end">
              <Button variant="default" onClick={close}>
                Cancel
              </Button>
              <Button type="submit" color="red" disabled={reason.trim() === ''} loading={send.isPending}>
                Propose to forget
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  );
}
