import { expect, test } from 'vitest';
import { called } from './called';

test('a log names people by their names, and tells two of one name apart', () => {
  expect(called('erin', 'Erin Hale')).toBe('Erin Hale (erin)');
  expect(called('gone', undefined)).toBe('gone');
  expect(called('server', 'server')).toBe('server');
});
