import { Alert, Button, Group, PasswordInput, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { recordHasChanged } from '../../api/answers';
import { send } from '../../api/request';
import { ProblemAlert } from '../../parts/ProblemAlert';

/** Changes one's own password. */
export function PasswordForm() {
  const client = useQueryClient();
  const [old, setOld] = useState('');
  const [fresh, setFresh] = useState('');
  const [again, setAgain] = useState('');
  const differs = again !== '' && again !== fresh;
  const change = useMutation({
    meta: { showsProblem: true },
    mutationFn: () => send('/api/account/password', { method: 'POST', body: { old, fresh } }),
    onSuccess: () => {
      setOld('');
      setFresh('');
      setAgain('');
      return recordHasChanged(client);
    },
  });
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (again === fresh) {
      change.mutate();
    }
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm" maw={360}>
        {change.isError && <ProblemAlert thrown={change.error} />}
        {change.isSuccess && (
          <Alert color="green" variant="light">
            The password was changed; your other sessions have ended.
          </Alert>
        )}
        <PasswordInput
          label="Password until now"
          name="old-password"
          autoComplete="current-password"
          required
          value={old}
          onChange={(event) => {
            setOld(event.currentTarget.value);
          }}
        />
        <PasswordInput
          label="New password"
          description="12 characters or more; a sentence is easier to remember than signs"
          name="new-password"
          autoComplete="new-password"
          required
          value={fresh}
          onChange={(event) => {
            setFresh(event.currentTarget.value);
          }}
        />
        <PasswordInput
          label="New password again"
          name="new-password-again"
          autoComplete="new-password"
          required
          value={again}
          error={differs ? 'The two passwords differ.' : undefined}
          onChange={(event) => {
            setAgain(event.currentTarget.value);
          }}
        />
        <Group>
          <Button type="submit" variant="default" loading={change.isPending} disabled={differs}>
            Change the password
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
