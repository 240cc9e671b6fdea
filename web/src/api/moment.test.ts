import { describe, expect, it } from 'vitest';
import { isPast, linkAt, momentOf, withMoment } from './moment';

describe('momentOf', () => {
  it('reads both clocks in UTC', () => {
    const moment = momentOf(new URLSearchParams('at=2026-03-01T10:00:00%2B02:00&as-of=2026-04-01T00:00:00Z'));
    expect(moment).toEqual({ plant: '2026-03-01T08:00:00.000Z', record: '2026-04-01T00:00:00.000Z' });
    expect(isPast(moment)).toBe(true);
  });

  it('keeps what is finer than a millisecond, since the moment of a commit may not lie before it', () => {
    expect(momentOf(new URLSearchParams('as-of=2026-04-01T00:00:00.810987Z')).record).toBe(
      '2026-04-01T00:00:00.810987Z',
    );
  });

  it('takes what is no date for now', () => {
    const moment = momentOf(new URLSearchParams('at=yesterday&as-of='));
    expect(moment).toEqual({ plant: undefined, record: undefined });
    expect(isPast(moment)).toBe(false);
  });
});

describe('withMoment', () => {
  it('changes the clocks and nothing else', () => {
    const before = new URLSearchParams('zone=z1&at=2026-03-01T00:00:00.000Z');
    const after = withMoment(before, { plant: undefined, record: '2026-04-01T00:00:00.000Z' });
    expect(after.get('zone')).toBe('z1');
    expect(after.has('at')).toBe(false);
    expect(momentOf(after).record).toBe('2026-04-01T00:00:00.000Z');
    expect(before.has('at')).toBe(true);
  });
});

describe('linkAt', () => {
  it('carries the moment along', () => {
    const moment = { plant: '2026-03-01T00:00:00.000Z', record: undefined };
    expect(linkAt('/assets', moment)).toBe('/assets?at=2026-03-01T00%3A00%3A00.000Z');
    expect(linkAt('/assets?zone=1', moment)).toBe('/assets?zone=1&at=2026-03-01T00%3A00%3A00.000Z');
    expect(linkAt('/assets', { plant: undefined, record: undefined })).toBe('/assets');
  });
});
