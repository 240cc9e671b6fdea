import { describe, expect, it } from 'vitest';
import type { Choice } from '../../api/types';
import { candidatesOf } from './itemTypes';

const choice = (key: string, subject: string, name: string): Choice => ({
  key,
  sentence: '',
  suggested: false,
  reason: '',
  changes: [{ subject, name, kind: 'asset', text: '' }],
  evidence: [],
});

describe('the candidates of a question', () => {
  it('are those that an answer says it is, by the names that the answers tell', () => {
    const choices = [
      choice('same:asset-1', 'asset-2', 'PLC-02'),
      choice('same:asset-2', 'asset-1', 'FILTER-PLC'),
      choice('another', 'asset-3', 'something else'),
    ];
    expect(candidatesOf({ subject: 'asset-1', name: 'FILTER-PLC', choices })).toEqual([
      { id: 'asset-1', name: 'FILTER-PLC' },
      { id: 'asset-2', name: 'PLC-02' },
    ]);
  });

  it('are none of a matter that asks something else', () => {
    expect(
      candidatesOf({ subject: 'asset-1', name: 'PLC-02', choices: [choice('take', 'asset-1', 'PLC-02')] }),
    ).toEqual([]);
  });
});
