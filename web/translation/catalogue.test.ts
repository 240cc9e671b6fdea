import { expect, it } from 'vitest';
import { catalogue, messages } from './catalogue';

const german = catalogue('de');
const placeholders = (text: string) => [...new Set(text.match(/\{\d+\}/g))].sort();

it('has every message of the pages, and no dead one', () => {
  expect(Object.keys(german)).toEqual(messages());
}, 120_000);

it('has all of German, with the placeholders of each message', () => {
  const translated = Object.entries(german).filter(([, text]) => text !== '');
  for (const [message, text] of translated) {
    expect(placeholders(text), message).toEqual(placeholders(message));
  }
  const lacking = Object.keys(german).filter((message) => german[message] === '');
  expect(lacking, 'translate these in src/language/de.json').toEqual([]);
});
