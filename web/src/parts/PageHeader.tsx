import { Box, Group, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

/** The head of a page: its title, one sentence, and the actions that concern the whole page. */
export function PageHeader({
  title,
  purpose,
  children,
}: {
  title: string;
  purpose?: string;
  children?: ReactNode;
}) {
  return (
    <Group justify="space-between" align="flex-start" mb="sm" wrap="nowrap">
      <Box>
        <Title order={1}>{title}</Title>
        {purpose !== undefined && (
          <Text c="dimmed" size="sm">
            {purpose}
          </Text>
        )}
      </Box>
      <Group gap="xs" className="no-print">
        {children}
      </Group>
    </Group>
  );
}
