import { Alert, Button, CopyButton, Group, Table, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useAnswer, useCommand } from '../../api/answers';
import type { Access } from '../../api/identityTypes';
import type { Person } from '../../api/peopleTypes';
import { useMe } from '../../api/session';
import { isKnown } from '../../api/types';
import { Answered } from '../../parts/Answered';
import { Cell } from '../../parts/Cell';
import { Quiet, When } from '../../parts/When';
import { RemoveButton } from './RemoveButton';

interface Handed {
  readonly user: string;
  readonly link: string;
}

function factorsOf(access: Access): string {
  const passkeys = access.passkeys === 1 ? 'a passkey' : `${access.passkeys} passkeys`;
  return [access.codes ? 'authenticator app' : '', access.passkeys > 0 ? passkeys : '']
    .filter((factor) => factor !== '')
    .join(', ');
}

/** The second factors; an administrator without one is a risk, for a password alone then opens every account. */
function Factors({ access, person }: { access: Access; person: Person | undefined }) {
  const factors = factorsOf(access);
  if (factors !== '') {
    return factors;
  }
  const vouched = isKnown(person?.outside) && person.outside.way === 'OPENID';
  return person?.active === true && !vouched && person.roles.includes('ADMINISTRATOR') ? (
    <b>⚠ none: a password alone gives the rights of an administrator</b>
  ) : (
    <Quiet>none</Quiet>
  );
}

function ResetLink({ handed }: { handed: Handed }) {
  const address = window.location.origin + handed.link;
  return (
    <Alert title={`${handed.user} can drop all second factors by this link, once`} mb="sm" maw={900}>
      <Group gap="xs">
        <span className="exact wrap">{address}</span>
        <CopyButton value={address}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy}>
              {copied ? 'Copied' : 'Copy'}
            </Button>
          )}
        </CopyButton>
      </Group>
      <Text size="xs" mt={4}>
        It is shown only now and works for a day, with the password of {handed.user}. Make sure of the person
        before you hand it over.
      </Text>
    </Alert>
  );
}

function Actions({ access, onLink }: { access: Access; onLink: (handed: Handed) => void }) {
  const own = useMe() === access.user;
  const path = `/api/people/${encodeURIComponent(access.user)}`;
  const reset = useCommand<Record<string, never>, { link: string }>(`${path}/factor-reset`);
  return (
    <Group gap={6}>
      {(access.codes || access.passkeys > 0) && (
        <Button
          variant="default"
          aria-label={`Reset the factors of ${access.user}`}
          loading={reset.isPending}
          onClick={() => {
            reset.mutate(
              {},
              {
                onSuccess: ({ link }) => {
                  onLink({ user: access.user, link });
                },
              },
            );
          }}
        >
          Reset factors
        </Button>
      )}
      {!own && access.sessions > 0 && (
        <RemoveButton path={`${path}/sessions`} name={`of ${access.user}`}>
          End sessions
        </RemoveButton>
      )}
      {access.tokens > 0 && (
        <RemoveButton path={`${path}/tokens`} name={`of ${access.user}`}>
          Revoke tokens
        </RemoveButton>
      )}
      {isKnown(access.lockedUntil) && (
        <RemoveButton path={`${path}/lock`} name={access.user}>
          Unlock
        </RemoveButton>
      )}
    </Group>
  );
}

/** How people sign in, and an end to it: factors, sessions, tokens and locks. */
export function PeopleAccess({ people }: { people: readonly Person[] }) {
  const answer = useAnswer<readonly Access[]>('/api/people/access');
  const [handed, setHanded] = useState<Handed>();
  const personOf = (user: string) => people.find((person) => person.user === user);
  return (
    <>
      <Title order={2} mb="xs">
        Sign-in security
      </Title>
      <Answered answer={answer}>
        {(all) => (
          <Table mb="md" maw={1100} className="stacked">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>Name</Table.Th>
                <Table.Th>Second factor</Table.Th>
                <Table.Th>Recovery codes left</Table.Th>
                <Table.Th>Sessions</Table.Th>
                <Table.Th>Tokens</Table.Th>
                <Table.Th>Locked until</Table.Th>
                <Table.Th />
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {all.map((access) => (
                <Table.Tr key={access.user}>
                  <Table.Td>{personOf(access.user)?.name ?? access.user}</Table.Td>
                  <Cell label="Second factor">
                    <Factors access={access} person={personOf(access.user)} />
                  </Cell>
                  <Cell label="Recovery codes left">{access.recoveryCodes}</Cell>
                  <Cell label="Sessions">{access.sessions}</Cell>
                  <Cell label="Tokens">{access.tokens}</Cell>
                  <Cell label="Locked until">
                    {isKnown(access.lockedUntil) ? (
                      <When at={access.lockedUntil} />
                    ) : (
                      <Quiet>not locked</Quiet>
                    )}
                  </Cell>
                  <Table.Td className="no-print">
                    <Actions access={access} onLink={setHanded} />
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        )}
      </Answered>
      {handed !== undefined && <ResetLink handed={handed} />}
    </>
  );
}
