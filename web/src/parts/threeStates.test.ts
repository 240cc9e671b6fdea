import { expect, it } from 'vitest';
import { standing, tickTitle, ticks } from './threeStates';

it('joins the states of several connections', () => {
  const two = [
    { required: true, observed: true },
    { required: true, permitted: false, observed: false },
  ];
  expect(ticks(two)).toEqual(['yes', 'unknown', 'some']);
  expect(tickTitle(two)).toBe('documented: yes, permitted: not known, observed: some');
});

it('says no only when all are no', () => {
  expect(ticks([{ permitted: false }, { permitted: false }])[1]).toBe('no');
  expect(ticks([])).toEqual(['unknown', 'unknown', 'unknown']);
});

it.each([
  [[{ required: true, observed: true }], 'agreed'],
  [[{ required: true, observed: true }, { observed: true }], 'undocumented'],
  [[{ observed: true }, { permitted: false, observed: true }], 'forbidden'],
  [[{ required: true, permitted: true }], 'unseen'],
  [[{ permitted: true }], 'open'],
] as const)('%j is %s', (states, expected) => {
  expect(standing(states)).toBe(expected);
});
