import type { SectionTab } from '../../parts/sectionTab';

/** The sub-pages about risk in the order in which they are shown. */
export const riskTabs: readonly SectionTab[] = [
  { path: '/risk', label: 'Attack paths' },
  { path: '/risk/fixes', label: 'Fixes' },
  { path: '/risk/choke-points', label: 'Choke points' },
  { path: '/risk/trees', label: 'Attack trees' },
  { path: '/risk/register', label: 'Register' },
  { path: '/risk/bow-ties', label: 'Bow-ties' },
  { path: '/risk/controls', label: 'Controls' },
  { path: '/risk/clauses', label: 'Clauses' },
  { path: '/risk/board', label: 'Board' },
];
