import { Anchor, List, Text, Timeline } from '@mantine/core';
import { Link } from 'react-router';
import { useAnswer } from '../../api/answers';
import type { HistoryEntry } from '../../api/types';
import { Answered } from '../../parts/Answered';
import { Quiet, When } from '../../parts/When';

/** Every commit that changed a subject, with what it said of it. */
export function HistoryTab({ id }: { id: string }) {
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
                  <When at={entry.recorded} />, proposed by {entry.author}
                  {entry.approvers.length > 0 && `, approved by ${entry.approvers.join(', ')}`}
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
