import type { Change } from '../../api/types';
import { words } from '../../parts/words';

/** The states of a change that works on the plant, in order; one of the record alone leaves most of them out. */
const plantRoad = [
  'PROPOSED',
  'APPROVED',
  'SCHEDULED',
  'IMPLEMENTING',
  'IMPLEMENTED',
  'APPLIED',
  'VERIFIED',
  'CLOSED',
] as const;

const recordRoad = ['PROPOSED', 'APPROVED', 'APPLIED'] as const;

/** One station of the way, and whether the change is past it, left it out, is at it or before it. */
export interface Station {
  readonly state: string;
  readonly label: string;
  readonly at: 'past' | 'left-out' | 'here' | 'ahead';
}

/** A standard change may begin at any time, an emergency change at once: no time is set for them beforehand. */
function isPassed(change: Pick<Change, 'events'>, state: string): boolean {
  return state !== 'SCHEDULED' || change.events.some(({ type }) => type === 'SCHEDULED');
}

/** The way of a change through its states. One that was refused, taken back or rolled back ends where it was. */
export function roadOf(change: Pick<Change, 'extent' | 'state' | 'events'>): readonly Station[] {
  const road: readonly string[] = change.extent === 'PLANT' ? plantRoad : recordRoad;
  const here = road.indexOf(change.state);
  return road.map((state, index) => {
    const at = here < 0 || index > here ? 'ahead' : index === here ? 'here' : 'past';
    return at === 'past' && !isPassed(change, state)
      ? { state, label: 'Not scheduled', at: 'left-out' }
      : { state, label: words(state), at };
  });
}

/** Whether a moment has passed. */
export function isOver(moment: string | undefined | null, now: Date): boolean {
  return typeof moment === 'string' && Date.parse(moment) <= now.getTime();
}
