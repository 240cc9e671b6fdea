import { words } from '../../parts/words';

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

const texts: Readonly<Record<string, string>> = {
  PARTIALLY: 'In part',
  FAILED: 'Not effective',
  NOT_NAMED: 'Not named',
};

/** How far a control or clause is, in the same words for both. */
export function statusText(status: string): string {
  return texts[status] ?? words(status);
}

/** The colour of how far a control or clause is. */
export function statusColour(status: string): string {
  return colours[status] ?? 'gray';
}
