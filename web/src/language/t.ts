import { createElement, Fragment, type ReactNode } from 'react';

/** The languages of the pages, each by its own name. Source: issue 11. */
export const languages = { en: 'English', de: 'Deutsch' } as const;
export type Language = keyof typeof languages;

/** Beside the colour scheme, which Mantine keeps under a name of the same form. */
const kept = 'asbuilt-language';

function chosen(): Language {
  try {
    return window.localStorage.getItem(kept) === 'de' ? 'de' : 'en';
  } catch {
    // Storage can be forbidden, and tests have no window.
    return 'en';
  }
}

/** The language of this page from when it is loaded until it is loaded again. */
export const language = chosen();

// The texts of a module are looked up when it is loaded, so no module may be loaded before the catalogue is.
// English has none: a message is its own text.
const catalogue: Readonly<Record<string, string>> =
  language === 'de' ? (await import('./de.json')).default : {};

/** Keeps the language and loads the page anew in it. */
export function choose(next: Language): void {
  window.localStorage.setItem(kept, next);
  window.location.reload();
}

/** A message in the language of the page; `{0}` stands for the first value. English stands for what is not translated. */
export function t(message: string, ...values: readonly unknown[]): string {
  const text = inLanguage(message);
  return values.length === 0
    ? text
    : text.replace(/\{(\d+)\}/g, (_, place: string) => String(values[Number(place)]));
}

/** A message with parts of a page in it. The build writes the calls: translation/wrap.ts. */
export function tParts(message: string, ...values: readonly ReactNode[]): ReactNode {
  const parts = inLanguage(message)
    .split(/\{(\d+)\}/)
    .map((part, at) => (at % 2 === 0 ? part : values[Number(part)]));
  return createElement(Fragment, null, ...parts);
}

function inLanguage(message: string): string {
  const text = Object.hasOwn(catalogue, message) ? catalogue[message] : '';
  return text === undefined || text === '' ? message : text;
}
