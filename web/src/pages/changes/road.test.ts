import { describe, expect, it } from 'vitest';
import { isOver, roadOf } from './road';

describe('the road of a change', () => {
  it('is short where only the record is corrected', () => {
    expect(roadOf({ extent: 'RECORD', state: 'APPROVED' }).map(({ at }) => at)).toEqual([
      'past',
      'here',
      'ahead',
    ]);
  });

  it('leads through the work where the plant is altered', () => {
    const road = roadOf({ extent: 'PLANT', state: 'IMPLEMENTED' });
    expect(road.find(({ at }) => at === 'here')?.label).toBe('Work is done');
    expect(road.filter(({ at }) => at === 'past')).toHaveLength(4);
  });

  it('shows nothing as reached for a change that was refused', () => {
    expect(roadOf({ extent: 'PLANT', state: 'REJECTED' }).every(({ at }) => at === 'ahead')).toBe(true);
  });
});

describe('a day', () => {
  it('is over at its moment', () => {
    const now = new Date('2026-11-01T00:00:00Z');
    expect(isOver('2026-11-01T00:00:00Z', now)).toBe(true);
    expect(isOver('2026-11-01T00:00:01Z', now)).toBe(false);
    expect(isOver(null, now)).toBe(false);
  });
});
