import {
  IconArrowsExchange,
  IconDatabaseImport,
  IconHistory,
  IconHome,
  IconInbox,
  IconListDetails,
  IconSchema,
  IconShieldHalf,
  type Icon,
} from '@tabler/icons-react';

/** One place of the product: an entry of the navigation, of the command search, and a page. */
export interface Section {
  readonly path: string;
  readonly title: string;
  /** One sentence: what the reader finds and does there. */
  readonly purpose: string;
  readonly icon: Icon;
}

export const sections = [
  {
    path: '/',
    title: 'First hour',
    purpose: 'Bring in what you already have, see what was understood, and accept a first baseline.',
    icon: IconHome,
  },
  {
    path: '/inbox',
    title: 'Inbox',
    purpose:
      'Drift, conflicts, findings, vulnerabilities and expiring attestations that wait for a decision.',
    icon: IconInbox,
  },
  {
    path: '/changes',
    title: 'Changes',
    purpose: 'Proposed, approved and applied changes of the record, with their impact and requirements.',
    icon: IconArrowsExchange,
  },
  {
    path: '/map',
    title: 'Map',
    purpose: 'Levels, zones and conduits, and what is documented, permitted and observed between them.',
    icon: IconSchema,
  },
  {
    path: '/assets',
    title: 'Assets',
    purpose: 'Every asset of the plant with the sources behind each of its values.',
    icon: IconListDetails,
  },
  {
    path: '/zones',
    title: 'Zones',
    purpose: 'Zones and conduits with their security levels and the assets in them.',
    icon: IconShieldHalf,
  },
  {
    path: '/sources',
    title: 'Sources',
    purpose: 'Files, sensors and people that the record rests on, and what each was understood to say.',
    icon: IconDatabaseImport,
  },
  {
    path: '/audit',
    title: 'Audit log',
    purpose: 'Who saw and who changed what, and the proof that nothing was altered since.',
    icon: IconHistory,
  },
] as const satisfies readonly Section[];

/** The section that a path belongs to. */
export function sectionOf(path: string): Section | undefined {
  return sections.find(
    (section) => section.path === path || (section.path !== '/' && path.startsWith(`${section.path}/`)),
  );
}
