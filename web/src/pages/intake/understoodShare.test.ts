import { expect, it } from 'vitest';
import { understoodShare } from './understoodShare';

it.each([
  [0, 0, 100],
  [200, 100, 50],
  [1000, 999, 99],
  [1000, 1000, 100],
])('of %d units %d understood are %d per cent', (read, understood, share) => {
  expect(understoodShare({ read, understood })).toBe(share);
});
