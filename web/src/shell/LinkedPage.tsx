import { Box, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';

/** The page of somebody who was given a link and has no account: whose page it is, what is asked, and whom to turn to. */
export function LinkedPage({ width, children }: { width: number; children: ReactNode }) {
  return (
    <Box component="main" maw={width} mx="auto" p="sm">
      <Group gap="xs" mb="sm">
        <img src="/favicon.svg" width={22} height={22} alt="" />
        <Text fw={650}>Asbuilt</Text>
        <Text size="sm" c="dimmed">
          Record of an industrial plant
        </Text>
      </Group>
      {children}
      <Text size="xs" c="dimmed" mt="md">
        This link is meant for you alone. If it is lost, has ended or came to you by mistake, turn to whoever
        sent it to you: they can send another one.
      </Text>
    </Box>
  );
}
