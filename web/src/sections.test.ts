import { describe, expect, it } from 'vitest';
import { sectionOf, sections, sectionsFor } from './sections';

describe('sectionOf', () => {
  it.each([
    ['/', 'First hour'],
    ['/assets', 'Assets'],
    ['/changes/change-7', 'Changes'],
    ['/connectivity', 'Connectivity'],
    ['/connectivity/ways', 'Connectivity'],
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

describe('sectionsFor', () => {
  it('shows the record to readers only', () => {
    expect(sectionsFor(['people', 'monitor', 'operate']).map((section) => section.path)).toEqual([
      '/people',
      '/health',
      '/backups',
      '/glossary',
      '/reference',
      '/about',
    ]);
    expect(sectionsFor(['read']).map((section) => section.path)).not.toContain('/people');
    expect(sectionsFor(['read', 'certify']).map((section) => section.path)).toContain('/people');
  });
});
