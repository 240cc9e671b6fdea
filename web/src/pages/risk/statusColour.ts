const colours: Readonly<Record<string, string>> = {
  IMPLEMENTED: 'teal',
  PARTIALLY: 'yellow',
  PLANNED: 'blue',
  NOT_EFFECTIVE: 'red',
  RETIRED: 'gray',
  COVERED: 'teal',
  IN_PART: 'yellow',
  FAILED: 'red',
  NOT_KNOWN: 'yellow',
};

/** The colour of how far a control or clause is. */
export function statusColour(status: string): string {
  return colours[status] ?? 'gray';
}
