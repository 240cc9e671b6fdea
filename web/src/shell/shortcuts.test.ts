import { describe, expect, it } from 'vitest';
import { sections } from '../sections';
import { shortcuts, shortcutsAt } from './shortcuts';

describe('shortcutsAt', () => {
  it('names those of the page first and all of them', () => {
    expect(shortcutsAt('/inbox')[0]?.title).toBe('Inbox');
    expect(shortcutsAt('/about')[0]?.title).toBe('Everywhere');
    expect(shortcutsAt('/findings')).toHaveLength(shortcuts.length);
  });

  it('names pages that there are', () => {
    const paths: readonly string[] = sections.map((section) => section.path);
    expect(shortcuts.flatMap((one) => one.path ?? []).filter((path) => !paths.includes(path))).toEqual([]);
  });
});
