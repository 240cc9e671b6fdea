import { describe, expect, it } from 'vitest';
import { sectionOf, sections } from './sections';

describe('sectionOf', () => {
  it.each([
    ['/', 'First hour'],
    ['/assets', 'Assets'],
    ['/assets/a-7/timeline', 'Assets'],
  ])('%s belongs to %s', (path, title) => {
    expect(sectionOf(path)?.title).toBe(title);
  });

  it.each(['/assetsold', '/sign-in'])('%s belongs to none', (path) => {
    expect(sectionOf(path)).toBeUndefined();
  });

  it('has one section a path', () => {
    expect(new Set(sections.map((section) => section.path)).size).toBe(sections.length);
  });
});
