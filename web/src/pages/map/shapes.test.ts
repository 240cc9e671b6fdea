import { expect, it } from 'vitest';
import { bothEnds, shapeOf } from './shapes';

it.each([
  ['PLC', 'controller'],
  ['SAFETY_CONTROLLER', 'safety'],
  ['Remote io', 'controller'],
  ['jump-host', 'server'],
  ['', 'unknown'],
  ['toaster', 'unknown'],
] as const)('%s is drawn as %s', (name, shape) => {
  expect(shapeOf(name)).toBe(shape);
});

it('keeps the ends of names that differ only there', () => {
  expect(bothEnds('PLC-01', 52, 6.5)).toBe('PLC-01');
  expect(bothEnds('VSD-PS1-1', 46, 6.5)).toBe('VSD…1-1');
  expect(bothEnds('VSD-PS1-2', 46, 6.5)).toBe('VSD…1-2');
});
