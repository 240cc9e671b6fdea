import { expect, test } from 'vitest';
import { cellTitle, gapsInWords, isOpen, percent } from './coverage';

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

test('gaps are counted where there are assets', () => {
  const cells = [] as const;
  expect(
    gapsInWords({
      rows: [
        { system: 'system-1', name: 'Intake', assets: 0, gaps: 17, cells },
        { system: 'system-2', name: 'Filters', assets: 3, gaps: 4, cells },
        { name: 'No system', assets: 62, gaps: 14, cells },
      ],
    }),
  ).toBe(
    '4 gaps of systems that have assets. 1 system has no asset, so it is not known what is missing there. ' +
      '62 assets belong to no system, with 14 gaps: enter the system of each asset, or of its zone.',
  );
  expect(gapsInWords({ rows: [{ system: 'system-1', name: 'Intake', assets: 0, gaps: 17, cells }] })).toBe(
    '1 system has no asset, so it is not known what is missing there.',
  );
});

test('nothing is missing for sure where there is no asset', () => {
  expect(isOpen({ system: 'system-1', assets: 0 })).toBe(true);
  expect(isOpen({ assets: 0 })).toBe(false);
  expect(cellTitle({ type: 'SBOM', registered: [], taken: 0, state: 'ABSENT' }, true)).toContain('not known');
});
