import { expect, it } from 'vitest';
import { catalogue, messages } from './catalogue';

const german = catalogue('de');
const placeholders = (text: string) => [...new Set(text.match(/\{\d+\}/g))].sort();

it('has every message of the pages, and no dead one', () => {
  expect(Object.keys(german)).toEqual(messages());
}, 120_000);

it('has the placeholders of each message in its translation', () => {
  for (const [message, text] of Object.entries(german).filter(([, one]) => one !== '')) {
    expect(placeholders(text), message).toEqual(placeholders(message));
  }
});

it('has nearly all of German: 98 of 100 messages at least', () => {
  const lacking = Object.keys(german).filter((message) => german[message] === '');
  expect(lacking.length, lacking.join('\n')).toBeLessThanOrEqual(Object.keys(german).length * 0.02);
});
