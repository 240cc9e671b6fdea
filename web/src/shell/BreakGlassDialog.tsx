import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useCommand } from '../api/answers';
import type { BrokenGlass } from '../api/peopleTypes';
import { ProblemAlert } from '../parts/ProblemAlert';

const shortestReason = 10;

/** Asks why everything has to be read; the owners of the record will see it. */
export function BreakGlassDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const client = useQueryClient();
  const [reason, setReason] = useState('');
  const breaking = useCommand<{ reason: string }, BrokenGlass>('/api/glass', { showsProblem: true });
  return (
    <Modal opened={opened} onClose={onClose} title="Break the glass">
      <Stack gap="sm">
        <Text size="sm">
          In an emergency you read the whole record for an hour. It is written down, and stands before
          everybody who approves changes until one of them has looked at it.
        </Text>
        {breaking.isError && <ProblemAlert thrown={breaking.error} />}
        <Textarea
          label="Why"
          description={`At least ${String(shortestReason)} characters`}
          required
          autosize
          minRows={2}
          value={reason}
          onChange={(event) => {
            setReason(event.currentTarget.value);
          }}
        />
        <Group>
          <Button
            color="red"
            disabled={reason.trim().length < shortestReason}
            loading={breaking.isPending}
            onClick={() => {
              breaking.mutate(
                { reason },
                {
                  onSuccess: () => {
                    void client.invalidateQueries({ queryKey: ['session'] });
                    setReason('');
                    onClose();
                  },
                },
              );
            }}
          >
            Break the glass
          </Button>
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
