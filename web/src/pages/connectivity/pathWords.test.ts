import { describe, expect, it } from 'vitest';
import { controlWords, durationWords, entryWords, fallbackWords, reachWords } from './pathWords';

describe('reachWords', () => {
  it.each([
    ['WRITE', 'WRITE', 'can alter'],
    ['READ', 'READ', 'reads or informs'],
    ['READ', 'WRITE', 'reads, may alter'],
    ['NONE', 'WRITE', 'perhaps alters'],
    ['NONE', 'READ', 'perhaps reads'],
  ] as const)('%s to %s is "%s"', (surely, possibly, text) => {
    expect(reachWords({ surely, possibly })).toBe(text);
  });
});

describe('durationWords', () => {
  it.each([
    ['PT4H', '4 h'],
    ['P1DT30M', '1 day 30 min'],
    ['soon', 'soon'],
    ['P', 'P'],
  ])('%s is %s', (text, said) => {
    expect(durationWords(text)).toBe(said);
  });
});

describe('words of paths', () => {
  it('say what is not known', () => {
    expect(fallbackWords(undefined)).toBe('not recorded');
    expect(fallbackWords('NO')).toBe('not by hand');
    expect(entryWords('SOMETHING_NEW')).toBe('Something new');
  });

  it('name a control by its sort unless its name says it', () => {
    expect(controlWords({ sort: 'FIREWALL', name: 'FW1' })).toBe('Firewall FW1');
    expect(controlWords({ sort: 'SECOND_FACTOR', name: 'a second factor' })).toBe('a second factor');
  });
});
