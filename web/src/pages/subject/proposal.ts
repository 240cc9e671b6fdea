import type { SchemaPart, SlotView } from '../../api/types';

/** What somebody says of a part in the form: values, that there is none, or nothing more than before. */
export type Answer =
  | { readonly how: 'values'; readonly values: readonly string[] }
  | { readonly how: 'NONE' | 'NOT_APPLICABLE'; readonly reason: string }
  | { readonly how: 'unknown' };

/** What the API takes for a part. */
export interface PartEdit {
  readonly values: readonly string[];
  readonly absence?: { readonly kind: string; readonly reason: string };
}

/** What somebody knows, as the API takes it to be proposed as a change. */
export interface StatedChange {
  readonly title: string;
  readonly reason: string;
  readonly type: string;
  readonly statement: string;
  readonly edits: readonly {
    readonly subject: string;
    readonly kind: string;
    readonly slot: string;
    readonly parts: Readonly<Record<string, PartEdit | null>>;
    readonly from?: string;
  }[];
}

/** What the record says now, as an answer of the form. */
export function answerOf(slot: SlotView | undefined, part: string): Answer {
  const said = slot?.parts.find((one) => one.name === part);
  if (said === undefined) {
    return { how: 'unknown' };
  }
  const { absence } = said;
  if (absence !== null && absence !== undefined) {
    return { how: absence.kind === 'NONE' ? 'NONE' : 'NOT_APPLICABLE', reason: absence.reason };
  }
  return said.values.length === 0 ? { how: 'unknown' } : { how: 'values', values: said.values };
}

function same(one: Answer, other: Answer): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Several values of a part are written one a line. */
export function valuesOf(text: string, part: SchemaPart): readonly string[] {
  const lines = part.many ? text.split(/[\n;]/) : [text];
  return lines.map((line) => line.trim()).filter((line) => line !== '');
}

/** Only what differs from the record becomes an edit; what is taken back to not known is said as null. */
export function partsToEdit(
  slot: SlotView | undefined,
  answers: Readonly<Record<string, Answer>>,
): Readonly<Record<string, PartEdit | null>> {
  const edits = Object.entries(answers).flatMap(([part, answer]): (readonly [string, PartEdit | null])[] => {
    if (same(answer, answerOf(slot, part))) {
      return [];
    }
    switch (answer.how) {
      case 'values':
        return [[part, answer.values.length === 0 ? null : { values: answer.values }]];
      case 'unknown':
        return [[part, null]];
      case 'NONE':
      case 'NOT_APPLICABLE':
        return [[part, { values: [], absence: { kind: answer.how, reason: answer.reason } }]];
    }
  });
  return Object.fromEntries(edits);
}

/** The values that an answer gives; none of what is not known or of what there is none. */
export function valuesIn(answer: Answer): readonly string[] {
  return answer.how === 'values' ? answer.values : [];
}
