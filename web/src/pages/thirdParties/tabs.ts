import type { SectionTab } from '../../parts/sectionTab';

/** The sub-pages about third parties in the order in which they are shown. */
export const thirdPartyTabs: readonly SectionTab[] = [
  { path: '/third-parties', label: 'Overview' },
  { path: '/third-parties/access-paths', label: 'Access paths' },
  { path: '/third-parties/contracts', label: 'Contracts' },
  { path: '/third-parties/assessments', label: 'Assessments and claims' },
  { path: '/third-parties/sessions', label: 'Sessions' },
  { path: '/third-parties/approvals', label: 'Approvals' },
  { path: '/third-parties/use', label: 'Use' },
  { path: '/third-parties/people', label: 'People' },
  { path: '/third-parties/unexplained', label: 'Unexplained' },
  { path: '/third-parties/submissions', label: 'Submissions' },
];
