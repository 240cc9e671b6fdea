/** The address of the page of an advisory: its tracking id is unique with its publisher only. */
export function advisoryPath(publisher: string, id: string): string {
  return `/vulnerabilities/advisories/${encodeURIComponent(id)}?publisher=${encodeURIComponent(publisher)}`;
}
