import type { Entry } from './glossary/entry.ts';
import { plantTerms } from './glossary/plant.ts';
import { riskTerms } from './glossary/risk.ts';

/** All terms, in alphabetical order. */
export const glossary: readonly Entry[] = [...plantTerms, ...riskTerms].sort((one, other) =>
  one.term.localeCompare(other.term, 'en', { sensitivity: 'base' }),
);

const byName = new Map(
  glossary.flatMap((entry) => [entry.term, ...(entry.also ?? [])].map((name) => [name.toLowerCase(), entry])),
);

/** The entry of a term, by its name or another word for it. */
export function entryOf(name: string): Entry | undefined {
  return byName.get(name.toLowerCase());
}

/** The terms that are worked with in a section, in alphabetical order. */
export function termsOf(path: string): readonly string[] {
  return glossary
    .filter(({ page }) => page === path || (path !== '/' && page?.startsWith(`${path}/`) === true))
    .map((entry) => entry.term);
}

/**
 * The terms that stand on a page: those that are worked with on it, or else on what it is a part of; where there are none, those of its
 * section alone, or all of the section.
 */
export function termsAt(path: string, section: string): readonly string[] {
  const of = (page: string) =>
    glossary
      .filter((entry) => entry.page === page || entry.on?.includes(page) === true)
      .map((entry) => entry.term);
  const above: string[] = [];
  for (let page = path; page.startsWith(`${section}/`); page = page.slice(0, page.lastIndexOf('/'))) {
    above.push(page);
  }
  return [...above.map(of), of(section), termsOf(section)].find((terms) => terms.length > 0) ?? [];
}

/** What stands behind the number sign in the address of a term. */
export function anchorOf(term: string): string {
  return term.toLowerCase().replace(/[^a-z0-9]+/g, '-');
}

/** The address of a term in the glossary. */
export function termPath(term: string): string {
  return `/glossary#${anchorOf(term)}`;
}
