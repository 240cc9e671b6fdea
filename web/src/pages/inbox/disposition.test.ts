import { expect, test } from 'vitest';
import { dispositionTitle, outcomes, untilOf, wanted } from './disposition';

test('each outcome says what it needs', () => {
  expect(outcomes.map(([value]) => wanted(value))).toEqual(['reason', 'reason', 'reference', 'day']);
});

test('an outcome that nobody knows is shown as it is', () => {
  expect(dispositionTitle('SET_ASIDE')).toBe('Set aside');
  expect(dispositionTitle('OTHER')).toBe('OTHER');
});

test('a day begins where the reader is', () => {
  expect(new Date(untilOf('2026-03-09')).getHours()).toBe(0);
});
