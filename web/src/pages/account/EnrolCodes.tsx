import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import type { CodesOffer, Recovery } from '../../api/identityTypes';
import { request } from '../../api/request';
import { ProblemAlert } from '../../parts/ProblemAlert';

/** The QR code for the authenticator, and the first code that shows that it was read. */
function FirstCode({ offer, onDone }: { offer: CodesOffer; onDone: (codes: readonly string[]) => void }) {
  const [code, setCode] = useState('');
  const confirm = useMutation({
    meta: { showsProblem: true },
    mutationFn: () => request<Recovery>('/api/account/codes/confirm', { method: 'POST', body: { code } }),
    onSuccess: (recovery) => {
      onDone(recovery.recoveryCodes);
    },
    onError: () => {
      setCode('');
    },
  });
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    confirm.mutate();
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <Text size="sm">
          Read this picture with the authenticator on your phone, or type the secret below it.
        </Text>
        <img
          src={`data:image/svg+xml,${encodeURIComponent(offer.picture)}`}
          width={200}
          height={200}
          alt="QR code with the secret for your authenticator"
        />
        <Text size="xs" className="exact wrap" data-testid="code-secret">
          {offer.secret.replace(/(.{4})(?=.)/g, '$1 ')}
        </Text>
        {confirm.isError && <ProblemAlert thrown={confirm.error} />}
        <TextInput
          label="First code"
          description="The six digits that it shows now"
          name="first-code"
          inputMode="numeric"
          autoComplete="one-time-code"
          required
          value={code}
          onChange={(event) => {
            setCode(event.currentTarget.value);
          }}
        />
        <Group>
          <Button type="submit" loading={confirm.isPending}>
            Confirm the authenticator
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Sets up one-time codes. */
export function EnrolCodes({ label, onDone }: { label: string; onDone: (codes: readonly string[]) => void }) {
  const offer = useMutation({
    meta: { showsProblem: true },
    mutationFn: () => request<CodesOffer>('/api/account/codes', { method: 'POST', body: {} }),
  });
  if (offer.data !== undefined) {
    return (
      <FirstCode
        offer={offer.data}
        onDone={(codes) => {
          offer.reset();
          onDone(codes);
        }}
      />
    );
  }
  return (
    <Stack gap="sm">
      {offer.isError && <ProblemAlert thrown={offer.error} />}
      <Group>
        <Button
          variant="default"
          loading={offer.isPending}
          onClick={() => {
            offer.mutate();
          }}
        >
          {label}
        </Button>
      </Group>
    </Stack>
  );
}
