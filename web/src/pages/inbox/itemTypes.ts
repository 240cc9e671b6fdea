import type { Item } from '../../api/types';

/** The sorts of matter, those first that a person must think about. */
const titles: Readonly<Record<string, string>> = {
  IDENTITY: 'Who is meant is not clear',
  DIFFERENCE: 'Differs from the record',
  RIVALRY: 'Sources contradict each other',
  DUPLICATE: 'Perhaps the same',
  UNRESOLVED: 'Names something unknown',
  NEW_SUBJECT: 'Not in the record',
  ADDITION: 'Fills a gap',
  NOT_SEEN: 'Documented, not seen',
};

export const typeOrder: readonly string[] = Object.keys(titles);

/** What people call a sort of matter. */
export function typeTitle(type: string): string {
  return titles[type] ?? type;
}

/** Why nothing can be chosen for a matter, where there is no choice. */
export function whyNothingIsProposed(type: string): string {
  switch (type) {
    case 'NOT_SEEN':
      return 'Nothing is proposed: not being seen is no proof of being gone. It stays in the record until a person says otherwise.';
    case 'UNRESOLVED':
      return 'Nothing is proposed: a source names something that neither the record nor any other source knows. It settles by itself when that subject comes in.';
    case 'IDENTITY':
      return 'Nothing is proposed: an identifier turns up at two subjects and no source settles whose it is. Correct the subject that is wrong, or take in a source that decides.';
    case 'DUPLICATE':
      return 'Nothing is proposed: the likeness alone does not show that they are one.';
    default:
      return 'Nothing is proposed: no source offers a value that the record could take over.';
  }
}

/** Whether accepting it adds to the record without contradicting anything in it. */
export function isPlainAddition(type: string): boolean {
  return type === 'NEW_SUBJECT' || type === 'ADDITION';
}

/** The key of the choice that says who of the recorded is meant begins so; the id of that subject follows. */
const isThis = 'same:';

/** Whom a question asks about: those of the recorded that may be meant. What each answer takes from the others names them. */
export function candidatesOf(
  item: Pick<Item, 'subject' | 'name' | 'choices'>,
): readonly { readonly id: string; readonly name: string }[] {
  const names = new Map([
    [item.subject, item.name],
    ...item.choices.flatMap(({ changes }) => changes.map(({ subject, name }) => [subject, name] as const)),
  ]);
  return item.choices
    .filter(({ key }) => key.startsWith(isThis))
    .map(({ key }) => key.slice(isThis.length))
    .map((id) => ({ id, name: names.get(id) ?? id }));
}
