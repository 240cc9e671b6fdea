import { Alert, Button, Group, PasswordInput, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { recordHasChanged } from '../../api/answers';
import { send } from '../../api/request';
import { ProblemAlert } from '../../parts/ProblemAlert';
import { NewPassword } from '../../parts/PasswordFields';

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
          label="Current password"
          name="old-password"
          autoComplete="current-password"
          required
          value={old}
          onChange={(event) => {
            setOld(event.currentTarget.value);
          }}
        />
        <NewPassword
          label="New password"
          name="new-password"
          fresh={{ value: fresh, onChange: setFresh }}
          again={{ value: again, onChange: setAgain }}
          differs={differs}
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
