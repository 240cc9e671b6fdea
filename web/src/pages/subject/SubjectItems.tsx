import { Anchor, Paper, Stack, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { SubjectView } from '../../api/types';
import { Mark } from '../../parts/Mark';
import { Quiet } from '../../parts/When';
import { typeTitle } from '../inbox/itemTypes';

/** What waits for a decision about a subject. */
export function SubjectItems({ subject }: { subject: SubjectView }) {
  if (subject.items.length === 0) {
    return <Quiet>Nothing about it waits for a decision.</Quiet>;
  }
  return (
    <Stack gap="xs">
      {subject.items.map((item) => (
        <Paper key={item.key} withBorder p="xs">
          <Mark name={item.type} title={typeTitle(item.type)} />
          <Text>{item.sentence}</Text>
          <Anchor
            component={Link}
            to={`/inbox?subject=${encodeURIComponent(subject.id)}&item=${encodeURIComponent(item.key)}`}
            size="sm"
          >
            Decide it in the inbox
          </Anchor>
        </Paper>
      ))}
    </Stack>
  );
}
