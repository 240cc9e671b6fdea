import type { SectionTab } from '../../parts/sectionTab';

/** The sub-pages about vulnerabilities in the order in which they are shown. */
export const vulnerabilityTabs: readonly SectionTab[] = [
  { path: '/vulnerabilities', label: 'In the plant' },
  { path: '/vulnerabilities/missing', label: 'Cannot tell' },
  { path: '/vulnerabilities/advisories', label: 'Advisories' },
  { path: '/vulnerabilities/techniques', label: 'Techniques' },
  { path: '/vulnerabilities/makers', label: 'Makers' },
];
