import { Anchor, Divider, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useSecondFactor, useSignOut } from '../../api/session';
import type { Me } from '../../api/types';
import { Outside } from '../../shell/Outside';
import { EnrolCodes } from './EnrolCodes';
import { EnrolPasskey } from './EnrolPasskey';
import { ProofForm } from './ProofForm';
import { RecoveryCodes } from './RecoveryCodes';
import { StepUpDialog } from './StepUpDialog';

function Enrol() {
  const client = useQueryClient();
  const [codes, setCodes] = useState<readonly string[]>();
  const finish = () => {
    void client.invalidateQueries({ queryKey: ['session'] });
  };
  if (codes !== undefined) {
    return <RecoveryCodes codes={codes} onKept={finish} />;
  }
  return (
    <Stack gap="sm">
      <EnrolCodes label="Set up an authenticator app" onDone={setCodes} />
      <Divider label="or" />
      <EnrolPasskey onDone={setCodes} />
    </Stack>
  );
}

/** The second step of signing in: show the second factor, or set one up where one is demanded. */
export function Unfinished({ session }: { session: Me }) {
  const second = useSecondFactor();
  const signOut = useSignOut();
  const mustProve = session.standing === 'must-prove';
  return (
    <Outside
      purpose={
        mustProve
          ? `Hello ${session.name}. Show your second factor.`
          : `Hello ${session.name}. This installation demands a second factor beside the password. Set one up; you will need it whenever you sign in.`
      }
    >
      {mustProve ? (
        <ProofForm ways={session.ways} submit="Go on" show={(proof) => second.mutateAsync(proof)} />
      ) : (
        <Enrol />
      )}
      {mustProve && (
        <Text size="xs" c="dimmed">
          Lost all of them? An administrator of people gives you a link by which you start anew.
        </Text>
      )}
      <Anchor
        component="button"
        type="button"
        size="sm"
        onClick={() => {
          signOut.mutate();
        }}
      >
        Sign in as somebody else
      </Anchor>
      <StepUpDialog />
    </Outside>
  );
}
