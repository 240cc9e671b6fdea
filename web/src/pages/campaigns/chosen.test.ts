import { describe, expect, it } from 'vitest';
import { toggled } from './chosen';

describe('toggled', () => {
  it('chooses what was not chosen, last, and the other way round', () => {
    expect(toggled(['a'], 'b')).toEqual(['a', 'b']);
    expect(toggled(['a', 'b'], 'a')).toEqual(['b']);
    expect(toggled(toggled([], 'a'), 'a')).toEqual([]);
  });
});
