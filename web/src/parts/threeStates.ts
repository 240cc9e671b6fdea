import type { ThreeStates, Unknown } from '../api/types';

/** What holds of one connection, or of all, some, or none of several. */
export type Tick = 'yes' | 'no' | 'some' | 'unknown';

function tick(values: readonly Unknown<boolean>[]): Tick {
  const yes = values.filter((value) => value === true).length;
  const no = values.filter((value) => value === false).length;
  if (yes === values.length && yes > 0) {
    return 'yes';
  }
  if (yes > 0) {
    return 'some';
  }
  return no > 0 && no === values.length ? 'no' : 'unknown';
}

/** Documented, permitted, observed. A state that is not known of some of several stays unknown unless one is yes. */
export function ticks(states: readonly ThreeStates[]): readonly [Tick, Tick, Tick] {
  return [
    tick(states.map((state) => state.required)),
    tick(states.map((state) => state.permitted)),
    tick(states.map((state) => state.observed)),
  ];
}

const said: Readonly<Record<Tick, string>> = { yes: 'yes', no: 'no', some: 'some', unknown: 'not known' };

/** The three ticks in words. */
export function tickTitle(states: readonly ThreeStates[]): string {
  const [documented, permitted, observed] = ticks(states);
  return `documented: ${said[documented]}, permitted: ${said[permitted]}, observed: ${said[observed]}`;
}

/** What the three states together say of a connection. */
export type Standing = 'agreed' | 'undocumented' | 'unseen' | 'forbidden' | 'open';

/** The gravest standing among connections: seen though not allowed, seen though not documented, and so on. */
export function standing(states: readonly ThreeStates[]): Standing {
  if (states.some((state) => state.observed === true && state.permitted === false)) {
    return 'forbidden';
  }
  if (states.some((state) => state.observed === true && state.required !== true)) {
    return 'undocumented';
  }
  if (
    states.some((state) => state.permitted === true && state.required !== true && state.observed !== true)
  ) {
    return 'open';
  }
  if (states.some((state) => state.required === true && state.observed !== true)) {
    return 'unseen';
  }
  return 'agreed';
}

/** The sentence behind each standing. */
export const standingTitle: Readonly<Record<Standing, string>> = {
  agreed: 'documented and observed',
  undocumented: 'observed, not documented',
  forbidden: 'observed although not permitted',
  unseen: 'documented, not observed',
  open: 'permitted, neither documented nor observed',
};
