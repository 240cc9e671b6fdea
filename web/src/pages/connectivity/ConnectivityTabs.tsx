import type { ReactNode } from 'react';
import { SectionTabs } from '../../parts/SectionTabs';
import { connectivityTabs } from './tabs';

/** The head of each page about connectivity. */
export function ConnectivityTabs({ purpose, children }: { purpose?: string; children?: ReactNode }) {
  return (
    <SectionTabs path="/connectivity" tabs={connectivityTabs} purpose={purpose}>
      {children}
    </SectionTabs>
  );
}
