import { isKnown, type Unknown } from '../../api/types';
import type { Side } from '../../api/connectivityTypes';

/** One of the eight, as the matrix shows it. */
export interface Combination {
  readonly name: string;
  readonly documented: boolean;
  readonly permitted: boolean;
  readonly observed: boolean;
  /** What it means, in one sentence. */
  readonly words: string;
}

/** The eight combinations of documented, permitted and observed. */
export const combinations: readonly Combination[] = [
  {
    name: 'AS_DESIGNED',
    documented: true,
    permitted: true,
    observed: true,
    words: 'documented, permitted and seen',
  },
  {
    name: 'UNUSED',
    documented: true,
    permitted: true,
    observed: false,
    words: 'documented and permitted, never seen',
  },
  {
    name: 'BYPASSING',
    documented: true,
    permitted: false,
    observed: true,
    words: 'documented and seen, though no rule permits it',
  },
  {
    name: 'BLOCKED',
    documented: true,
    permitted: false,
    observed: false,
    words: 'documented, and the rules refuse it',
  },
  {
    name: 'UNDOCUMENTED',
    documented: false,
    permitted: true,
    observed: true,
    words: 'permitted and seen, and not documented',
  },
  {
    name: 'OVER_PERMITTED',
    documented: false,
    permitted: true,
    observed: false,
    words: 'permitted, and neither documented nor seen',
  },
  {
    name: 'UNEXPLAINED',
    documented: false,
    permitted: false,
    observed: true,
    words: 'seen, and neither documented nor permitted',
  },
  {
    name: 'ABSENT',
    documented: false,
    permitted: false,
    observed: false,
    words: 'neither documented nor permitted nor seen',
  },
];

/** In which ways two of the three disagree, as people read it. */
export const discrepancyWords: Readonly<Record<string, string>> = {
  OBSERVED_NOT_REQUIRED: 'Observed, not documented',
  PERMITTED_NOT_REQUIRED: 'Permitted, not documented',
  REQUIRED_NOT_PERMITTED: 'Documented, not permitted',
  REQUIRED_NOT_OBSERVED: 'Documented, not observed',
};

/** How much of something is permitted, as people read it. */
export const extentWords: Readonly<Record<string, string>> = {
  WHOLLY: 'permitted',
  PARTLY: 'permitted in part',
  NOT: 'refused',
  UNKNOWN: 'not known',
};

/** One of the three in a word. */
export function sideWord(state: Unknown<boolean>): string {
  return isKnown(state) ? (state ? 'yes' : 'no') : '?';
}

/** What a side rests on. */
export function restsOn(side: Side): string {
  if (side.computed) {
    return 'worked out from the rules';
  }
  if (!isKnown(side.state)) {
    return 'nobody has said';
  }
  return isKnown(side.basis) ? '' : 'as recorded';
}
