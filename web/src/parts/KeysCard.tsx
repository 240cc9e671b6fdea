import { Alert, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useAnswer, useOrder } from '../api/answers';
import type { KeyStanding } from '../api/backupTypes';
import { useMay } from '../api/session';
import { Answered } from './Answered';
import { OrderProgress } from './OrderProgress';

/** Under which keys everything in the database lies, and changing them. */
export function KeysCard() {
  const may = useMay('operate');
  const keys = useAnswer<KeyStanding>('/api/keys');
  const rotation = useOrder<KeyStanding>('/api/keys/rotation');
  return (
    <Paper withBorder p="md" mt="md">
      <Stack gap="xs">
        <Group justify="space-between">
          <Title order={2} size="h4">
            Keys
          </Title>
          {may && (
            <Button variant="default" loading={rotation.running} onClick={rotation.start}>
              Change the keys
            </Button>
          )}
        </Group>
        <OrderProgress order={rotation} />
        <Answered answer={keys}>
          {(standing) => (
            <>
              {standing.former.length > 0 || standing.open > 0 ? (
                <Alert color="yellow" variant="light">
                  {standing.sentence}
                </Alert>
              ) : (
                <Text size="sm">✓ {standing.sentence}</Text>
              )}
              <Text size="xs" c="dimmed">
                The key file has {standing.former.length + 1} {standing.former.length === 0 ? 'key' : 'keys'};{' '}
                {standing.recordKeys} of the record since the beginning; {standing.forgotten} destroyed to
                forget somebody. After a change, copies of the key file are to be made anew.
              </Text>
            </>
          )}
        </Answered>
      </Stack>
    </Paper>
  );
}
