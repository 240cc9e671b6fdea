import type { HeldGrant } from '../../api/peopleTypes';

/** What tells a grant from all others of everybody. */
export function nameOf(held: HeldGrant): string {
  return `${held.user} ${held.key}`;
}

/** The grants of a verdict, as the API takes them. */
export function chosenOf(chosen: readonly HeldGrant[]) {
  return { grants: chosen.map(({ user, key }) => ({ user, key })) };
}

/** How many, behind the words of a button. */
export function countOf(chosen: readonly HeldGrant[]): string {
  return chosen.length === 0 ? '' : ` (${String(chosen.length)})`;
}

export function stateInWords(held: HeldGrant): string {
  switch (held.state) {
    case 'RESTING':
      return 'rests: does not count';
    case 'DUE':
      return `due; rests from ${held.rests.slice(0, 10)}`;
    case 'CURRENT':
      return 'in force';
  }
}
