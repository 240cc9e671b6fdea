import { expect, it } from 'vitest';
import { commitsBetween } from './commitsBetween';

const commits = [
  { number: 3, recorded: '2026-03-03T00:00:00.5Z' },
  { number: 2, recorded: '2026-02-02T00:00:00Z' },
  { number: 1, recorded: '2026-01-01T00:00:00Z' },
];

it.each([
  ['0', '3', [3, 2, 1]],
  ['1', '3', [3, 2]],
  ['3', '1', [3, 2]],
  ['2', '2', []],
  ['2026-01-15T00:00:00Z', '3', [3, 2]],
  ['1', '2026-02-02T00:00:00Z', [2]],
])('from %s to %s there are %j', (from, to, numbers) => {
  expect(commitsBetween(commits, from, to).map((commit) => commit.number)).toEqual(numbers);
});
