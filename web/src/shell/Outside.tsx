import { Center, Group, Paper, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

/** The sheet on which people stand who are not signed in yet. */
export function Outside({ purpose, children }: { purpose?: string; children: ReactNode }) {
  return (
    <Center component="main" mih="100%" p="md">
      <Paper withBorder p="lg" w={400}>
        <Stack gap="sm">
          <Group gap="xs">
            <img src="/favicon.svg" width={28} height={28} alt="" />
            <Title order={1}>Asbuilt</Title>
          </Group>
          {purpose !== undefined && (
            <Text size="sm" c="dimmed">
              {purpose}
            </Text>
          )}
          {children}
        </Stack>
      </Paper>
    </Center>
  );
}
