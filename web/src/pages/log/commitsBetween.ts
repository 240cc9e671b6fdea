import type { CommitSummary } from '../../api/types';

type Placed = Pick<CommitSummary, 'number' | 'recorded'>;

/** Whether a commit belongs to the record at a bound: the number of a commit, or an instant of record time. */
function isWithin(commit: Placed, bound: string): boolean {
  return /^\d+$/.test(bound)
    ? commit.number <= Number(bound)
    : Date.parse(commit.recorded) <= Date.parse(bound);
}

/** The commits that the record has at one bound and not yet at the other, in whichever order the two are. */
export function commitsBetween<T extends Placed>(
  commits: readonly T[],
  from: string,
  to: string,
): readonly T[] {
  return commits.filter((commit) => isWithin(commit, from) !== isWithin(commit, to));
}
