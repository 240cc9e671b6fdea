import { Button, Stack, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { useNavigate } from 'react-router';
import { useAnswer, useCommand } from '../api/answers';
import { forgetSession } from '../api/session';
import { isKnown, type Unknown } from '../api/types';
import { ProblemAlert } from '../parts/ProblemAlert';
import { useAddress } from '../parts/useAddress';
import { Outside } from '../shell/Outside';
import { NewPassword } from '../parts/PasswordFields';

interface Answers {
  readonly token: string;
  readonly user?: string;
  readonly name?: string;
  readonly password: string;
}

/** Sets the password behind a one-time link: of the first administrator, or of somebody who was invited. */
function AccountForm({ first }: { first: boolean }) {
  const [parameters] = useAddress();
  const [token, setToken] = useState(parameters.get('token') ?? '');
  const [user, setUser] = useState('');
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  const send = useCommand<Answers, unknown>(first ? '/api/setup' : '/api/invitation', { showsProblem: true });
  const client = useQueryClient();
  const navigate = useNavigate();
  const invited = useAnswer<{ user?: Unknown<string> }>(
    '/api/invitation',
    { token },
    !first && token !== '' && send.isIdle,
  );
  const who = invited.data?.user;
  const differs = again !== '' && again !== password;
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (again === password) {
      send.mutate(first ? { token, user, name, password } : { token, password }, {
        // Whoever made the account is signed in with it.
        onSuccess: () => {
          forgetSession(client);
          void client.invalidateQueries({ queryKey: ['session'] }).then(() => navigate('/'));
        },
      });
    }
  };
  return (
    <Outside
      purpose={
        first
          ? 'The first administrator invites the others and gives them their roles. To be an administrator lets nobody read the record: that takes a role of its own.'
          : isKnown(who)
            ? `You were invited and sign in as ${who}. Choose a password; the link works once.`
            : 'You were invited. Choose a password; the link works once.'
      }
    >
      <form onSubmit={submit}>
        <Stack gap="sm">
          {send.isError && <ProblemAlert thrown={send.error} />}
          {parameters.get('token') === null && (
            <TextInput
              label="One-time code"
              description={
                first
                  ? 'What follows token= in the address that the server wrote when it started'
                  : 'What follows token= in the link that you were given'
              }
              required
              autoComplete="off"
              value={token}
              onChange={(event) => {
                setToken(event.currentTarget.value);
              }}
            />
          )}
          {first && (
            <>
              <TextInput
                label="Name to sign in with"
                name="username"
                autoComplete="username"
                required
                value={user}
                onChange={(event) => {
                  setUser(event.currentTarget.value);
                }}
              />
              <TextInput
                label="Full name"
                name="name"
                autoComplete="name"
                required
                value={name}
                onChange={(event) => {
                  setName(event.currentTarget.value);
                }}
              />
            </>
          )}
          <NewPassword
            label="Password"
            name="password"
            fresh={{ value: password, onChange: setPassword }}
            again={{ value: again, onChange: setAgain }}
            differs={differs}
          />
          <Button type="submit" size="sm" fullWidth loading={send.isPending} disabled={differs}>
            {first ? 'Make the first administrator' : 'Set the password'}
          </Button>
        </Stack>
      </form>
    </Outside>
  );
}

/** Makes the first administrator. */
export function Setup() {
  return <AccountForm first />;
}

/** Lets somebody in who was invited. */
export function Invitation() {
  return <AccountForm first={false} />;
}
