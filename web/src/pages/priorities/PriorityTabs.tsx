import type { ReactNode } from 'react';
import { SectionTabs } from '../../parts/SectionTabs';
import { priorityTabs } from './tabs';

/** The head of each page about priorities. */
export function PriorityTabs({ purpose, children }: { purpose?: string; children?: ReactNode }) {
  return (
    <SectionTabs path="/priorities" tabs={priorityTabs} purpose={purpose}>
      {children}
    </SectionTabs>
  );
}
