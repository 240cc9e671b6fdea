/** A sub-page of a section. */
export interface SectionTab {
  readonly path: string;
  readonly label: string;
}

/** The sub-page that a path belongs to: the longest of those that it starts with. */
export function tabOf(path: string, tabs: readonly SectionTab[]): string | undefined {
  return tabs
    .filter((tab) => path === tab.path || path.startsWith(`${tab.path}/`))
    .map((tab) => tab.path)
    .sort((one, other) => other.length - one.length)[0];
}
