import { describe, expect, it } from 'vitest';
import { connectivityTabs, tabOf } from './tabs';

const tabs = [
  { path: '/connectivity', label: 'Three-way' },
  { path: '/connectivity/ways', label: 'Ways' },
];

describe('tabOf', () => {
  it.each([
    ['/connectivity', '/connectivity'],
    ['/connectivity/ways', '/connectivity/ways'],
    ['/connectivity/ways/deeper', '/connectivity/ways'],
    ['/connectivity/wayside', '/connectivity'],
  ])('%s belongs to %s', (path, tab) => {
    expect(tabOf(path, tabs)).toBe(tab);
  });

  it('has no sub-page for another section', () => {
    expect(tabOf('/assets', tabs)).toBeUndefined();
  });
});

describe('connectivityTabs', () => {
  it('have one address each, all in the section', () => {
    const paths = connectivityTabs.map((tab) => tab.path);
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths.filter((path) => tabOf(path) !== path)).toEqual([]);
  });
});
