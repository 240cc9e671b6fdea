import { expect, test } from 'vitest';
import { cellTitle, percent } from './coverage';

test('a share is whole only when nothing is missing', () => {
  expect(percent({ assets: 1000, inView: 999 })).toBe(99);
  expect(percent({ assets: 3, inView: 3 })).toBe(100);
  expect(percent({ assets: 0, inView: 0 })).toBe(0);
});

test('a cell says what there is', () => {
  const cell = { type: 'SBOM', registered: [], taken: 0 } as const;
  expect(cellTitle({ ...cell, state: 'ABSENT' })).toContain('there is none');
  expect(cellTitle({ ...cell, state: 'NOT_APPLICABLE' })).toContain('not needed');
  expect(
    cellTitle({
      ...cell,
      state: 'PRESENT',
      taken: 2,
      registered: [{ id: 'source-1', name: 'List' }],
      newest: '2026-01-02T00:00:00Z',
    }),
  ).toMatch(/registered List; 2 sources taken in; newest of 2026-01-02/);
});
