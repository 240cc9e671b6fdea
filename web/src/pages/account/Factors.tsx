import { Alert, Button, Group, Stack, Table, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { recordHasChanged } from '../../api/answers';
import type { Account, Recovery } from '../../api/identityTypes';
import { request } from '../../api/request';
import { isKnown } from '../../api/types';
import { Quiet, When } from '../../parts/When';
import { EnrolCodes } from './EnrolCodes';
import { EnrolPasskey } from './EnrolPasskey';
import { RecoveryCodes } from './RecoveryCodes';
import { RemoveButton } from './RemoveButton';

function Enrolled({ account }: { account: Account }) {
  return (
    <Table maw={900}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Second factor</Table.Th>
          <Table.Th>Since</Table.Th>
          <Table.Th>Last used</Table.Th>
          <Table.Th />
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {isKnown(account.codes) && (
          <Table.Tr>
            <Table.Td>Authenticator app</Table.Td>
            <Table.Td>
              <When at={account.codes} />
            </Table.Td>
            <Table.Td />
            <Table.Td>
              <RemoveButton path="/api/account/codes" name="the authenticator app">
                Remove
              </RemoveButton>
            </Table.Td>
          </Table.Tr>
        )}
        {account.passkeys.map((passkey) => (
          <Table.Tr key={passkey.id}>
            <Table.Td>Passkey {passkey.label}</Table.Td>
            <Table.Td>
              <When at={passkey.since} />
            </Table.Td>
            <Table.Td>{isKnown(passkey.used) ? <When at={passkey.used} /> : <Quiet>never</Quiet>}</Table.Td>
            <Table.Td>
              <RemoveButton
                path={`/api/account/passkeys/${encodeURIComponent(passkey.id)}`}
                name={`passkey ${passkey.label}`}
              >
                Remove
              </RemoveButton>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function FreshRecoveryCodes({
  left,
  onCodes,
}: {
  left: number;
  onCodes: (codes: readonly string[]) => void;
}) {
  const client = useQueryClient();
  const renew = useMutation({
    mutationFn: () => request<Recovery>('/api/account/recovery-codes', { method: 'POST', body: {} }),
    onSuccess: (recovery) => {
      onCodes(recovery.recoveryCodes);
      return recordHasChanged(client);
    },
  });
  return (
    <Group gap="sm">
      <Text size="sm">
        {left} recovery {left === 1 ? 'code is' : 'codes are'} left.
      </Text>
      <Button
        variant="default"
        loading={renew.isPending}
        onClick={() => {
          renew.mutate();
        }}
      >
        Make ten new ones
      </Button>
    </Group>
  );
}

/** The second factors of an account. */
export function Factors({ account }: { account: Account }) {
  const client = useQueryClient();
  const [codes, setCodes] = useState<readonly string[]>([]);
  const has = isKnown(account.codes) || account.passkeys.length > 0;
  const enrolled = (fresh: readonly string[]) => {
    setCodes(fresh);
    void recordHasChanged(client);
  };
  return (
    <Stack gap="sm">
      {!has && (
        <Alert variant="light" color="yellow" maw={900}>
          Only a password protects this account. Whoever learns it can act as you.
        </Alert>
      )}
      {has && <Enrolled account={account} />}
      {codes.length > 0 && (
        <RecoveryCodes
          codes={codes}
          onKept={() => {
            setCodes([]);
          }}
        />
      )}
      {has && codes.length === 0 && <FreshRecoveryCodes left={account.recoveryCodes} onCodes={setCodes} />}
      <EnrolCodes
        label={
          isKnown(account.codes) ? 'Set up another authenticator app instead' : 'Set up an authenticator app'
        }
        onDone={enrolled}
      />
      <EnrolPasskey onDone={enrolled} />
    </Stack>
  );
}
