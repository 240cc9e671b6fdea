import { describe, expect, it } from 'vitest';
import {
  blackoutOf,
  blackoutText,
  blackoutWith,
  dayName,
  durationText,
  hoursOf,
  rowsWith,
  ruleOf,
  ruleText,
} from './recurrence';

describe('ruleOf', () => {
  it.each([
    'FREQ=DAILY',
    'FREQ=DAILY;INTERVAL=3',
    'FREQ=WEEKLY',
    'FREQ=WEEKLY;BYDAY=TU,TH',
    'FREQ=WEEKLY;BYDAY=SA;INTERVAL=2;UNTIL=20261231',
    'FREQ=MONTHLY;BYDAY=2SA',
    'FREQ=MONTHLY;BYDAY=-1FR;INTERVAL=6',
    'FREQ=MONTHLY;BYMONTHDAY=15',
    'FREQ=MONTHLY;BYMONTHDAY=-1',
  ])('reads %s and writes it again', (text) => {
    const rule = ruleOf(text);
    expect(rule).toBeDefined();
    expect(rule && ruleText(rule)).toBe(text);
  });

  it('puts what comes in another order into its own', () => {
    const rule = ruleOf(' until=20270131;byday=sa,tu;freq=weekly ');
    expect(rule).toEqual({ rhythm: { how: 'weekly', days: ['TU', 'SA'] }, every: 1, until: '2027-01-31' });
    expect(rule && ruleText(rule)).toBe('FREQ=WEEKLY;BYDAY=TU,SA;UNTIL=20270131');
  });

  it.each([
    '',
    'every Tuesday',
    'FREQ=YEARLY',
    'FREQ=DAILY;BYDAY=MO',
    'FREQ=DAILY;COUNT=3',
    'FREQ=WEEKLY;BYDAY=2SA',
    'FREQ=WEEKLY;BYDAY=XX',
    'FREQ=WEEKLY;WKST=SU',
    'FREQ=MONTHLY',
    'FREQ=MONTHLY;BYDAY=SA',
    'FREQ=MONTHLY;BYDAY=5SA',
    'FREQ=MONTHLY;BYDAY=2SA,3SA',
    'FREQ=MONTHLY;BYDAY=2SA;BYMONTHDAY=1',
    'FREQ=MONTHLY;BYMONTHDAY=0',
    'FREQ=MONTHLY;BYMONTHDAY=32',
    'FREQ=MONTHLY;BYMONTHDAY=1,15',
    'FREQ=DAILY;INTERVAL=0',
    'FREQ=DAILY;INTERVAL=1.5',
    'FREQ=DAILY;UNTIL=20261231T220000Z',
    'FREQ=DAILY;FREQ=WEEKLY',
    'FREQ=DAILY;',
  ])('leaves %s to the text', (text) => {
    expect(ruleOf(text)).toBeUndefined();
  });
});

describe('dayName', () => {
  it('begins with Monday', () => {
    expect(dayName('MO')).toBe('Monday');
    expect(dayName('SU', 'short')).toBe('Sun');
  });
});

describe('hoursOf', () => {
  it.each([
    ['PT6H', 6, 0],
    ['PT6H30M', 6, 30],
    ['PT90M', 1, 30],
    ['P2D', 48, 0],
    ['P1DT1H', 25, 0],
  ])('reads %s', (text, hours, minutes) => {
    expect(hoursOf(text)).toEqual({ hours, minutes });
  });

  it.each(['', 'P', 'PT', '6 hours', 'PT6H30M10S', 'P1M'])('leaves %s to the text', (text) => {
    expect(hoursOf(text)).toBeUndefined();
  });

  it('is what durationText writes', () => {
    expect(durationText(6, 0)).toBe('PT6H');
    expect(durationText(0, 45)).toBe('PT45M');
    expect(durationText(6, 30)).toBe('PT6H30M');
    expect(durationText(0, 0)).toBe('');
  });
});

describe('blackoutOf', () => {
  it.each([
    ['2026-12-20/2027-01-06', { first: '2026-12-20', last: '2027-01-06' }],
    ['2026-12-24', { first: '2026-12-24' }],
    ['/2027-01-06', { last: '2027-01-06' }],
    ['', {}],
  ])('reads %s and writes it again', (text, days) => {
    expect(blackoutOf(text)).toEqual(days);
    expect(blackoutText(days)).toBe(text);
  });

  it('says a single day once', () => {
    expect(blackoutText({ first: '2026-12-24', last: '2026-12-24' })).toBe('2026-12-24');
  });

  it.each(['Christmas', '2026-12-20/2027-01-06/2027-01-07', '20261220'])('leaves %s to the text', (text) => {
    expect(blackoutOf(text)).toBeUndefined();
  });
});

describe('blackoutWith', () => {
  it('keeps the day that was said before', () => {
    expect(blackoutWith(blackoutWith('', { first: '2026-12-20' }), { last: '2027-01-06' })).toBe(
      '2026-12-20/2027-01-06',
    );
  });

  it('takes a day away', () => {
    expect(blackoutWith('2026-12-20/2027-01-06', { last: undefined })).toBe('2026-12-20');
  });

  it('leaves what is no stretch of days', () => {
    expect(blackoutWith('Christmas', { first: '2026-12-24' })).toBe('Christmas');
  });
});

describe('rowsWith', () => {
  const rows = ['2026-12-24', ''];

  it('alters one row', () => {
    expect(rowsWith(rows, 1, () => '2027-05-01')).toEqual(['2026-12-24', '2027-05-01']);
  });

  it('alters none where the row is gone', () => {
    expect(rowsWith(rows, 2, () => '2027-05-01')).toEqual(rows);
  });
});
