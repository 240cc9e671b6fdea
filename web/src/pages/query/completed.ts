import type { Completions } from '../../api/queryTypes';

/** A text with a suggestion in the place of what was being written. */
export interface Completed {
  readonly value: string;
  readonly text: string;
  readonly note: string;
}

/** What the text would be with each suggestion; those that change nothing and twins are left out. */
export function completed(text: string, { from, suggestions }: Completions): readonly Completed[] {
  const seen = new Set<string>([text]);
  const all: Completed[] = [];
  for (const suggestion of suggestions) {
    const value = text.slice(0, from) + suggestion.text;
    if (!seen.has(value)) {
      seen.add(value);
      all.push({ value, text: suggestion.text, note: suggestion.note });
    }
  }
  return all;
}
