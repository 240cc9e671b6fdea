import {
  Alert,
  Button,
  CopyButton,
  Group,
  Paper,
  Select,
  Stack,
  Table,
  Text,
  TextInput,
} from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { recordHasChanged, useAnswer, useCommand } from '../api/answers';
import { request } from '../api/request';
import { useMay, useMe } from '../api/session';
import type { Grant, Home, Invited, Person } from '../api/peopleTypes';
import { isKnown } from '../api/types';
import { Answered } from '../parts/Answered';
import { Cell } from '../parts/Cell';
import { PageHeader } from '../parts/PageHeader';
import { ProblemAlert } from '../parts/ProblemAlert';
import { When } from '../parts/When';
import { words } from '../parts/words';
import { sectionAt } from '../sections';
import { PeopleAccess } from './account/PeopleAccess';
import { AccessReview } from './people/AccessReview';
import { GrantFields } from './people/GrantFields';
import { GrantsDialog } from './people/GrantsDialog';
import { affiliations, grantsOf, unbounded } from './people/grants';
import { HomeFields } from './people/HomeFields';
import { here, outsideOf, stateOf, whereFrom } from './people/homes';

function InvitationLink({ invited }: { invited: Invited }) {
  const { person, link } = invited;
  if (!isKnown(link)) {
    return (
      <Alert title={`${person.name} can sign in`} mb="sm">
        {whereFrom(person)} vouches for this person; there is no link to hand over.
      </Alert>
    );
  }
  const address = link.startsWith('/') ? window.location.origin + link : link;
  return (
    <Alert title={`${person.name} can sign in by this link, once`} mb="sm">
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
        It is shown only now. Hand it over yourself; whoever opens it chooses the password.
      </Text>
    </Alert>
  );
}

/** A new link for somebody who lost the password, and the way to disable an account or enable it again; nobody does so with their own. */
function PersonActions({ person, onLink }: { person: Person; onLink: (invited: Invited) => void }) {
  const client = useQueryClient();
  const own = useMe() === person.user;
  const [altering, setAltering] = useState(false);
  const path = `/api/people/${encodeURIComponent(person.user)}`;
  const renew = useCommand<Record<string, never>, Invited>(`${path}/link`);
  const alter = useMutation({
    mutationFn: () => request(path, { method: 'PATCH', body: { active: !person.active } }),
    onSuccess: () => recordHasChanged(client),
  });
  return (
    <Group gap={6}>
      {altering && (
        <GrantsDialog
          person={person}
          onClose={() => {
            setAltering(false);
          }}
        />
      )}
      <Button
        variant="default"
        onClick={() => {
          setAltering(true);
        }}
      >
        Roles
      </Button>
      {!own && !isKnown(person.outside) && (
        <Button
          variant="default"
          loading={renew.isPending}
          onClick={() => {
            renew.mutate({}, { onSuccess: onLink });
          }}
        >
          New link
        </Button>
      )}
      {!own && (
        <Button
          variant="default"
          loading={alter.isPending}
          onClick={() => {
            alter.mutate();
          }}
        >
          {person.active ? 'Disable' : 'Enable'}
        </Button>
      )}
      {!person.active && <ForgetButton person={person} />}
    </Group>
  );
}

/** Asks that somebody who left be forgotten; an owner of the record has to agree. */
function ForgetButton({ person }: { person: Person }) {
  const forget = useCommand<Record<string, never>, unknown>(
    `/api/people/${encodeURIComponent(person.user)}/forget`,
  );
  return (
    <Button
      variant="default"
      loading={forget.isPending}
      onClick={() => {
        forget.mutate({});
      }}
    >
      Forget
    </Button>
  );
}

interface Invitation {
  readonly user: string;
  readonly name: string;
  readonly affiliation: string;
  readonly grants: readonly Grant[];
  readonly outside?: Home;
}

function Invite() {
  const [user, setUser] = useState('');
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<string[]>(['READER']);
  const [affiliation, setAffiliation] = useState('OWN');
  const [bounds, setBounds] = useState(unbounded);
  const [home, setHome] = useState(here);
  const invite = useCommand<Invitation, Invited>('/api/people', {
    showsProblem: true,
  });
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    invite.mutate(
      { user, name, affiliation, grants: grantsOf(chosen, bounds), ...outsideOf(home) },
      {
        onSuccess: () => {
          setUser('');
          setName('');
          setBounds(unbounded);
          setHome({ ...home, name: '' });
        },
      },
    );
  };
  return (
    <Paper withBorder p="md" maw={560} className="no-print">
      <form onSubmit={submit}>
        <Stack gap="sm">
          <Text fw={600}>Invite somebody</Text>
          {invite.isError && <ProblemAlert thrown={invite.error} />}
          {invite.data !== undefined && <InvitationLink invited={invite.data} />}
          <Group grow align="flex-start">
            <TextInput
              label="Name to sign in with"
              required
              autoComplete="off"
              value={user}
              onChange={(event) => {
                setUser(event.currentTarget.value);
              }}
            />
            <TextInput
              label="Full name"
              required
              autoComplete="off"
              value={name}
              onChange={(event) => {
                setName(event.currentTarget.value);
              }}
            />
          </Group>
          <Select
            label="Belongs to"
            allowDeselect={false}
            data={affiliations}
            value={affiliation}
            onChange={(value) => {
              setAffiliation(value ?? 'OWN');
            }}
          />
          <HomeFields home={home} onChange={setHome} />
          <GrantFields chosen={chosen} onChoose={setChosen} bounds={bounds} onBounds={setBounds} />
          <Group>
            <Button type="submit" loading={invite.isPending} disabled={chosen.length === 0}>
              Make the invitation
            </Button>
          </Group>
        </Stack>
      </form>
    </Paper>
  );
}

/** Who has an account, with which roles; an administrator invites more. */
export function People() {
  const may = useMay('people');
  const people = useAnswer<readonly Person[]>('/api/people', {}, may);
  const [renewed, setRenewed] = useState<Invited>();
  const { title, purpose } = sectionAt('/people');
  const certifies = useMay('certify');
  const audits = useMay('audit');
  if (!may) {
    return certifies || audits ? (
      <>
        <PageHeader title={title} purpose={purpose} />
        <AccessReview />
      </>
    ) : (
      <PageHeader
        title={title}
        purpose="Administrators of people, owners of the record and auditors see this page."
      />
    );
  }
  return (
    <>
      <PageHeader title={title} purpose={purpose} />
      <Answered answer={people}>
        {(all) => (
          <div>
            <Table mb="md" maw={1100} className="stacked">
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>Name</Table.Th>
                  <Table.Th>Signs in as</Table.Th>
                  <Table.Th>Signs in with</Table.Th>
                  <Table.Th>Roles</Table.Th>
                  <Table.Th>State</Table.Th>
                  <Table.Th>Known since</Table.Th>
                  <Table.Th />
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {all.map((person) => (
                  <Table.Tr key={person.user}>
                    <Table.Td>{person.name}</Table.Td>
                    <Cell label="Signs in as" className="exact">
                      {person.user}
                    </Cell>
                    <Cell label="Signs in with">{whereFrom(person)}</Cell>
                    <Cell label="Roles">{person.roles.map(words).join(', ')}</Cell>
                    <Cell label="State">{stateOf(person)}</Cell>
                    <Cell label="Known since">
                      <When at={person.since} />
                    </Cell>
                    <Table.Td className="no-print">
                      <PersonActions person={person} onLink={setRenewed} />
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </div>
        )}
      </Answered>
      {renewed !== undefined && <InvitationLink invited={renewed} />}
      <PeopleAccess people={people.data ?? []} />
      <Invite />
      <AccessReview />
    </>
  );
}
