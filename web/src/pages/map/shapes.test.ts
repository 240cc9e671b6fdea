import { expect, it } from 'vitest';
import { shapeOf } from './shapes';

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
