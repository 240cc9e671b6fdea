import { Anchor, Button, Table, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useSession } from '../../api/session';
import { isKnown, type AuditEntry } from '../../api/types';
import { Cell } from '../../parts/Cell';
import { called } from '../../parts/called';
import { FilterBar, FilteredBy, PrintedNewest } from '../../parts/FilterBar';
import { ProblemAlert } from '../../parts/ProblemAlert';
import { Quiet, When } from '../../parts/When';
import { words } from '../../parts/words';
import { usePagesBefore } from './usePagesBefore';

/** Who asked for what and whether it was granted, the newest first. */
export function AccessLog() {
  const session = useSession();
  const [actor, setActor] = useState('');
  const [action, setAction] = useState('');
  const [settled] = useDebouncedValue({ actor: actor.trim(), action: action.trim() }, 250);
  const log = usePagesBefore<AuditEntry>(
    '/api/audit',
    {
      actor: settled.actor === '' ? undefined : settled.actor,
      action: settled.action === '' ? undefined : settled.action,
    },
    (entry) => entry.seq,
  );
  return (
    <>
      <FilterBar>
        <TextInput
          placeholder="Who"
          aria-label="Who"
          value={actor}
          onChange={(event) => {
            setActor(event.currentTarget.value);
          }}
        />
        <TextInput
          placeholder="Action"
          aria-label="Action"
          value={action}
          onChange={(event) => {
            setAction(event.currentTarget.value);
          }}
        />
        <FilteredBy label="Who" value={settled.actor} />
        <FilteredBy label="Action" value={settled.action} />
      </FilterBar>
      {session.data?.kind === 'signed-in' && session.data.session.confined === true && (
        <Text size="sm" c="dimmed" mb="xs">
          You audit a part of the plant: entries about what lies outside of it, and those of others that name
          no subject, are not shown.
        </Text>
      )}
      {log.isError && <ProblemAlert thrown={log.error} onRetry={() => void log.refetch()} />}
      {log.isSuccess && log.entries.length === 0 && <Quiet>No entry fits.</Quiet>}
      {log.entries.length > 0 && (
        <Table.ScrollContainer minWidth={820}>
          <Table striped className="stacked">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>No.</Table.Th>
                <Table.Th>When</Table.Th>
                <Table.Th>Who</Table.Th>
                <Table.Th>Action</Table.Th>
                <Table.Th>On what</Table.Th>
                <Table.Th>Outcome</Table.Th>
                <Table.Th>Particulars</Table.Th>
                <Table.Th>Hash</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {log.entries.map((entry) => (
                <Table.Tr key={entry.seq}>
                  <Table.Td className="exact right">
                    <Anchor
                      href={`/api/proofs/access_log/${entry.seq}/sheet`}
                      target="_blank"
                      rel="noreferrer"
                      title="Proof that this entry stands in the log, to print"
                      inherit
                    >
                      {entry.seq}
                    </Anchor>
                  </Table.Td>
                  <Cell label="When">
                    <When at={entry.at} />
                  </Cell>
                  <Cell label="Who">{called(entry.actor, entry.name)}</Cell>
                  <Cell label="Action" className="exact">
                    {entry.action}
                  </Cell>
                  <Cell label="On what" className="exact wrap">
                    {entry.object}
                  </Cell>
                  <Cell label="Outcome">{words(entry.outcome)}</Cell>
                  <Cell label="Particulars" className="exact wrap">
                    {Object.entries(entry.particulars ?? {})
                      .map(([name, value]) => `${name} ${value}`)
                      .join(', ')}
                  </Cell>
                  <Cell label="Hash" className="exact" title={entry.hash ?? ''}>
                    {isKnown(entry.hash) && `${entry.hash.slice(0, 16)}…`}
                  </Cell>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      {log.hasNextPage && <PrintedNewest count={log.entries.length} />}
      {log.hasNextPage && (
        <Button variant="default" loading={log.isFetchingNextPage} onClick={() => void log.fetchNextPage()}>
          Older
        </Button>
      )}
    </>
  );
}
