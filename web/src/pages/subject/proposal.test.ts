import { describe, expect, it } from 'vitest';
import type { SlotView } from '../../api/types';
import { answerOf, partsToEdit, valuesOf } from './proposal';

const basis = { type: 'CLAIMED', claims: [1] };
const part = { label: '', path: '', basis, agreeing: 1, rivals: 0 };
const slot: SlotView = {
  slot: 'nameplate',
  facet: 'nameplate',
  label: 'Nameplate',
  key: '',
  parts: [
    { ...part, name: 'model', values: ['S7-300'], shown: ['S7-300'] },
    { ...part, name: 'serialNumber', values: [], shown: [], absence: { kind: 'NONE', reason: 'virtual' } },
  ],
};

describe('partsToEdit', () => {
  it('says only what differs', () => {
    const answers = {
      model: { how: 'values', values: ['S7-300'] },
      serialNumber: { how: 'values', values: ['X1'] },
      distributor: { how: 'unknown' },
    } as const;
    expect(partsToEdit(slot, answers)).toEqual({ serialNumber: { values: ['X1'] } });
  });

  it('takes back what was said, and says that there is none', () => {
    const answers = { model: { how: 'unknown' }, distributor: { how: 'NONE', reason: 'own make' } } as const;
    expect(partsToEdit(slot, answers)).toEqual({
      model: null,
      distributor: { values: [], absence: { kind: 'NONE', reason: 'own make' } },
    });
  });
});

it('starts from the record', () => {
  expect(answerOf(slot, 'serialNumber')).toEqual({ how: 'NONE', reason: 'virtual' });
  expect(answerOf(undefined, 'model')).toEqual({ how: 'unknown' });
});

it('splits several values by line', () => {
  const many = { name: 'addresses', label: '', many: true, type: 'ip', choices: [], refers: [] };
  expect(valuesOf('10.0.0.1\n 10.0.0.2 \n', many)).toEqual(['10.0.0.1', '10.0.0.2']);
  expect(valuesOf('a; b', { ...many, many: false })).toEqual(['a; b']);
});
