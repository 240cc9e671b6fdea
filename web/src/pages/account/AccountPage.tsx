import { Stack, Table, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useAnswer } from '../../api/answers';
import type { Account } from '../../api/identityTypes';
import { useSession } from '../../api/session';
import { isKnown } from '../../api/types';
import { Answered } from '../../parts/Answered';
import { Cell } from '../../parts/Cell';
import { PageHeader } from '../../parts/PageHeader';
import { When } from '../../parts/When';
import { words } from '../../parts/words';
import { browserName } from './browserName';
import { Factors } from './Factors';
import { PasswordForm } from './PasswordForm';
import { RemoveButton } from './RemoveButton';
import { Tokens } from './Tokens';

function Sessions({ account }: { account: Account }) {
  return (
    <Stack gap="sm">
      <Table maw={1100} className="stacked">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>From</Table.Th>
            <Table.Th>Browser</Table.Th>
            <Table.Th>Signed in with</Table.Th>
            <Table.Th>Begun</Table.Th>
            <Table.Th>Last used</Table.Th>
            <Table.Th />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {account.sessions.map((session) => (
            <Table.Tr key={session.id}>
              <Table.Td className="exact">{session.place}</Table.Td>
              <Cell label="Browser" title={session.device}>
                {browserName(session.device)}
              </Cell>
              <Cell label="Signed in with">{session.factors.join(', ')}</Cell>
              <Cell label="Begun">
                <When at={session.begun} />
              </Cell>
              <Cell label="Last used">
                <When at={session.used} />
              </Cell>
              <Table.Td>
                {session.own ? (
                  <span className="nowrap">this one</span>
                ) : (
                  <RemoveButton
                    path={`/api/account/sessions/${session.id}`}
                    name={`the session from ${session.place}`}
                  >
                    End
                  </RemoveButton>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {account.sessions.length > 1 && (
        <div>
          <RemoveButton path="/api/account/sessions" name="but this one">
            End all others
          </RemoveButton>
        </div>
      )}
    </Stack>
  );
}

/** A part of the page; what is only filled in says nothing on paper. */
function Part({ title, form = false, children }: { title: string; form?: boolean; children: ReactNode }) {
  return (
    <section className={form ? 'no-print' : undefined}>
      <Title order={2} mb="xs">
        {title}
      </Title>
      {children}
    </section>
  );
}

function KeptElsewhere({ way }: { way: string }) {
  return (
    <Text size="sm">
      You have no password here: {way === 'openid' ? 'the OpenID provider' : 'the directory'} of your
      organisation vouches for you.
    </Text>
  );
}

/** Who is signed in: the name to sign in with, and what the roles let the person do. */
function Whose() {
  const session = useSession().data;
  if (session?.kind !== 'signed-in') {
    return null;
  }
  const { name, user, roles } = session.session;
  return (
    <Text size="sm">
      {name} signs in as <span className="exact">{user}</span>. Roles:{' '}
      {roles.length === 0 ? 'none' : roles.map(words).join(', ')}.
    </Text>
  );
}

/** One's own account: second factors, sessions, password, API tokens. */
export function AccountPage() {
  const account = useAnswer<Account>('/api/account');
  return (
    <>
      <PageHeader
        title="Your account"
        purpose="How you come in, where you are signed in, and which programs act for you."
      />
      <Answered answer={account}>
        {(mine) => (
          <Stack gap="xl">
            <Whose />
            <Part title="Second factors">
              <Factors account={mine} />
            </Part>
            <Part title="Sessions">
              <Sessions account={mine} />
            </Part>
            <Part title="Password" form={!isKnown(mine.outside)}>
              {isKnown(mine.outside) ? <KeptElsewhere way={mine.outside} /> : <PasswordForm />}
            </Part>
            <Part title="API tokens" form={mine.tokens.length === 0}>
              <Tokens account={mine} />
            </Part>
          </Stack>
        )}
      </Answered>
    </>
  );
}
