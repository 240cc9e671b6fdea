import { expect, it } from 'vitest';
import { namesOf, notShown } from './SubjectLinks';

it('says how many subjects are not shown, and never the id of one', () => {
  const shown = { id: 'asset-1', name: 'PLC' };
  const hidden = { id: 'asset-2', name: 'asset-2', hidden: true };
  expect(namesOf([shown])).toBe('PLC');
  expect(namesOf([hidden, shown])).toBe('PLC, not shown to you');
  expect(namesOf([hidden, shown, { ...hidden, id: 'asset-3' }])).toBe('PLC, 2 not shown to you');
  expect(notShown(1)).toBe('not shown to you');
});
