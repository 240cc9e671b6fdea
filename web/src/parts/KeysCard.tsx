import { Alert, Button, Group, Modal, Paper, Stack, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useAnswer, useOrder } from '../api/answers';
import type { KeyStanding } from '../api/backupTypes';
import { useMay } from '../api/session';
import { Answered } from './Answered';
import { OrderProgress } from './OrderProgress';
import { counted } from './words';

/** Under which keys everything in the database lies, and changing them. */
export function KeysCard() {
  const may = useMay('operate');
  const [opened, { open, close }] = useDisclosure(false);
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
            <Button variant="default" loading={rotation.running} onClick={open}>
              Change the keys
            </Button>
          )}
        </Group>
        <OrderProgress order={rotation} />
        <Modal opened={opened} onClose={close} title="Change the keys">
          <Stack gap="sm">
            <Text size="sm">
              A new key is added to the key file, and all data keys are moved under it. Copies of the key file
              that were made before do not open what is written afterwards: make them anew.
            </Text>
            <Group>
              <Button
                onClick={() => {
                  close();
                  rotation.start();
                }}
              >
                Change them now
              </Button>
              <Button variant="default" onClick={close}>
                Cancel
              </Button>
            </Group>
          </Stack>
        </Modal>
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
                Key file: {counted(standing.former.length + 1, 'key')}. Data keys under it: {standing.keys},
                of which {standing.recordKeys} of the record, one for each change of keys; the others are of
                persons, files and one-time codes. Destroyed to forget somebody: {standing.forgotten}.
              </Text>
            </>
          )}
        </Answered>
      </Stack>
    </Paper>
  );
}
