import { describe, expect, it } from 'vitest';
import { signOf } from '../../parts/signs';
import { combinations, restsOn, sideWord } from './combinations';

describe('combinations', () => {
  it('are eight, each of its own', () => {
    const keys = combinations.map((one) => `${one.documented} ${one.permitted} ${one.observed}`);
    expect(new Set(keys).size).toBe(8);
    expect(new Set(combinations.map((one) => one.name)).size).toBe(8);
  });

  it('have each a sign of its own', () => {
    const signs = combinations.map((one) => signOf(one.name).join(' '));
    expect(new Set(signs).size).toBe(8);
    expect(signOf('BYPASSING')[1]).not.toBe(signOf('AS_DESIGNED')[1]);
  });
});

describe('sideWord', () => {
  it('never makes a no of what is not known', () => {
    expect(sideWord(undefined)).toBe('?');
    expect(sideWord(null)).toBe('?');
    expect(sideWord(false)).toBe('no');
    expect(sideWord(true)).toBe('yes');
  });
});

describe('restsOn', () => {
  const nothing = { state: undefined, since: undefined, basis: undefined, computed: false };

  it('tells what is worked out from what nobody has said', () => {
    expect(restsOn({ ...nothing, state: true, computed: true })).toBe('worked out from the rules');
    expect(restsOn(nothing)).toBe('nobody has said');
  });
});
