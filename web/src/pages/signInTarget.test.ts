import { expect, it } from 'vitest';
import { signInTarget } from './signInTarget';

it.each(['/assets?zone=1', '/', '/map'])('comes back to %s', (from) => {
  expect(signInTarget(from)).toBe(from);
});

it.each([
  null,
  '',
  '//evil.test',
  '/\\evil.test',
  'https://evil.test',
  'javascript:alert(1)',
  '/sign-in?from=/',
])('does not follow %s', (from) => {
  expect(signInTarget(from)).toBe('/');
});
