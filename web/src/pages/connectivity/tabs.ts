import type { SectionTab } from '../../parts/sectionTab';

/** The sub-pages in the order in which they are shown. */
export const connectivityTabs: readonly SectionTab[] = [
  { path: '/connectivity', label: 'Three-way' },
  { path: '/connectivity/ways', label: 'Ways' },
  { path: '/connectivity/rules', label: 'Rules' },
  { path: '/connectivity/candidate', label: 'Candidate' },
  { path: '/connectivity/paths', label: 'Paths' },
  { path: '/connectivity/isolation', label: 'Isolation' },
  { path: '/connectivity/allow', label: 'Allow-lists' },
  { path: '/connectivity/zones', label: 'Zones' },
];
