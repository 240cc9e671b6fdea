import { Tabs } from '@mantine/core';
import type { ReactNode } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { linkAt } from '../api/moment';
import { sectionAt, type SectionPath } from '../sections';
import { PageHeader } from './PageHeader';
import { tabOf, type SectionTab } from './sectionTab';
import { useMoment } from './useMoment';

/** What the head of a page of a section says. */
export interface SectionHead {
  /** What a page about one thing is called; without it a page bears the name of its section. */
  readonly title?: string | undefined;
  /** Which of several views of that one thing is shown. */
  readonly view?: string | undefined;
  readonly purpose?: string | undefined;
  readonly children?: ReactNode;
}

/** The head of each page of a section that has sub-pages: its title, one sentence of the page, and the sub-pages as tabs. */
export function SectionTabs({
  path,
  tabs,
  title,
  view,
  purpose,
  children,
}: SectionHead & { readonly path: SectionPath; readonly tabs: readonly SectionTab[] }) {
  const section = sectionAt(path);
  const navigate = useNavigate();
  const [moment] = useMoment();
  const here = tabOf(useLocation().pathname, tabs);
  return (
    <>
      <PageHeader
        title={title ?? section.title}
        view={title === undefined ? tabs.find((tab) => tab.path === (here ?? path))?.label : view}
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
