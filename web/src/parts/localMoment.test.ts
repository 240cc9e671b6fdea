import { describe, expect, it } from 'vitest';
import { clockTime, isClockTime, localMomentOf, localMomentText } from './localMoment';

describe('a moment by a local clock', () => {
  it('is taken apart and put together again, also while a part of it is missing', () => {
    for (const text of ['2026-01-10T22:00', '2026-01-10', 'T22:00', 'T25', '']) {
      const moment = localMomentOf(text);
      expect(moment && localMomentText(moment), text).toBe(text);
    }
    expect(localMomentOf('2026-01-10T22:00')).toEqual({ day: '2026-01-10', time: '22:00' });
    expect(localMomentOf('after the revision')).toBeUndefined();
  });

  it('has 24 hours, however they are written', () => {
    expect(['22:00', '6:05', '0605', '605', '6.05', '6', '22h'].map(clockTime)).toEqual([
      '22:00',
      '06:05',
      '06:05',
      '06:05',
      '06:05',
      '06:00',
      '22:00',
    ]);
    expect(['10 pm', '24:00', '12:60', ''].map(clockTime)).toEqual(['10 pm', '24:00', '12:60', '']);
    expect(['00:00', '23:59'].every(isClockTime)).toBe(true);
    expect(['24:00', '6:00', '10 pm', ''].some(isClockTime)).toBe(false);
  });
});
