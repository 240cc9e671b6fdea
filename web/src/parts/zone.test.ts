import { expect, test } from 'vitest';
import { zoneInWords } from './zone';

test('says the zone of the reader with its distance from UTC', () => {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const said = zoneInWords(new Date('2026-01-15T12:00:00Z'));
  expect(said.startsWith(zone)).toBe(true);
  expect(zone === 'UTC' ? said : said.replace(zone, '')).toMatch(/^UTC$|^, UTC[+-]\d\d:\d\d$/);
});
