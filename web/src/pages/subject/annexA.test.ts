import { expect, it } from 'vitest';
import { byUrgency, priorityOf } from './annexA';

it.each([
  [1, 'high'],
  [14, 'high'],
  [15, 'medium'],
  [22, 'medium'],
  [23, 'low'],
  [32, 'low'],
] as const)('attribute %d is of %s priority', (number, priority) => {
  expect(priorityOf(number)).toBe(priority);
});

it('asks for the most urgent first', () => {
  expect(byUrgency([{ annexA: 31 }, { annexA: 2 }, { annexA: 18 }]).map((one) => one.annexA)).toEqual([
    2, 18, 31,
  ]);
});
