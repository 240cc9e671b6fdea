import type { Verdict } from '../api/types';

/** The verdicts that a refusal of the server carries, if it carries any. */
export function verdictsIn(more: Readonly<Record<string, unknown>>): readonly Verdict[] {
  const found = more['verdicts'];
  return Array.isArray(found) ? (found as readonly Verdict[]) : [];
}
