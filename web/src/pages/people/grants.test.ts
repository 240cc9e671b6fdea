import { expect, test } from 'vitest';
import { grantsOf, unbounded } from './grants';

test('a role without bounds is for the whole plant and has no end', () => {
  expect(grantsOf(['READER'], unbounded)).toEqual([{ role: 'READER', scope: [] }]);
});

test('the last day is included', () => {
  const bounds = { scope: ['site-1'], from: '2026-11-26', until: '2026-12-31', deputyFor: ' ben ' };
  expect(grantsOf(['APPROVER'], bounds)).toEqual([
    {
      role: 'APPROVER',
      scope: ['site-1'],
      from: '2026-11-26T00:00:00Z',
      until: '2027-01-01T00:00:00.000Z',
      deputyFor: 'ben',
    },
  ]);
});
