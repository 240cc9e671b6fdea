import { describe, expect, it } from 'vitest';
import type { ReportSection } from '../../api/reportTypes';
import { chapters } from './chapters';

function table(title: string, chapter: string): ReportSection {
  return { title, note: '', none: '', columns: [], rows: [], total: 0, chapter };
}

describe('chapters', () => {
  it('keeps the order, and two tables of one name apart', () => {
    const found = chapters([
      table('Commits', '1. Now'),
      table('Zones', '1. Now'),
      table('Commits', '2. Then'),
    ]);
    expect(found.map((chapter) => [chapter.title, chapter.anchor])).toEqual([
      ['1. Now', 'chapter-0'],
      ['2. Then', 'chapter-1'],
    ]);
    expect(found.flatMap((chapter) => chapter.tables.map((one) => one.anchor))).toEqual([
      'table-0',
      'table-1',
      'table-2',
    ]);
  });

  it('has one without a title for a report without chapters', () => {
    expect(chapters([table('Zones', ''), table('Conduits', '')])).toHaveLength(1);
  });
});
