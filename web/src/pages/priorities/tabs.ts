import type { SectionTab } from '../../parts/sectionTab';

/** The sub-pages about priorities in the order in which they are shown. */
export const priorityTabs: readonly SectionTab[] = [
  { path: '/priorities', label: 'Ranking' },
  { path: '/priorities/decision', label: 'Decision view' },
  { path: '/priorities/uncategorised', label: 'Uncategorised' },
  { path: '/priorities/look-ahead', label: 'Look-ahead' },
  { path: '/windows', label: 'Windows' },
];
