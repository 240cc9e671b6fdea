import type { SectionTab } from '../../parts/sectionTab';

/** The sub-pages about information in the order in which they are shown. */
export const informationTabs: readonly SectionTab[] = [
  { path: '/information', label: 'Register' },
  { path: '/information/scenarios', label: 'Scenarios' },
  { path: '/information/combinations', label: 'Combinations' },
  { path: '/information/sharing', label: 'Sharing' },
  { path: '/information/policies', label: 'Policies' },
  { path: '/information/controls', label: 'Controls' },
  { path: '/information/backups', label: 'Backup sets' },
];
