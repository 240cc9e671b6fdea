import { describe, expect, it } from 'vitest';
import { rowTowards, stretchAt } from './useStretch';

describe('what is drawn of a long list', () => {
  it('is what is seen and a little more, from an even row', () => {
    expect(stretchAt(0, 660, 33, 100_000)).toEqual({ first: 0, end: 40 });
    const middle = stretchAt(50_000 * 33, 660, 33, 100_000);
    expect(middle.first).toBeLessThanOrEqual(50_000 - 16);
    expect(middle.first % 8).toBe(0);
    expect(middle.end).toBeGreaterThanOrEqual(50_020 + 16);
    expect(middle.end - middle.first).toBeLessThan(80);
  });

  it('ends where the list ends', () => {
    expect(stretchAt(100_000 * 33 - 660, 660, 33, 100_000).end).toBe(100_000);
    expect(stretchAt(0, 660, 33, 3)).toEqual({ first: 0, end: 3 });
    expect(stretchAt(90_000, 660, 33, 3).first).toBe(0);
    expect(stretchAt(0, 660, 33, 0)).toEqual({ first: 0, end: 0 });
  });

  it('follows the keys to either end', () => {
    expect(rowTowards('End', 5, 100_000)).toBe(99_999);
    expect(rowTowards('Home', 5, 100_000)).toBe(0);
    expect(rowTowards('ArrowUp', 0, 10)).toBe(0);
    expect(rowTowards('PageDown', 5, 10)).toBe(9);
    expect(rowTowards('x', 5, 10)).toBeUndefined();
  });
});
