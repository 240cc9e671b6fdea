import { describe, expect, it } from 'vitest';
import { tabOf } from './sectionTab';
import { vulnerabilityTabs } from '../pages/vulnerabilities/tabs';
import { connectivityTabs } from '../pages/connectivity/tabs';

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

describe('the sub-pages of a section', () => {
  it.each([
    ['connectivity', connectivityTabs],
    ['vulnerabilities', vulnerabilityTabs],
  ])('of %s have one address each, all in the section', (section, all) => {
    const paths = all.map((tab) => tab.path);
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths.filter((path) => tabOf(path, all) !== path)).toEqual([]);
    expect(paths.filter((path) => !path.startsWith(`/${section}`))).toEqual([]);
  });
});
