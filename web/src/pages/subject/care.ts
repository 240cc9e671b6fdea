import { isKnown, type SubjectView } from '../../api/types';
import { words } from '../../parts/words';
import { partsOf } from './parts';

/** What the record says of a part: a text, that there is none, or nothing; and how many sources say otherwise. */
export type Said =
  | { readonly kind: 'said'; readonly text: string; readonly otherwise: number }
  | { readonly kind: 'none'; readonly otherwise: number }
  | { readonly kind: 'not-recorded' };

/** Choices of a list, which are read as words. */
const choices = new Set(['restoreResult']);

/** What is said of a part of a facet; that nothing is said is not the same as that there is none. */
export function saysOf(subject: SubjectView, facet: string, part: string): Said {
  const parts = partsOf(subject, facet, part);
  const otherwise = parts.reduce((sum, one) => sum + one.rivals, 0);
  const text = parts
    .flatMap((one) => one.shown)
    .map((one) => (choices.has(part) ? words(one) : one))
    .join(', ');
  if (text !== '') {
    return { kind: 'said', text, otherwise };
  }
  return parts.some((one) => isKnown(one.absence)) ? { kind: 'none', otherwise } : { kind: 'not-recorded' };
}

/** The logs of an asset, each with what is said of it. */
export function logsOf(subject: SubjectView) {
  return subject.slots
    .filter((slot) => slot.facet === 'logCollection')
    .map((slot) => ({
      key: slot.key,
      said: (name: string) =>
        slot.parts
          .filter((part) => part.name === name)
          .flatMap((part) => part.shown)
          .join(', '),
    }));
}
