import type { ReactNode } from 'react';
import { SectionTabs } from '../../parts/SectionTabs';
import { riskTabs } from './tabs';

/** The head of each page about risk. */
export function RiskTabs({ purpose, children }: { purpose?: string; children?: ReactNode }) {
  return (
    <SectionTabs path="/risk" tabs={riskTabs} purpose={purpose}>
      {children}
    </SectionTabs>
  );
}
