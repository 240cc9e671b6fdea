import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import type { Recovery } from '../../api/identityTypes';
import { hasPasskeys, makePasskey } from '../../api/passkeys';
import { request } from '../../api/request';
import { ProblemAlert } from '../../parts/ProblemAlert';

/** Registers a passkey of this device, or of a security key at it. */
export function EnrolPasskey({ onDone }: { onDone: (codes: readonly string[]) => void }) {
  const [label, setLabel] = useState('');
  const add = useMutation({
    meta: { showsProblem: true },
    mutationFn: async () =>
      request<Recovery>('/api/account/passkeys', {
        method: 'POST',
        body: { label, made: await makePasskey() },
      }),
    onSuccess: (recovery) => {
      setLabel('');
      onDone(recovery.recoveryCodes);
    },
  });
  if (!hasPasskeys()) {
    return (
      <Text size="sm" c="dimmed">
        Passkeys need a browser that has them and an address with TLS.
      </Text>
    );
  }
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    add.mutate();
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        {add.isError && <ProblemAlert thrown={add.error} />}
        <Group align="flex-end" gap="xs">
          <TextInput
            label="Name of the passkey"
            placeholder="Laptop, key on the ring"
            required
            maxLength={60}
            value={label}
            onChange={(event) => {
              setLabel(event.currentTarget.value);
            }}
          />
          <Button type="submit" variant="default" loading={add.isPending}>
            Add a passkey
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
