/** A moment by a local clock, as its two fields say it; either can be empty. */
export interface LocalMoment {
  readonly day: string;
  readonly time: string;
}

/** What a text such as 2026-01-10T22:00 says, or one of which a part is still missing; nothing of what is no such text. */
export function localMomentOf(text: string): LocalMoment | undefined {
  const found = /^(\d{4}-\d{2}-\d{2})?(?:T([^T]*))?$/.exec(text);
  return found === null ? undefined : { day: found[1] ?? '', time: found[2] ?? '' };
}

/** The text of a moment: 2026-01-10T22:00; without a part of it what is there, and empty without both. */
export function localMomentText({ day, time }: LocalMoment): string {
  return time === '' ? day : `${day}T${time}`;
}

/** A time with two digits each and 24 hours, of what people write for it: 6:00, 0600, 6.00 or 6; anything else as it is. */
export function clockTime(said: string): string {
  const found = /^(\d{1,2})(?:[:.h]?(\d{2}))?h?$/.exec(said.trim());
  const [, hours = '', minutes = '00'] = found ?? [];
  return found !== null && Number(hours) < 24 && Number(minutes) < 60
    ? `${hours.padStart(2, '0')}:${minutes}`
    : said.trim();
}

/** Whether a time is written with two digits each and 24 hours. */
export function isClockTime(time: string): boolean {
  return /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(time);
}
