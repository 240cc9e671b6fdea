import type { SectionTab } from '../../parts/sectionTab';

/** The sub-pages about information in the order in which they are shown. */
export const informationTabs: readonly SectionTab[] = [
  { path: '/information/scenarios', label: 'Scenarios' },
  { path: '/information/combinations', label: 'Combinations' },
  { path: '/information/sharing', label: 'Sharing' },
];
