import { Anchor, List, Text, Timeline, Title } from '@mantine/core';
import { Link } from 'react-router';
import { useAnswer } from '../../api/answers';
import type { HistoryEntry } from '../../api/types';
import { linkAt } from '../../api/moment';
import { Answered } from '../../parts/Answered';
import { Quiet, When } from '../../parts/When';
import { TouchedPanel } from './TouchedPanel';
import { Somebody } from '../../parts/Somebody';

/** What sessions and works can touch. */
const touchable = ['asset', 'system', 'access-path'];

/** Every commit that changed a subject, with what it said of it, and who was at it lately. */
export function HistoryTab({ id, kind }: { id: string; kind: string }) {
  return (
    <>
      {touchable.includes(kind) && <TouchedPanel id={id} />}
      <Title order={2} size="h4" mb="xs">
        What changed in the record
      </Title>
      <Commits id={id} />
    </>
  );
}

function Commits({ id }: { id: string }) {
  const answer = useAnswer<readonly HistoryEntry[]>(`/api/subjects/${encodeURIComponent(id)}/history`);
  return (
    <Answered answer={answer}>
      {(entries) =>
        entries.length === 0 ? (
          <Quiet>No commit speaks of it.</Quiet>
        ) : (
          <Timeline active={entries.length} bulletSize={14} lineWidth={2}>
            {entries.map((entry) => (
              <Timeline.Item
                key={entry.commit}
                title={
                  <Text size="sm">
                    <Anchor component={Link} to={`/commits/${entry.commit}`} inherit>
                      Commit {entry.commit}
                    </Anchor>{' '}
                    <Anchor component={Link} to={`/changes/${encodeURIComponent(entry.change)}`} inherit>
                      {entry.title}
                    </Anchor>
                  </Text>
                }
              >
                <Text size="xs" c="dimmed">
                  <When at={entry.recorded} />, proposed by <Somebody user={entry.author} />
                  {entry.approvers.length > 0 && `, approved by ${entry.approvers.join(', ')}`}.{' '}
                  <Anchor
                    component={Link}
                    inherit
                    to={linkAt(`/subjects/${encodeURIComponent(id)}`, {
                      plant: undefined,
                      record: entry.recorded,
                    })}
                  >
                    As it was known then
                  </Anchor>
                </Text>
                <List size="sm">
                  {entry.sentences.map((sentence, index) => (
                    <List.Item key={index}>{sentence.text}</List.Item>
                  ))}
                </List>
              </Timeline.Item>
            ))}
          </Timeline>
        )
      }
    </Answered>
  );
}
