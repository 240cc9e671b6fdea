import { Tabs } from '@mantine/core';
import type { ReactNode } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { linkAt } from '../../api/moment';
import { PageHeader } from '../../parts/PageHeader';
import { useMoment } from '../../parts/useMoment';
import { sectionAt } from '../../sections';
import { connectivityTabs, tabOf } from './tabs';

/** The head of each page about connectivity: the section's title, one sentence of the page, and its sub-pages as tabs. */
export function ConnectivityTabs({ purpose, children }: { purpose?: string; children?: ReactNode }) {
  const section = sectionAt('/connectivity');
  const navigate = useNavigate();
  const [moment] = useMoment();
  const here = tabOf(useLocation().pathname);
  return (
    <>
      <PageHeader title={section.title} purpose={purpose ?? section.purpose}>
        {children}
      </PageHeader>
      <Tabs
        value={here ?? '/connectivity'}
        className="no-print"
        onChange={(path) => {
          void navigate(linkAt(path ?? '/connectivity', moment));
        }}
      >
        <Tabs.List mb="sm" aria-label="Pages about connectivity">
          {connectivityTabs.map((tab) => (
            <Tabs.Tab key={tab.path} value={tab.path}>
              {tab.label}
            </Tabs.Tab>
          ))}
        </Tabs.List>
      </Tabs>
    </>
  );
}
