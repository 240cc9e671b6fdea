import { describe, expect, it } from 'vitest';
import { age, bytes, counted, csvRow, span, words } from './words';

it.each([
  ['SAFETY_CONTROLLER', 'Safety controller'],
  ['remote-io', 'Remote I/O'],
  ['PLC', 'PLC'],
  ['CONFIG_FILE_NETWORK_DEVICE', 'Config file network device'],
  ['serialNumber', 'Serial number'],
])('%s reads %s', (name, read) => {
  expect(words(name)).toBe(read);
});

it('counts one and many', () => {
  expect([counted(1, 'file'), counted(1234, 'file'), counted(0, 'entry', 'entries')]).toEqual([
    '1 file',
    '1,234 files',
    '0 entries',
  ]);
});

it.each([
  [512, '512 B'],
  [1536, '1.5 KiB'],
  [10 * 1024 * 1024, '10 MiB'],
])('%d bytes read %s', (count, read) => {
  expect(bytes(count)).toBe(read);
});

it('says the age in its greatest unit', () => {
  const now = new Date('2026-03-10T12:00:00Z');
  expect(age('2026-03-09T11:00:00Z', now)).toBe('1 day');
  expect(age('2026-03-10T11:58:30Z', now)).toBe('1 minute');
  expect(age('2026-03-10T12:00:30Z', now)).toBe('moments');
});

describe('csvRow', () => {
  it('quotes what needs it', () => {
    expect(csvRow(['a', 'b,c', 'say "x"', 'two\nlines'])).toBe('a,"b,c","say ""x""","two\nlines"');
  });

  it('disarms formulas and leaves numbers alone', () => {
    expect(csvRow(['=1+1', '@x', '-5', '-cmd'])).toBe("'=1+1,'@x,-5,'-cmd");
  });
});

it.each([
  ['PT1H', '1 hour'],
  ['P2DT90M', '2 days 90 minutes'],
  ['PT45S', '45 seconds'],
  ['until the tank is empty', 'until the tank is empty'],
])('the span %s reads %s', (text, read) => {
  expect(span(text)).toBe(read);
});
