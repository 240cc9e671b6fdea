import { Anchor, Button, Table } from '@mantine/core';
import { Link } from 'react-router';
import type { CommitSummary } from '../../api/types';
import { called } from '../../parts/called';
import { Cell } from '../../parts/Cell';
import { PrintedNewest } from '../../parts/FilterBar';
import { ProblemAlert } from '../../parts/ProblemAlert';
import { Quiet, When } from '../../parts/When';
import { usePagesBefore } from './usePagesBefore';

/** A hash: on the screen as much of it as tells it from others, on paper all of it, to be held against another copy. */
function Hash({ hash }: { hash: string }) {
  const shown = 16;
  return (
    <>
      {hash.slice(0, shown)}
      <span className="no-print">…</span>
      <span className="print-rest">{hash.slice(shown)}</span>
    </>
  );
}

/** The chain of commits, the newest first; each names the hash of the one before. */
export function CommitsTable() {
  const commits = usePagesBefore<CommitSummary>('/api/commits', {}, (commit) => commit.number);
  if (commits.isError) {
    return <ProblemAlert thrown={commits.error} onRetry={() => void commits.refetch()} />;
  }
  if (commits.isSuccess && commits.entries.length === 0) {
    return <Quiet>Nothing has changed the record yet.</Quiet>;
  }
  return (
    <>
      <Table.ScrollContainer minWidth={820}>
        <Table striped className="stacked">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Commit</Table.Th>
              <Table.Th>Recorded</Table.Th>
              <Table.Th>Change</Table.Th>
              <Table.Th className="right">Edits</Table.Th>
              <Table.Th>Proposed by</Table.Th>
              <Table.Th>Approved by</Table.Th>
              <Table.Th>Hash</Table.Th>
              <Table.Th>Hash of the one before</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {commits.entries.map((commit) => (
              <Table.Tr key={commit.number}>
                <Cell label="Commit" className="exact">
                  <Anchor component={Link} to={`/commits/${commit.number}`} inherit>
                    {commit.number}
                  </Anchor>
                </Cell>
                <Cell label="Recorded">
                  <When at={commit.recorded} />
                </Cell>
                <Cell label="Change">
                  <Anchor component={Link} to={`/changes/${encodeURIComponent(commit.change)}`} inherit>
                    {commit.title}
                  </Anchor>
                </Cell>
                <Cell label="Edits" className="exact right">
                  {commit.edits.toLocaleString('en')}
                </Cell>
                <Cell label="Proposed by">{called(commit.author, commit.names[commit.author])}</Cell>
                <Cell label="Approved by">
                  {commit.approvers.map((user) => called(user, commit.names[user])).join(', ')}
                </Cell>
                <Cell label="Hash" className="exact" title={commit.hash}>
                  <Hash hash={commit.hash} />
                </Cell>
                <Cell label="Hash of the one before" className="exact" title={commit.previous}>
                  {commit.number === 1 ? (
                    <Quiet>none, it is the first</Quiet>
                  ) : (
                    <Hash hash={commit.previous} />
                  )}
                </Cell>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {commits.hasNextPage && <PrintedNewest count={commits.entries.length} />}
      {commits.hasNextPage && (
        <Button
          variant="default"
          loading={commits.isFetchingNextPage}
          onClick={() => void commits.fetchNextPage()}
        >
          Older
        </Button>
      )}
    </>
  );
}
