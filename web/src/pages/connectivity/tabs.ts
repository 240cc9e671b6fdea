/** A sub-page of the section "Connectivity". */
export interface ConnectivityTab {
  readonly path: string;
  readonly label: string;
}

/** The sub-pages in the order in which they are shown. */
export const connectivityTabs: readonly ConnectivityTab[] = [
  { path: '/connectivity', label: 'Three-way' },
  { path: '/connectivity/ways', label: 'Ways' },
  { path: '/connectivity/rules', label: 'Rules' },
  { path: '/connectivity/candidate', label: 'Candidate' },
  { path: '/connectivity/paths', label: 'Paths' },
  { path: '/connectivity/isolation', label: 'Isolation' },
  { path: '/connectivity/allow', label: 'Allow-lists' },
  { path: '/connectivity/zones', label: 'Zones' },
];

/** The sub-page that a path belongs to: the longest of those that it starts with. */
export function tabOf(path: string, tabs: readonly ConnectivityTab[] = connectivityTabs): string | undefined {
  return tabs
    .filter((tab) => path === tab.path || path.startsWith(`${tab.path}/`))
    .map((tab) => tab.path)
    .sort((one, other) => other.length - one.length)[0];
}
