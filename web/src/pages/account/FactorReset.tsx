import { Button, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { useNavigate } from 'react-router';
import { request, send } from '../../api/request';
import { forgetSession } from '../../api/session';
import { ProblemAlert } from '../../parts/ProblemAlert';
import { useAddress } from '../../parts/useAddress';
import { Outside } from '../../shell/Outside';
import { NameAndPassword } from '../../parts/PasswordFields';

/** Drops all second factors behind a one-time link, for whoever shows the password and lost the rest. */
export function FactorReset() {
  const [parameters] = useAddress();
  const token = parameters.get('token');
  const [user, setUser] = useState('');
  const [password, setPassword] = useState('');
  const client = useQueryClient();
  const navigate = useNavigate();
  const reset = useMutation({
    meta: { showsProblem: true },
    mutationFn: async () => {
      await request('/api/session', { method: 'POST', body: { user, password } });
      await send('/api/account/factor-reset', {
        method: 'POST',
        body: { token: token ?? '' },
      });
    },
    onSuccess: async () => {
      forgetSession(client);
      await client.invalidateQueries({ queryKey: ['session'] });
      await navigate('/');
    },
    onError: () => {
      setPassword('');
    },
  });
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    reset.mutate();
  };
  return (
    <Outside purpose="With this link you set up your second factors anew. Enter your password; all authenticators, passkeys and recovery codes of the account are dropped.">
      {token === null ? (
        <Text size="sm">
          This address lacks the secret of your link. Open the link as you were given it, or ask an
          administrator for a new one.
        </Text>
      ) : (
        <form onSubmit={submit}>
          <Stack gap="sm">
            {reset.isError && <ProblemAlert thrown={reset.error} />}
            <NameAndPassword
              user={{ value: user, onChange: setUser }}
              password={{ value: password, onChange: setPassword }}
            />
            <Button type="submit" size="sm" fullWidth loading={reset.isPending}>
              Drop my second factors
            </Button>
          </Stack>
        </form>
      )}
    </Outside>
  );
}
