import type { ReactNode } from 'react';
import { SectionTabs } from '../../parts/SectionTabs';
import { informationTabs } from './tabs';

/** The head of each page about information. */
export function InformationTabs({ purpose, children }: { purpose?: string; children?: ReactNode }) {
  return (
    <SectionTabs path="/information" tabs={informationTabs} purpose={purpose}>
      {children}
    </SectionTabs>
  );
}
