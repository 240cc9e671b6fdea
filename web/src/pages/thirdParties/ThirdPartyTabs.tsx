import type { ReactNode } from 'react';
import { SectionTabs } from '../../parts/SectionTabs';
import { thirdPartyTabs } from './tabs';

/** The head of each page about third parties. */
export function ThirdPartyTabs({ purpose, children }: { purpose?: string; children?: ReactNode }) {
  return (
    <SectionTabs path="/third-parties" tabs={thirdPartyTabs} purpose={purpose}>
      {children}
    </SectionTabs>
  );
}
