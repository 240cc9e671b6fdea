import { expect, test } from 'vitest';
import { importOf, producedAt } from './produced';

test('a capture was produced when it ended, and a list when somebody says so', () => {
  const coverage = {
    networks: [],
    vantage: '',
    from: '2026-01-15T10:00:00Z',
    until: '2026-01-15T11:39:00Z',
  };
  expect(producedAt({ coverage })).toBe('2026-01-15T11:39:00Z');
  expect(producedAt({ coverage, produced: '2026-01-16T08:00:00Z' })).toBe('2026-01-16T08:00:00Z');
  expect(producedAt({})).toBeUndefined();
});

test('a source names its import', () => {
  expect(importOf({ id: 'import-2/1' })).toBe('import-2');
});
