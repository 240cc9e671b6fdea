import type { SectionTab } from '../../parts/sectionTab';

/** The sub-pages in the order in which they are shown. */
export const connectivityTabs: readonly SectionTab[] = [
  { path: '/connectivity', label: 'Three-way' },
  { path: '/connectivity/ways', label: 'Permitted by rules' },
  { path: '/connectivity/rules', label: 'Rules' },
  { path: '/connectivity/candidate', label: 'Planned configuration' },
  { path: '/connectivity/paths', label: 'Paths' },
  { path: '/connectivity/isolation', label: 'Isolation' },
  { path: '/connectivity/allow', label: 'Allow-lists' },
  { path: '/connectivity/zones', label: 'Zones' },
];
