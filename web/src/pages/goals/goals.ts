import type { Crosswalk, Goal, GoalState } from '../../api/goalTypes';
import { counted } from '../../parts/words';

/** The states in the order in which they are counted. */
export const states: readonly GoalState[] = [
  'ACHIEVED',
  'ACCEPTED_EXCEPTION',
  'PARTIAL',
  'GAP',
  'NOTHING_TO_MEASURE',
];

/** The share of what was looked at where nothing is found, as a whole per cent; 100 only when nothing lacks. */
export function reached(goal: Pick<Goal, 'lookedAt' | 'met'>): number {
  return goal.lookedAt === 0 ? 0 : Math.floor((100 * goal.met) / goal.lookedAt);
}

/** Of how many too little is recorded to look at them. */
export function passedOver(one: { readonly passedOver: number }): string {
  return `too little is recorded of ${one.passedOver.toLocaleString('en')} to look at them`;
}

/** How many goals are in each state that there is. */
export function tally(goals: readonly Pick<Goal, 'state'>[]): readonly (readonly [GoalState, number])[] {
  return states
    .map((state) => [state, goals.filter((goal) => goal.state === state).length] as const)
    .filter(([, count]) => count > 0);
}

/** The clauses to choose from, by framework. */
export function choices(references: readonly Crosswalk[]) {
  const groups = new Map<string, { value: string; label: string }[]>();
  for (const one of references) {
    const items = groups.get(one.framework) ?? [];
    items.push({
      value: one.reference,
      label: `${one.reference} – ${counted(one.goals.length, 'goal')}, ${one.lacking.toLocaleString('en')} lacking`,
    });
    groups.set(one.framework, items);
  }
  return [...groups].map(([group, items]) => ({ group, items }));
}
