import { describe, expect, it } from 'vitest';
import { isOutOfStep } from './useRows';

describe('pages of a list', () => {
  const page = (total: number, told: Partial<{ isFetching: boolean; isError: boolean }> = {}) => ({
    data: { subjects: [], total },
    isFetching: false,
    isError: false,
    isPlaceholderData: false,
    ...told,
  });

  it('are out of step once somebody added rows between two answers', () => {
    expect(isOutOfStep(page(3000), [page(3000), page(3000)])).toBe(false);
    expect(isOutOfStep(page(3000), [page(3000), page(3001)])).toBe(true);
  });

  it('are not judged while they are asked for, cannot be read, or are of the list before', () => {
    expect(isOutOfStep(page(3000, { isFetching: true }), [page(3001)])).toBe(false);
    expect(isOutOfStep(page(3000, { isError: true }), [page(3001)])).toBe(false);
    expect(isOutOfStep(page(3000), [page(3001, { isFetching: true })])).toBe(false);
    expect(isOutOfStep(page(3000), [page(3001, { isError: true })])).toBe(false);
    expect(isOutOfStep({ ...page(3000), isPlaceholderData: true }, [page(3001)])).toBe(false);
    expect(isOutOfStep({ ...page(3000), data: undefined }, [page(3001)])).toBe(false);
    expect(isOutOfStep(page(3000), [{ ...page(0), data: undefined }])).toBe(false);
  });
});
