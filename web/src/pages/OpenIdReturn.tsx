import { Button, Loader, Text, Title } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { Link, Navigate } from 'react-router';
import { targetAfterOpenId, useOpenIdAnswer } from '../api/session';
import { ProblemAlert } from '../parts/ProblemAlert';
import { useAddress } from '../parts/useAddress';
import { Outside } from '../shell/Outside';
import { signInTarget } from './signInTarget';

const taken = ['code', 'state', 'iss', 'error'];

/** Where the OpenID provider sends people back to: what they bring is handed over, once. */
export function OpenIdReturn() {
  const [parameters] = useAddress();
  const answer = useOpenIdAnswer();
  const sent = useRef(false);
  const { mutate } = answer;
  useEffect(() => {
    if (sent.current) {
      return;
    }
    sent.current = true;
    mutate(
      Object.fromEntries(
        taken.flatMap((name) => {
          const value = parameters.get(name);
          return value === null ? [] : [[name, value]];
        }),
      ),
    );
  }, [mutate, parameters]);
  if (answer.isSuccess) {
    const target = signInTarget(targetAfterOpenId());
    return (
      <Navigate
        replace
        to={answer.data.standing === 'complete' ? target : `/sign-in?from=${encodeURIComponent(target)}`}
      />
    );
  }
  return (
    <Outside>
      {answer.isError ? (
        <>
          <Title order={2}>You are not signed in</Title>
          <Text size="sm">
            Your organisation sent you back here, and this installation could not let you in. Sign in anew; if
            it fails again, tell an administrator of people what stands below.
          </Text>
          <ProblemAlert thrown={answer.error} title="What this installation says" />
          <Button component={Link} to="/sign-in">
            Sign in anew
          </Button>
        </>
      ) : (
        <>
          <Title order={2}>Signing you in</Title>
          <Text size="sm">
            <Loader size="xs" mr="xs" aria-label="Loading" />
            Your organisation has sent you back; its answer is being checked. You need do nothing.
          </Text>
        </>
      )}
    </Outside>
  );
}
