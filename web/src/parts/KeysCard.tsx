import { Alert, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { recordHasChanged, useAnswer, useCommand, useJob } from '../api/answers';
import type { KeyStanding } from '../api/backupTypes';
import { useMay } from '../api/session';
import { Answered } from './Answered';
import { ProblemAlert } from './ProblemAlert';

/** Shows how far the change of keys is, and says when it has ended. */
function Rotating({ job, onEnd }: { job: string; onEnd: () => void }) {
  const queries = useQueryClient();
  const { data } = useJob<KeyStanding>(job);
  const state = data?.state;
  useEffect(() => {
    if (state === 'DONE' || state === 'FAILED') {
      void recordHasChanged(queries);
      onEnd();
    }
  }, [state, queries, onEnd]);
  return (
    <Text size="sm" role="status">
      {data?.message ?? 'waiting for its turn'}
    </Text>
  );
}

/** Under which keys everything in the database lies, and changing them. */
export function KeysCard() {
  const may = useMay('operate');
  const keys = useAnswer<KeyStanding>('/api/keys');
  const rotate = useCommand<Record<string, never>, { job: string }>('/api/keys/rotation', {
    showsProblem: true,
  });
  const [job, setJob] = useState<string>();
  return (
    <Paper withBorder p="md" mt="md">
      <Stack gap="xs">
        <Group justify="space-between">
          <Title order={2} size="h4">
            Keys
          </Title>
          {may && (
            <Button
              variant="default"
              loading={rotate.isPending || job !== undefined}
              onClick={() => {
                rotate.mutate(
                  {},
                  {
                    onSuccess: (ordered) => {
                      setJob(ordered.job);
                    },
                  },
                );
              }}
            >
              Change the keys
            </Button>
          )}
        </Group>
        {rotate.isError && <ProblemAlert thrown={rotate.error} />}
        {job !== undefined && (
          <Rotating
            job={job}
            onEnd={() => {
              setJob(undefined);
            }}
          />
        )}
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
