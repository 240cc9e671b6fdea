/** The outcomes that need no change, as people call them. */
export const outcomes: readonly (readonly [string, string])[] = [
  ['TRANSIENT', 'Was there for a short time'],
  ['MEASUREMENT_ERROR', 'The source is wrong'],
  ['SUSPECTED_INCIDENT', 'Suspected incident'],
  ['SET_ASIDE', 'Set aside'],
];

/** The key of each outcome. */
export const outcomeKeys: readonly (readonly [outcome: string, key: string])[] = [
  ['TRANSIENT', 't'],
  ['MEASUREMENT_ERROR', 'w'],
  ['SUSPECTED_INCIDENT', 's'],
  ['SET_ASIDE', 'a'],
];

/** What people call an outcome. */
export function dispositionTitle(disposition: string): string {
  return outcomes.find(([value]) => value === disposition)?.[1] ?? disposition;
}

/** What an outcome needs. */
export function wanted(disposition: string): 'reason' | 'reference' | 'day' {
  switch (disposition) {
    case 'SUSPECTED_INCIDENT':
      return 'reference';
    case 'SET_ASIDE':
      return 'day';
    default:
      return 'reason';
  }
}

/** The moment at which a day begins where the reader is. */
export function untilOf(day: string): string {
  return new Date(`${day}T00:00:00`).toISOString();
}
