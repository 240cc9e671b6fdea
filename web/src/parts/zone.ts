import dayjs from 'dayjs';

/** The time zone in which instants are written, as its clocks go at a moment: "Europe/Berlin, UTC+01:00". */
export function zoneInWords(at: Date = new Date()): string {
  const name = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const offset = `UTC${dayjs(at).format('Z')}`;
  return name === 'UTC' ? name : `${name}, ${offset}`;
}
