import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useHidden } from '../../api/session';
import { SectionTabs } from '../../parts/SectionTabs';
import { informationTabs } from './tabs';

/** The head of each page about information. */
export function InformationTabs({ purpose, children }: { purpose?: string; children?: ReactNode }) {
  const hidden = useHidden();
  return (
    <>
      <SectionTabs path="/information" tabs={informationTabs} purpose={purpose}>
        {children}
      </SectionTabs>
      {hidden && (
        <Text size="sm" c="dimmed" mb="xs">
          Something of the record is not shown to you, by its label or by your roles. What is listed and
          counted here is the rest: 0 may stand for what you do not see.
        </Text>
      )}
    </>
  );
}
