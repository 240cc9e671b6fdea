import { describe, expect, it } from 'vitest';
import { isOver, roadOf } from './road';

const scheduled = { type: 'SCHEDULED', actor: 'ann', at: '2026-11-01T00:00:00Z', text: '' };

describe('the road of a change', () => {
  it('is short where only the record is corrected', () => {
    expect(roadOf({ extent: 'RECORD', state: 'APPROVED', events: [] }).map(({ at }) => at)).toEqual([
      'past',
      'here',
      'ahead',
    ]);
  });

  it('leads through the work where the plant is altered', () => {
    const road = roadOf({ extent: 'PLANT', state: 'IMPLEMENTED', events: [scheduled] });
    expect(road.find(({ at }) => at === 'here')?.label).toBe('Implemented');
    expect(road.filter(({ at }) => at === 'past')).toHaveLength(4);
  });

  it('does not say of work that nobody set a time for that it was scheduled', () => {
    const road = roadOf({ extent: 'PLANT', state: 'IMPLEMENTING', events: [] });
    expect(road.map(({ at }) => at).slice(0, 4)).toEqual(['past', 'past', 'left-out', 'here']);
  });

  it('shows nothing as reached for a change that was refused', () => {
    expect(roadOf({ extent: 'PLANT', state: 'REJECTED', events: [] }).every(({ at }) => at === 'ahead')).toBe(
      true,
    );
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
