import { language } from '../../language/t';

/** The days of the week as rules write them, from Monday on. Source: RFC 5545 section 3.3.10. */
export const days = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
export type Day = (typeof days)[number];

/** Which of the same days of a month: the first to the fourth, or the last. */
export const places = [1, 2, 3, 4, -1] as const;
export type Place = (typeof places)[number];

/** How a window recurs, as far as a form says it. */
export type Rhythm =
  | { readonly how: 'daily' }
  | { readonly how: 'weekly'; readonly days: readonly Day[] }
  | { readonly how: 'monthly'; readonly place: Place; readonly day: Day }
  | { readonly how: 'dates'; readonly date: number };

/** A recurrence rule as far as a form says it. */
export interface Rule {
  readonly rhythm: Rhythm;
  /** At every so many-th of these days, weeks or months. */
  readonly every: number;
  /** The last day on which it may begin, as 2026-12-31. */
  readonly until?: string;
}

const monday = Date.UTC(2024, 0, 1);
const dayLength = 24 * 60 * 60 * 1000;

function isDay(text: string): text is Day {
  return (days as readonly string[]).includes(text);
}

function placeOf(text: string): Place | undefined {
  return places.find((place) => String(place) === text.replace(/^\+/, ''));
}

function rhythmOf(said: ReadonlyMap<string, string>): Rhythm | undefined {
  const onDays = said.get('BYDAY');
  const onDate = said.get('BYMONTHDAY');
  switch (said.get('FREQ') ?? '') {
    case 'DAILY':
      return onDays === undefined && onDate === undefined ? { how: 'daily' } : undefined;
    case 'WEEKLY': {
      const named = onDays?.split(',') ?? [];
      return onDate === undefined && named.every(isDay)
        ? { how: 'weekly', days: days.filter((day) => named.includes(day)) }
        : undefined;
    }
    case 'MONTHLY': {
      if (onDate !== undefined) {
        const date = Number(onDate);
        return onDays === undefined && (date === -1 || (Number.isInteger(date) && date >= 1 && date <= 31))
          ? { how: 'dates', date }
          : undefined;
      }
      const [, number = '', day = ''] = /^([+-]?\d)([A-Z]{2})$/.exec(onDays ?? '') ?? [];
      const place = placeOf(number);
      return place !== undefined && isDay(day) ? { how: 'monthly', place, day } : undefined;
    }
    default:
      return undefined;
  }
}

/** The rule of a text; undefined where the form cannot say all of it. */
export function ruleOf(text: string): Rule | undefined {
  const said = new Map<string, string>();
  for (const part of text.trim().toUpperCase().split(';')) {
    const [name = '', value = '', ...rest] = part.split('=');
    const known = ['FREQ', 'INTERVAL', 'BYDAY', 'BYMONTHDAY', 'UNTIL'].includes(name);
    if (!known || value === '' || rest.length > 0 || said.has(name)) {
      return undefined;
    }
    said.set(name, value);
  }
  const every = Number(said.get('INTERVAL') ?? '1');
  const rhythm = rhythmOf(said);
  if (rhythm === undefined || !Number.isInteger(every) || every < 1) {
    return undefined;
  }
  const until = said.get('UNTIL');
  if (until === undefined) {
    return { rhythm, every };
  }
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})$/.exec(until) ?? [];
  return year === undefined || month === undefined || day === undefined
    ? undefined
    : { rhythm, every, until: `${year}-${month}-${day}` };
}

function rhythmText(rhythm: Rhythm): string {
  switch (rhythm.how) {
    case 'daily':
      return 'FREQ=DAILY';
    case 'weekly':
      return rhythm.days.length === 0 ? 'FREQ=WEEKLY' : `FREQ=WEEKLY;BYDAY=${rhythm.days.join(',')}`;
    case 'monthly':
      return `FREQ=MONTHLY;BYDAY=${String(rhythm.place)}${rhythm.day}`;
    case 'dates':
      return `FREQ=MONTHLY;BYMONTHDAY=${String(rhythm.date)}`;
  }
}

/** The rule as the record keeps it. */
export function ruleText({ rhythm, every, until }: Rule): string {
  return [
    rhythmText(rhythm),
    ...(every === 1 ? [] : [`INTERVAL=${String(every)}`]),
    ...(until === undefined ? [] : [`UNTIL=${until.replaceAll('-', '')}`]),
  ].join(';');
}

/** What a day of the week is called. */
export function dayName(day: Day, form: 'long' | 'short' = 'long'): string {
  return new Intl.DateTimeFormat(language, { weekday: form, timeZone: 'UTC' }).format(
    monday + days.indexOf(day) * dayLength,
  );
}

/** What the place of a day in its month is called. */
export function placeName(place: Place): string {
  switch (place) {
    case 1:
      return 'the first';
    case 2:
      return 'the second';
    case 3:
      return 'the third';
    case 4:
      return 'the fourth';
    case -1:
      return 'the last';
  }
}

/** Hours and minutes of a duration such as PT6H30M; undefined where it says something else. Source: ISO 8601. */
export function hoursOf(text: string): { readonly hours: number; readonly minutes: number } | undefined {
  const [all, ofDays, ofHours, ofMinutes] =
    /^P(?:(\d{1,3})D)?(?:T(?:(\d{1,4})H)?(?:(\d{1,4})M)?)?$/.exec(text.trim()) ?? [];
  if (all === undefined || (ofDays ?? ofHours ?? ofMinutes) === undefined) {
    return undefined;
  }
  const minutes = Number(ofMinutes ?? 0);
  return {
    hours: 24 * Number(ofDays ?? 0) + Number(ofHours ?? 0) + Math.floor(minutes / 60),
    minutes: minutes % 60,
  };
}

/** A duration as the record keeps it; empty where it is none. */
export function durationText(hours: number, minutes: number): string {
  return hours === 0 && minutes === 0
    ? ''
    : `PT${hours === 0 ? '' : `${String(hours)}H`}${minutes === 0 ? '' : `${String(minutes)}M`}`;
}

/** Days without a window, as a form says them: a first and a last, either perhaps not chosen yet. */
export interface Blackout {
  readonly first?: string | undefined;
  readonly last?: string | undefined;
}

/** The days of a text such as 2026-12-20/2027-01-06, or of a single one; undefined where it says something else. */
export function blackoutOf(text: string): Blackout | undefined {
  const [all, first, last] = /^(\d{4}-\d{2}-\d{2})?(?:\/(\d{4}-\d{2}-\d{2}))?$/.exec(text.trim()) ?? [];
  return all === undefined
    ? undefined
    : { ...(first === undefined ? {} : { first }), ...(last === undefined ? {} : { last }) };
}

/** Days without a window as the record keeps them: a single day stands once. */
export function blackoutText({ first, last }: Blackout): string {
  return last === undefined || last === first ? (first ?? '') : `${first ?? ''}/${last}`;
}

/** The text with one of its days said anew; one that says something else stays as it is. */
export function blackoutWith(text: string, said: Blackout): string {
  const days = blackoutOf(text);
  return days === undefined ? text : blackoutText({ ...days, ...said });
}

/** The rows with one of them altered; a row that is gone is not altered. */
export function rowsWith(
  rows: readonly string[],
  place: number,
  alter: (row: string) => string,
): readonly string[] {
  return rows.map((row, at) => (at === place ? alter(row) : row));
}
