import { Button, Center, Group, Loader, Paper, PasswordInput, Stack, TextInput, Title } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { Navigate, useSearchParams } from 'react-router';
import { useSession, useSignIn } from '../api/session';
import { ProblemAlert } from '../parts/ProblemAlert';
import { signInTarget } from './signInTarget';

/** Name and password, then the code of the second factor when the account has one. */
export function SignIn() {
  const [parameters] = useSearchParams();
  const session = useSession();
  const signIn = useSignIn();
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [asksForCode, setAsksForCode] = useState(false);

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
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    signIn.mutate(asksForCode ? { code } : { name, password }, {
      onSuccess: (step) => {
        setAsksForCode(step.next === 'CODE');
        setPassword('');
      },
    });
  };
  return (
    <Center component="main" mih="100%" p="md">
      <Paper withBorder p="lg" w={360}>
        <form onSubmit={submit}>
          <Stack gap="sm">
            <Group gap="xs">
              <img src="/favicon.svg" width={28} height={28} alt="" />
              <Title order={1}>Asbuilt</Title>
            </Group>
            {signIn.isError && <ProblemAlert thrown={signIn.error} />}
            {asksForCode ? (
              <TextInput
                label="Code of the second factor"
                name="code"
                inputMode="numeric"
                autoComplete="one-time-code"
                required
                value={code}
                onChange={(event) => {
                  setCode(event.currentTarget.value);
                }}
              />
            ) : (
              <>
                <TextInput
                  label="Name"
                  name="username"
                  autoComplete="username"
                  required
                  value={name}
                  onChange={(event) => {
                    setName(event.currentTarget.value);
                  }}
                />
                <PasswordInput
                  label="Password"
                  name="password"
                  autoComplete="current-password"
                  required
                  value={password}
                  onChange={(event) => {
                    setPassword(event.currentTarget.value);
                  }}
                />
              </>
            )}
            <Button type="submit" size="sm" fullWidth loading={signIn.isPending}>
              {asksForCode ? 'Confirm' : 'Sign in'}
            </Button>
          </Stack>
        </form>
      </Paper>
    </Center>
  );
}
