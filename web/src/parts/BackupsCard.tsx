import {
  Alert,
  Badge,
  Button,
  Code,
  Group,
  List,
  Paper,
  Stack,
  Table,
  Text,
  TextInput,
  Title,
} from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { useAnswer, useCommand, useOrder } from '../api/answers';
import type { Backed, BackupEvent, BackupView, LastRun } from '../api/backupTypes';
import { useMay } from '../api/session';
import { isKnown, type Unknown } from '../api/types';
import { Answered } from './Answered';
import { OrderProgress } from './OrderProgress';
import { Quiet, When } from './When';
import { bytes } from './words';
import { Cell } from './Cell';

function Done({ event, otherwise }: { event: Unknown<BackupEvent>; otherwise: string }) {
  if (!isKnown(event)) {
    return <Quiet>{otherwise}</Quiet>;
  }
  return (
    <div>
      <Badge
        color={event.ok ? 'teal' : 'light-dark(var(--mantine-color-red-9), var(--mantine-color-red-3))'}
        variant="light"
        radius="xs"
      >
        {event.ok ? '✓' : '✕'} <When at={event.at} />
      </Badge>
      <Text
        size="xs"
        c={event.ok ? 'dimmed' : 'light-dark(var(--mantine-color-red-9), var(--mantine-color-red-3))'}
      >
        {event.sentence}
        {event.person === '' ? '' : ` (${event.person})`}
      </Text>
    </div>
  );
}

/** Lets somebody say that a copy of the backup lies off line. */
function OfflineForm({ backup }: { backup: BackupView }) {
  const [where, setWhere] = useState('');
  const confirm = useCommand<{ where: string }, BackupView>(
    `/api/backups/${encodeURIComponent(backup.name)}/offline`,
  );
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    confirm.mutate(
      { where },
      {
        onSuccess: () => {
          setWhere('');
        },
      },
    );
  };
  return (
    <form onSubmit={submit}>
      <Group gap={4} wrap="nowrap">
        <TextInput
          aria-label={`Where an offline copy of ${backup.name} lies`}
          placeholder="where it lies"
          size="xs"
          value={where}
          onChange={(event) => {
            setWhere(event.currentTarget.value);
          }}
        />
        <Button
          type="submit"
          size="xs"
          variant="default"
          disabled={where.trim() === ''}
          loading={confirm.isPending}
        >
          Is off line
        </Button>
      </Group>
    </form>
  );
}

function Run({ run }: { run: LastRun }) {
  return (
    <Text
      size="sm"
      c={
        run.ok || !isKnown(run.ended)
          ? 'inherit'
          : 'light-dark(var(--mantine-color-red-9), var(--mantine-color-red-3))'
      }
    >
      {run.ok ? '✓' : isKnown(run.ended) ? '✕' : '…'} {run.round}, <When at={run.began} withAge />:{' '}
      {run.sentence}
    </Text>
  );
}

function BackupTable({ backups }: { backups: readonly BackupView[] }) {
  return (
    <Table withTableBorder verticalSpacing={4} className="stacked">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Backup</Table.Th>
          <Table.Th>Age</Table.Th>
          <Table.Th>Verified</Table.Th>
          <Table.Th>Restore rehearsed</Table.Th>
          <Table.Th>Off line</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {backups.map((backup) => (
          <Table.Tr key={backup.name}>
            <Table.Td>
              <span className="exact wrap">{backup.name}</span>
              <Text size="xs" c="dimmed">
                commit {backup.commit}, {bytes(backup.size)}, in {backup.folders.join(', ')}
                {isKnown(backup.dropped) ? `; ${backup.dropped.sentence}` : ''}
              </Text>
            </Table.Td>
            <Cell label="Age">
              <When at={backup.written} withAge />
            </Cell>
            <Cell label="Verified">
              <Done event={backup.checked} otherwise="not yet" />
            </Cell>
            <Cell label="Restore rehearsed">
              <Done event={backup.rehearsed} otherwise="not yet" />
            </Cell>
            <Cell label="Off line">
              <Done event={backup.offline} otherwise="nobody said so" />
              <OfflineForm backup={backup} />
            </Cell>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Order({ path, children }: { path: string; children: string }) {
  const order = useOrder<LastRun>(path);
  return (
    <div>
      <Button variant="default" loading={order.running} onClick={order.start}>
        {children}
      </Button>
      <OrderProgress order={order} />
    </div>
  );
}

/** What has to be entered for each setting without which nothing is written. */
const settings: Readonly<Record<string, string>> = {
  'backup.recipients':
    'who can decrypt backups: public keys age1…, with commas between them; asbuilt keys new makes a pair',
  'backup.folders':
    'where they are put: folders that exist, on another disk or share, with commas between them',
};

/** The backups of the installation: their age, whether they were verified and rehearsed, and whether a copy is off line. */
export function BackupsCard() {
  const backed = useAnswer<Backed>('/api/backups');
  const orders = useMay('operate');
  return (
    <Paper withBorder p="md">
      <Title order={2} size="h4" mb="sm">
        Copies of the record
      </Title>
      <Answered answer={backed}>
        {({ missing, backups, runs }) => (
          <Stack gap="sm">
            {missing.length > 0 && (
              <Alert color="red" title="No backup is written">
                {backups.length === 0
                  ? 'There is no backup yet. If this machine fails, the record is lost.'
                  : 'If this machine fails, what came after the newest backup is lost.'}{' '}
                Whoever runs the server enters in settings.properties, as docs/reference/backup.md says:
                <List size="sm" mt={4}>
                  {missing.map((name) => (
                    <List.Item key={name}>
                      <Code>{name}</Code> {isKnown(settings[name]) && settings[name]}
                    </List.Item>
                  ))}
                </List>
              </Alert>
            )}
            {runs.map((run) => (
              <Run key={run.round} run={run} />
            ))}
            {orders && missing.length === 0 && (
              <Group>
                <Order path="/api/backups">Write one now</Order>
                <Order path="/api/backups/rehearsal">Rehearse restoring now</Order>
              </Group>
            )}
            {backups.length === 0 && missing.length === 0 && <Quiet>There is no backup yet.</Quiet>}
            {backups.length > 0 && <BackupTable backups={backups} />}
          </Stack>
        )}
      </Answered>
    </Paper>
  );
}
