import { Anchor, Button, Group, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import type { Proof } from '../../api/identityTypes';
import { hasPasskeys, signWithPasskey } from '../../api/passkeys';
import { leaveForOpenId } from '../../api/session';
import { ProblemAlert } from '../../parts/ProblemAlert';

const names: Readonly<Record<string, string>> = {
  passkey: 'Use a passkey',
  code: 'Use a code of the authenticator',
  'recovery-code': 'Use a recovery code',
  password: 'Use the password',
  openid: 'Ask your organisation',
};

/** What the button says. */
function buttonFor(way: string | undefined, submit: string): string {
  if (way === 'passkey') {
    return 'Use a passkey';
  }
  return way === 'openid' ? 'Go to your organisation' : submit;
}

function Field({ way, value, onChange }: { way: string; value: string; onChange: (value: string) => void }) {
  if (way === 'password') {
    return (
      <PasswordInput
        label="Password"
        name="password"
        autoComplete="current-password"
        required
        data-autofocus
        value={value}
        onChange={(event) => {
          onChange(event.currentTarget.value);
        }}
      />
    );
  }
  const code = way === 'code';
  return (
    <TextInput
      label={code ? 'Code' : 'Recovery code'}
      description={
        code
          ? 'The six digits that your authenticator shows now'
          : 'One of the ten that you kept; it works once'
      }
      name={way}
      autoComplete={code ? 'one-time-code' : 'off'}
      inputMode={code ? 'numeric' : 'text'}
      required
      data-autofocus
      value={value}
      onChange={(event) => {
        onChange(event.currentTarget.value);
      }}
    />
  );
}

function proofBy(way: string, value: string): Proof {
  switch (way) {
    case 'password':
      return { password: value };
    case 'code':
      return { code: value };
    default:
      return { recoveryCode: value };
  }
}

/** Asks for one of several proofs of who somebody is. */
export function ProofForm({
  ways,
  submit,
  show,
}: {
  ways: readonly string[];
  /** What the button says. */
  submit: string;
  show: (proof: Proof) => Promise<unknown>;
}) {
  const offered = ways.filter((way) => way !== 'passkey' || hasPasskeys());
  const [chosen, setChosen] = useState<string>();
  const [value, setValue] = useState('');
  const way = chosen ?? offered[0];
  const send = useMutation({
    meta: { showsProblem: true },
    mutationFn: async () => {
      if (way === 'passkey') {
        return show({ passkey: await signWithPasskey(false) });
      }
      if (way === 'openid') {
        return leaveForOpenId('step-up', window.location.pathname + window.location.search);
      }
      return show(proofBy(way ?? '', value));
    },
    onError: () => {
      setValue('');
    },
  });
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    send.mutate();
  };
  return (
    <form onSubmit={onSubmit}>
      <Stack gap="sm">
        {send.isError && <ProblemAlert thrown={send.error} />}
        {way === 'openid' && (
          <Text size="sm">You come back to this page and then do once more what you were about to do.</Text>
        )}
        {way !== undefined && way !== 'passkey' && way !== 'openid' && (
          <Field way={way} value={value} onChange={setValue} />
        )}
        <Button type="submit" size="sm" fullWidth loading={send.isPending} disabled={way === undefined}>
          {buttonFor(way, submit)}
        </Button>
        <Group gap="md">
          {offered
            .filter((other) => other !== way)
            .map((other) => (
              <Anchor
                key={other}
                component="button"
                type="button"
                size="sm"
                onClick={() => {
                  setValue('');
                  send.reset();
                  setChosen(other);
                }}
              >
                {names[other] ?? other}
              </Anchor>
            ))}
        </Group>
      </Stack>
    </form>
  );
}
