import { describe, expect, it } from 'vitest';
import { passedEnd } from './ruleEnd';

const comment = 'temporary for commissioning, remove by 30/06/2025';

describe('the end that a rule names', () => {
  it('has passed after its day', () => {
    expect(passedEnd({ comment }, '2025-07-01')).toBe(comment);
    expect(passedEnd({ comment }, '2025-06-30')).toBeUndefined();
    expect(passedEnd({ expires: '2025-06-30 12:00' }, '2025-07-01')).toBe('2025-06-30 12:00');
  });

  it('has passed only if it has whichever way its day is read', () => {
    expect(passedEnd({ comment: 'remove by 05/06/2025' }, '2025-05-20')).toBeUndefined();
    expect(passedEnd({ comment: 'remove by 05/06/2025' }, '2025-06-06')).toBe('remove by 05/06/2025');
  });

  it('is none where a day says something else, or no day is named', () => {
    expect(passedEnd({ comment: 'approved 01.02.2020 as CN-21' }, '2026-01-01')).toBeUndefined();
    expect(passedEnd({ comment: 'remove by summer' }, '2026-01-01')).toBeUndefined();
    expect(passedEnd({}, '2026-01-01')).toBeUndefined();
  });
});
