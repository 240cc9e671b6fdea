import { describe, expect, it } from 'vitest';
import { listable, pieces, rowTowards, stretchAt } from './useStretch';

describe('what is drawn of a long list', () => {
  it('is what is seen and a little more, from an even row', () => {
    expect(stretchAt(0, 660, 33, 100_000)).toEqual({ first: 0, end: 40 });
    const middle = stretchAt(50_000 * 33, 660, 33, 100_000);
    expect(middle.first).toBeLessThanOrEqual(50_000 - 16);
    expect(middle.first % 8).toBe(0);
    expect(middle.end).toBeGreaterThanOrEqual(50_020 + 16);
    expect(middle.end - middle.first).toBeLessThan(80);
  });

  it('is all of a list that is not long', () => {
    expect(stretchAt(3000, 660, 33, 200)).toEqual({ first: 0, end: 200 });
  });

  it('ends where the list ends', () => {
    expect(stretchAt(100_000 * 33 - 660, 660, 33, 100_000).end).toBe(100_000);
    expect(stretchAt(0, 660, 33, 3)).toEqual({ first: 0, end: 3 });
    expect(stretchAt(90_000, 660, 33, 3).first).toBe(0);
    expect(stretchAt(0, 660, 33, 0)).toEqual({ first: 0, end: 0 });
  });

  it('is no more than browsers can lay out', () => {
    expect(listable(100_000, 33)).toBe(100_000);
    expect(listable(1_000_000, 33)).toBe(454_545);
    expect(listable(1_000_000, 33) * 33).toBeLessThanOrEqual(15_000_000);
  });

  it('follows the keys to either end', () => {
    expect(rowTowards('End', 5, 100_000, 18)).toBe(99_999);
    expect(rowTowards('Home', 5, 100_000, 18)).toBe(0);
    expect(rowTowards('ArrowUp', 0, 10, 18)).toBe(0);
    expect(rowTowards('PageDown', 5, 10, 18)).toBe(9);
    expect(rowTowards('x', 5, 10, 18)).toBeUndefined();
  });

  it('keeps the row that has the focus, and the place of all others', () => {
    const drawn = (first: number, end: number, kept: number | undefined) =>
      pieces({ first, end }, kept, 1000);
    const total = (found: ReturnType<typeof pieces>) =>
      found.reduce((sum, piece) => sum + ('row' in piece ? 1 : piece.skipped), 0);
    expect(drawn(0, 2, undefined)).toEqual([{ row: 0 }, { row: 1 }, { skipped: 998, before: 1000 }]);
    expect(drawn(998, 1000, 5)).toEqual([
      { skipped: 5, before: 5 },
      { row: 5 },
      { skipped: 992, before: 998 },
      { row: 998 },
      { row: 999 },
    ]);
    for (const kept of [undefined, 0, 7, 500, 999, 2000]) {
      expect(total(drawn(496, 560, kept))).toBe(1000);
    }
  });
});
