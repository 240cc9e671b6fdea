// The catalogues of the languages. `npm run messages` adds the messages that the sources have got and takes out those that
// they have no longer; what is not translated yet is empty.
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { webhookTypesOf, type OpenApi } from '../src/api/openApi.ts';
import { glossary } from '../src/glossary.ts';
import { kinds, words } from '../src/parts/words.ts';
import { wrap } from './wrap.ts';

const web = join(import.meta.dirname, '..');

/** Whether a file of the project holds text for readers of the pages. */
export function isTranslated(file: string): boolean {
  const path = relative(web, file).split(sep).join('/');
  return /^src\/.*\.tsx?$/.test(path) && !/\.test\.ts$|^src\/language\//.test(path);
}

/** Every message of the pages, in the order of the alphabet. */
export function messages(): readonly string[] {
  const found = new Set([...enumerations(), ...happenings(), ...facets(), ...terms()]);
  for (const file of globSync('src/**/*.{ts,tsx}', { cwd: web }).map((name) => join(web, name))) {
    if (isTranslated(file)) {
      wrap(file, readFileSync(file, 'utf8')).messages.forEach((message) => found.add(message));
    }
  }
  return [...found]
    .filter((message) => /[A-Za-z]/.test(message))
    .sort((left, right) => (left < right ? -1 : 1));
}

/** The words of the kinds of subject and of the closed lists of the API, as `words` writes them. */
function enumerations(): readonly string[] {
  const found = kinds.map(words);
  const visit = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) {
      return;
    }
    if ('enum' in part && Array.isArray(part.enum)) {
      found.push(...part.enum.filter((value) => typeof value === 'string').map(words));
    }
    Object.values(part).forEach(visit);
  };
  visit(JSON.parse(description()));
  return found.filter((word) => /[a-z]/.test(word));
}

function description(): string {
  return readFileSync(join(web, '../docs/reference/openapi.json'), 'utf8');
}

/** What may happen that other programs can be told of: people choose from it. */
function happenings(): readonly string[] {
  return webhookTypesOf(JSON.parse(description()) as OpenApi).map((one) => one.summary);
}

/** What the server calls facets, their parts and the values of their closed lists. */
function facets(): readonly string[] {
  const text = readFileSync(join(web, '../docs/reference/facets.md'), 'utf8');
  const titles = [...text.matchAll(/^## (.*) \(`/gm)].map(([, title]) => title ?? '');
  const rows = [...text.matchAll(/^\| `\w+` \|(.*)\|$/gm)].map(([, row]) =>
    (row ?? '').split('|').map((cell) => cell.trim()),
  );
  return [
    ...titles,
    ...rows.map(([label]) => label ?? ''),
    ...rows.flatMap((row) => (row[3] === undefined || row[3] === '' ? [] : row[3].split(', ').map(words))),
  ];
}

/** The words of the glossary, by which its entries are found, and the states of a change. */
function terms(): readonly string[] {
  const source = readFileSync(join(web, '../core/src/main/java/org/asbuilt/change/Change.java'), 'utf8');
  const states = /enum State \{([^}]*)\}/.exec(
    source.replaceAll(/\/\*\*.*?\*\//gs, '').replaceAll(/\{@link .*?\}/g, ''),
  );
  return [
    ...glossary.flatMap((entry) => [entry.term, ...(entry.also ?? [])]),
    // Names that the API has as texts: how grave a finding is, and what to do next for the quality of data.
    ...['ERROR', 'WARNING', 'NOTE', 'FILL', 'CONFIRM', 'DECIDE'].map(words),
    ...(states?.[1] ?? '')
      .split(/[\s,;]+/)
      .filter(Boolean)
      .map(words),
  ];
}

/** The catalogue of a language: each message and its translation, empty where there is none yet. */
export function catalogue(language: string): Readonly<Record<string, string>> {
  return JSON.parse(readFileSync(path(language), 'utf8')) as Record<string, string>;
}

function path(language: string): string {
  return join(web, 'src/language', `${language}.json`);
}

if (process.argv[1] === import.meta.filename) {
  for (const language of ['de']) {
    const before = catalogue(language);
    const after = Object.fromEntries(messages().map((message) => [message, before[message] ?? '']));
    writeFileSync(path(language), `${JSON.stringify(after, undefined, 2)}\n`);
    const lacking = Object.keys(after).filter((message) => after[message] === '');
    process.stdout.write(lacking.map((message) => `${message}\n`).join(''));
    process.stderr.write(
      `${language}: ${Object.keys(after).length} messages, ${lacking.length} not translated\n`,
    );
  }
}
