import { describe, expect, it } from 'vitest';
import type { SourceRead } from '../../api/doorTypes';
import { inOrder, newerChoices, olderChoices } from './choices';

const source = (id: string, title: string, importer: string, received: string): SourceRead => ({
  id,
  title,
  importer,
  received,
  type: 'OTHER',
  by: 'ann',
  claims: 1,
});

const sources = [
  source('import-3/1', 'sw02.cfg', 'cisco-ios', '2026-11-03T08:00:00Z'),
  source('import-2/1', 'sw01.cfg', 'cisco-ios', '2026-11-02T08:00:00Z'),
  source('import-1/2', 'list.csv', 'spreadsheet', '2026-11-01T08:00:00Z'),
  source('import-1/1', 'sw01.cfg', 'cisco-ios', '2026-11-01T08:00:00Z'),
];

describe('choosing two sources', () => {
  it('offers only what can be compared', () => {
    expect(olderChoices(sources).map((choice) => choice.value)).toEqual([
      'import-3/1',
      'import-2/1',
      'import-1/1',
    ]);
  });

  it('offers the same name first', () => {
    expect(newerChoices(sources, 'import-1/1').map((choice) => choice.value)).toEqual([
      'import-2/1',
      'import-3/1',
    ]);
    expect(newerChoices(sources, null)).toEqual([]);
  });

  it('puts the earlier one first', () => {
    expect(inOrder(sources, 'import-2/1', 'import-1/1')).toEqual(['import-1/1', 'import-2/1']);
    expect(inOrder(sources, 'import-1/1', 'import-2/1')).toEqual(['import-1/1', 'import-2/1']);
  });
});
