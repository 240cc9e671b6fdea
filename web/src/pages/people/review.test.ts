import { expect, test } from 'vitest';
import type { HeldGrant } from '../../api/peopleTypes';
import { chosenOf, countOf, nameOf, stateInWords } from './review';

const held: HeldGrant = {
  user: 'rosa',
  name: 'Rosa Berg',
  key: '0123456789abcdef',
  grant: { role: 'READER', scope: [] },
  due: '2027-03-02T08:00:00Z',
  rests: '2027-05-01T08:00:00Z',
  state: 'DUE',
  mine: true,
};

test('a verdict names whose grants are meant', () => {
  expect(chosenOf([held])).toEqual({ grants: [{ user: 'rosa', key: '0123456789abcdef' }] });
  expect(nameOf(held)).not.toBe(nameOf({ ...held, user: 'mara' }));
  expect(countOf([])).toBe('');
  expect(countOf([held, held])).toBe(' (2)');
});

test('a grant says whether it counts', () => {
  expect(stateInWords(held)).toContain('2027-05-01');
  expect(stateInWords({ ...held, state: 'RESTING' })).toContain('does not count');
  expect(stateInWords({ ...held, state: 'CURRENT' })).toBe('in force');
});
