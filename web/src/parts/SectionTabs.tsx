import { Tabs } from '@mantine/core';
import type { ReactNode } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { linkAt } from '../api/moment';
import { sectionAt, type SectionPath } from '../sections';
import { PageHeader } from './PageHeader';
import { tabOf, type SectionTab } from './sectionTab';
import { useMoment } from './useMoment';

/** The head of each page of a section that has sub-pages: its title, one sentence of the page, and the sub-pages as tabs. */
export function SectionTabs({
  path,
  tabs,
  purpose,
  children,
}: {
  path: SectionPath;
  tabs: readonly SectionTab[];
  purpose?: string | undefined;
  children?: ReactNode;
}) {
  const section = sectionAt(path);
  const navigate = useNavigate();
  const [moment] = useMoment();
  const here = tabOf(useLocation().pathname, tabs);
  return (
    <>
      <PageHeader
        title={section.title}
        view={tabs.find((tab) => tab.path === (here ?? path))?.label}
        purpose={purpose ?? section.purpose}
      >
        {children}
      </PageHeader>
      <Tabs
        value={here ?? path}
        className="no-print"
        onChange={(chosen) => {
          void navigate(linkAt(chosen ?? path, moment));
        }}
      >
        <Tabs.List mb="sm" aria-label={`Pages of ${section.title}`}>
          {tabs.map((tab) => (
            <Tabs.Tab key={tab.path} value={tab.path}>
              {tab.label}
            </Tabs.Tab>
          ))}
        </Tabs.List>
      </Tabs>
    </>
  );
}
