import { Anchor, Button, Code, Group, Paper, Select, Table, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { useAnswer, useCommand } from '../../api/answers';
import type { Release, ReleaseSignature } from '../../api/proofTypes';
import { useMay, useSession } from '../../api/session';
import { isKnown } from '../../api/types';
import { Cell } from '../../parts/Cell';
import { ProblemAlert } from '../../parts/ProblemAlert';
import { Quiet, When } from '../../parts/When';
import { words } from '../../parts/words';
import { Somebody } from '../../parts/Somebody';

function Signature({ of }: { of: ReleaseSignature }) {
  return (
    <>
      <Somebody user={of.person} /> as {of.role}, <When at={of.at} />
    </>
  );
}

function Second({ release, role }: { release: Release; role: string }) {
  const approves = useMay('approve');
  const sign = useCommand<{ role?: string }, Release>(
    `/api/releases/${encodeURIComponent(release.id)}/countersign`,
    { showsProblem: true },
  );
  if (isKnown(release.second)) {
    return <Signature of={release.second} />;
  }
  return (
    <>
      <Quiet>waits for a second person in another role</Quiet>
      {approves && (
        <Button
          size="compact-sm"
          variant="default"
          ml="xs"
          className="no-print"
          loading={sign.isPending}
          onClick={() => {
            sign.mutate(role === '' ? {} : { role });
          }}
        >
          Sign too
        </Button>
      )}
      {sign.isError && <ProblemAlert thrown={sign.error} />}
    </>
  );
}

/** States of the record that were released by two persons, and the form that puts the present one forward. */
export function Releases() {
  const proposes = useMay('propose');
  const approves = useMay('approve');
  const session = useSession().data;
  const roles = session?.kind === 'signed-in' ? session.session.roles : [];
  const releases = useAnswer<readonly Release[]>('/api/releases');
  const [draft, setDraft] = useState({ label: '', purpose: '', statement: '' });
  const [role, setRole] = useState('');
  const open = useCommand<Record<string, string>, Release>('/api/releases', { showsProblem: true });
  const fields = [
    ['label', 'Label', 'For example 2026 autumn'],
    ['purpose', 'Purpose', 'For example the yearly audit'],
    ['statement', 'Statement', 'For example complete as far as we know'],
  ] as const;
  return (
    <Paper withBorder p="xs" mb="sm" component="section" aria-label="Releases">
      <Title order={2} size="h4">
        Releases
      </Title>
      <Text size="sm" c="dimmed">
        A state of the record is released by two persons in two roles. Its file is signed; the command{' '}
        <Code>asbuilt verify</Code> holds it against any backup.
      </Text>
      {releases.isError && <ProblemAlert thrown={releases.error} />}
      {releases.data?.length === 0 && <Quiet>There is none yet.</Quiet>}
      {releases.data !== undefined && releases.data.length > 0 && (
        <Table.ScrollContainer minWidth={720}>
          <Table striped className="stacked">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>Release</Table.Th>
                <Table.Th>Purpose</Table.Th>
                <Table.Th>Statement</Table.Th>
                <Table.Th>Commit</Table.Th>
                <Table.Th>First</Table.Th>
                <Table.Th>Second</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {releases.data.map((release) => (
                <Table.Tr key={release.id}>
                  <Table.Td>
                    {isKnown(release.second) ? (
                      <Anchor href={`/api/releases/${encodeURIComponent(release.id)}/file`} inherit>
                        {release.label}
                      </Anchor>
                    ) : (
                      release.label
                    )}
                  </Table.Td>
                  <Cell label="Purpose">{release.purpose}</Cell>
                  <Cell label="Statement">{release.statement}</Cell>
                  <Cell label="Commit" className="exact right">
                    {release.commit}
                  </Cell>
                  <Cell label="First">
                    <Signature of={release.first} />
                  </Cell>
                  <Cell label="Second">
                    <Second release={release} role={role} />
                  </Cell>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      {(proposes || approves) && (
        <form
          className="no-print"
          onSubmit={(event) => {
            event.preventDefault();
            open.mutate(role === '' ? draft : { ...draft, role });
          }}
        >
          <Group gap="xs" mt="xs" align="flex-end">
            {fields.map(([name, label, placeholder]) => (
              <TextInput
                key={name}
                label={label}
                placeholder={placeholder}
                required
                value={draft[name]}
                onChange={(event) => {
                  const { value } = event.currentTarget;
                  setDraft((now) => ({ ...now, [name]: value }));
                }}
              />
            ))}
            {roles.length > 1 && (
              <Select
                label="In the role"
                data={roles.map((one) => ({
                  value: one.toLowerCase().replaceAll('_', '-'),
                  label: words(one),
                }))}
                value={role === '' ? null : role}
                onChange={(value) => {
                  setRole(value ?? '');
                }}
              />
            )}
            <Button type="submit" variant="default" loading={open.isPending}>
              Propose the present state for release
            </Button>
          </Group>
          {open.isError && <ProblemAlert thrown={open.error} />}
        </form>
      )}
    </Paper>
  );
}
