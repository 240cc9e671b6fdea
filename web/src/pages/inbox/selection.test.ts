import { describe, expect, it } from 'vitest';
import type { Choice, Item } from '../../api/types';
import { chosen, missing, sameForAlike } from './selection';

function choice(key: string, suggested = false): Choice {
  return { key, suggested, sentence: key, reason: '', changes: [], evidence: [] };
}

function item(key: string, choices: readonly Choice[], more: Partial<Item> = {}): Item {
  return {
    key,
    type: 'DIFFERENCE',
    typeTitle: '',
    kind: 'asset',
    subject: key,
    name: key,
    sentence: '',
    reasons: [],
    path: 'platform.firmwareVersion',
    recorded: [],
    choices,
    requires: [],
    evidence: [],
    inRecord: true,
    ...more,
  };
}

describe('chosen', () => {
  it('replaces and takes back', () => {
    const one = chosen({}, 'a', 'keep');
    expect(chosen(one, 'a', 'value:2')).toEqual({ a: 'value:2' });
    expect(chosen(one, 'a', undefined)).toEqual({});
  });
});

describe('sameForAlike', () => {
  const take = choice('value:2.1', true);
  const first = item('a', [take, choice('keep')]);

  it('takes each suggestion, whatever its value', () => {
    const second = item('b', [choice('value:7', true), choice('keep')]);
    expect(sameForAlike({}, first, take, [first, second])).toEqual({ a: 'value:2.1', b: 'value:7' });
  });

  it('leaves other sorts, other parts and what was decided alone', () => {
    const others = [
      item('b', [choice('value:7', true)], { type: 'RIVALRY' }),
      item('c', [choice('value:7', true)], { path: 'nameplate.model' }),
      item('d', [choice('value:7', true), choice('keep')]),
    ];
    expect(sameForAlike({ d: 'keep' }, first, take, others)).toEqual({ a: 'value:2.1', d: 'keep' });
  });

  it('does not guess among several', () => {
    const several = item('b', [choice('value:7'), choice('value:8')]);
    const plain = choice('value:1');
    expect(sameForAlike({}, item('a', [plain]), plain, [several])).toEqual({ a: 'value:1' });
  });

  it('takes ports of different keys for the same part', () => {
    const port = item('a', [take], { path: 'networkPort[eth0].mac' });
    const other = item('b', [choice('value:9', true)], { path: 'networkPort[x1].mac' });
    expect(sameForAlike({}, port, take, [other])).toEqual({ a: 'value:2.1', b: 'value:9' });
  });
});

it('names what must be decided together', () => {
  const items = [item('a', [], { requires: ['n', 'b'] }), item('b', [])];
  expect(missing({ a: 'accept', b: 'accept' }, items)).toEqual(['n']);
});
