import { Anchor, Group, List, Text, TextInput, Title } from '@mantine/core';
import { Link } from 'react-router';
import { useAnswer } from '../../api/answers';
import type { Touched } from '../../api/vendorTypes';
import { Answered } from '../../parts/Answered';
import { useChoices } from '../../parts/useChoices';
import { Quiet, When } from '../../parts/When';
import { VendorSessionTable } from '../thirdParties/VendorSessionTable';

const hours = 72;

/** A moment that somebody typed, if it is one; it is in UTC, as everything on the page. */
function momentIn(text: string): string | undefined {
  const milliseconds = Date.parse(`${text.trim().replace(' ', 'T')}Z`);
  return Number.isNaN(milliseconds) ? undefined : new Date(milliseconds).toISOString();
}

/** Which sessions of third parties and which changes touched something in the hours before an event. */
export function TouchedPanel({ id }: { id: string }) {
  const by = useChoices(['before'] as const);
  const typed = by.chosen.before ?? '';
  const before = momentIn(typed);
  const answer = useAnswer<Touched>('/api/access-sessions/touching', {
    subject: id,
    hours,
    ...(before === undefined ? {} : { before }),
  });
  return (
    <section aria-label={`Who was at it in ${String(hours)} hours`}>
      <Group justify="space-between" align="flex-end" mb="xs">
        <Title order={2} size="h4">
          Who was at it in the {hours} hours before
        </Title>
        <TextInput
          className="no-print"
          label="Before (UTC)"
          placeholder="now, or 2026-02-13 12:00"
          value={typed}
          error={typed !== '' && before === undefined ? 'Such as 2026-02-13 12:00' : undefined}
          onChange={(event) => {
            by.choose('before', event.currentTarget.value);
          }}
        />
      </Group>
      <Answered answer={answer}>
        {(touched) => (
          <>
            <Text size="xs" c="dimmed" mb="xs">
              From <When at={touched.from} /> to <When at={touched.until} />
            </Text>
            {touched.sessions.length === 0 ? (
              <Quiet>No log that was taken in tells of a session by an access path that reached it.</Quiet>
            ) : (
              <VendorSessionTable rows={touched.sessions} />
            )}
            {touched.changes.length === 0 ? (
              <Quiet>No change touched it.</Quiet>
            ) : (
              <List size="sm" mb="md">
                {touched.changes.map((change) => (
                  <List.Item key={change.change}>
                    <Anchor component={Link} inherit to={`/changes/${encodeURIComponent(change.change)}`}>
                      {change.title}
                    </Anchor>
                    , <When at={change.opened} />
                    {change.open && ', still open'}
                  </List.Item>
                ))}
              </List>
            )}
          </>
        )}
      </Answered>
    </section>
  );
}
