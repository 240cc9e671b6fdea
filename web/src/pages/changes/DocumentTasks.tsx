import { Button, Group, Text } from '@mantine/core';
import { useAnswer, useCommand } from '../../api/answers';
import type { Change, Impact } from '../../api/types';
import { SubjectLink } from '../../parts/SubjectLink';

/** The documents that a change makes out of date, each with a button for when it is brought up to date. */
export function DocumentTasks({ change }: { change: Change }) {
  const path = `/api/changes/${encodeURIComponent(change.id)}`;
  const impact = useAnswer<Impact>(`${path}/impact`, {}, change.may.documents === true);
  const send = useCommand<{ document: string; comment: string }, Change>(`${path}/documents`);
  const done = new Set(
    change.events
      .filter((event) => event.type === 'DOCUMENTUPDATED')
      .map((event) => event.text.split(':')[0] ?? ''),
  );
  const open = (impact.data?.documents ?? []).filter((document) => !done.has(document.id));
  if (change.may.documents !== true || open.length === 0) {
    return null;
  }
  return (
    <>
      {open.map((document) => (
        <Group key={document.id} gap="xs">
          <Text size="sm">
            <SubjectLink id={document.id} name={document.name} hidden={document.hidden} /> has to be brought
            up to date.
          </Text>
          <Button
            size="xs"
            variant="default"
            onClick={() => {
              send.mutate({ document: document.id, comment: '' });
            }}
          >
            It is up to date
          </Button>
        </Group>
      ))}
    </>
  );
}
