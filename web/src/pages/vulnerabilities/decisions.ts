import { words } from '../../parts/words';

/** What the plant does, from the most urgent, as people say it. */
export const decisionWords: Readonly<Record<string, string>> = {
  NOW: 'Now',
  NEXT_WINDOW: 'Next window',
  NEVER: 'Never',
};

/** A decision as people say it. */
export function decisionWord(decision: string): string {
  return decisionWords[decision] ?? words(decision);
}

/** How far the work is, as the standard words it. */
export const stateWords: Readonly<Record<string, string>> = {
  NOT_REMEDIATED: 'Not remediated',
  IN_PROGRESS: 'Remediation in progress',
  DONE: 'Remediation done',
};
