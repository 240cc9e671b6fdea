import { Anchor, Button, Center, Divider, Loader, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { Link, Navigate } from 'react-router';
import { useAnswer } from '../api/answers';
import { hasPasskeys } from '../api/passkeys';
import { leaveForOpenId, useOpenIdLabel, usePasskeySignIn, useSession, useSignIn } from '../api/session';
import { ProblemAlert } from '../parts/ProblemAlert';
import { useAddress } from '../parts/useAddress';
import { Outside } from '../shell/Outside';
import { Unfinished } from './account/Unfinished';
import { signInTarget } from './signInTarget';
import { NameAndPassword } from '../parts/PasswordFields';

/** Goes to the OpenID provider, where there is one. */
function OpenIdButton({ from }: { from: string | null }) {
  const label = useOpenIdLabel();
  const leave = useMutation({
    meta: { showsProblem: true },
    mutationFn: () => leaveForOpenId('sign-in', signInTarget(from)),
  });
  if (label === undefined) {
    return null;
  }
  return (
    <>
      {leave.isError && <ProblemAlert thrown={leave.error} />}
      <Button
        size="sm"
        fullWidth
        loading={leave.isPending || leave.isSuccess}
        onClick={() => {
          leave.mutate();
        }}
      >
        Sign in with {label}
      </Button>
      <Divider label="or with a name and password" />
    </>
  );
}

/** Name and password. Before anybody has an account, it says how the first one is made. */
export function SignIn() {
  const [parameters] = useAddress();
  const session = useSession();
  const setup = useAnswer<{ needed: boolean }>('/api/setup');
  const signIn = useSignIn();
  const passkey = usePasskeySignIn();
  const [user, setUser] = useState('');
  const [password, setPassword] = useState('');

  if (session.data?.kind === 'signed-in') {
    return <Navigate replace to={signInTarget(parameters.get('from'))} />;
  }
  if (session.isPending) {
    return (
      <Center h="100%">
        <Loader aria-label="Loading" />
      </Center>
    );
  }
  if (session.data?.kind === 'unfinished') {
    return <Unfinished session={session.data.session} />;
  }
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    signIn.mutate(
      { user, password },
      {
        onError: () => {
          setPassword('');
        },
      },
    );
  };
  return (
    <Outside>
      {setup.data?.needed === true && (
        <Text size="sm">
          Nobody has an account yet. The server printed a link at its start; whoever opens it{' '}
          <Anchor component={Link} to="/setup" inherit>
            becomes the first administrator
          </Anchor>
          .
        </Text>
      )}
      <OpenIdButton from={parameters.get('from')} />
      <form onSubmit={submit}>
        <Stack gap="sm">
          {signIn.isError && <ProblemAlert thrown={signIn.error} />}
          <NameAndPassword
            user={{ value: user, onChange: setUser }}
            password={{ value: password, onChange: setPassword }}
          />
          <Button type="submit" size="sm" fullWidth loading={signIn.isPending}>
            Sign in
          </Button>
          {hasPasskeys() && (
            <>
              {passkey.isError && <ProblemAlert thrown={passkey.error} />}
              <Button
                variant="default"
                size="sm"
                fullWidth
                loading={passkey.isPending}
                onClick={() => {
                  passkey.mutate(undefined);
                }}
              >
                Sign in with a passkey
              </Button>
            </>
          )}
          <Text size="xs" c="dimmed">
            Whoever lost the password asks an administrator for a new link.
          </Text>
        </Stack>
      </form>
    </Outside>
  );
}
