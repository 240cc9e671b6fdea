import { isKnown, type Choice, type Item } from '../../api/types';

/** Which choice was made for which matter: the key of the choice by the key of the matter. */
export type Selection = Readonly<Record<string, string>>;

/** The selection with another choice, or without one for that matter. */
export function chosen(selection: Selection, item: string, choice: string | undefined): Selection {
  const others = Object.entries(selection).filter(([key]) => key !== item);
  return Object.fromEntries(choice === undefined ? others : [...others, [item, choice]]);
}

/** What makes a choice the same in another matter: `keep`, `accept`, `another`, or its suggestion. */
function manner(choice: Choice): string {
  const verb = choice.key.split(':', 1)[0] ?? choice.key;
  return choice.suggested ? 'suggested' : verb;
}

/** Whether two matters are of one sort and speak of the same part of the same kind of subject. */
export function alike(one: Item, other: Item): boolean {
  return one.type === other.type && one.kind === other.kind && facetOf(one) === facetOf(other);
}

function facetOf(item: Item): string {
  return isKnown(item.path) ? item.path.replace(/\[.*?\]/, '') : '';
}

/** The choice of another matter that does there what this one does here, if there is exactly one. */
export function sameChoice(choice: Choice, other: Item): Choice | undefined {
  const fitting = other.choices.filter((candidate) => manner(candidate) === manner(choice));
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** The selection with the same done for all matters that are alike; matters that were decided otherwise stay so. */
export function sameForAlike(
  selection: Selection,
  item: Item,
  choice: Choice,
  others: readonly Item[],
): Selection {
  const added = others
    .filter((other) => other.key !== item.key && alike(item, other) && selection[other.key] === undefined)
    .flatMap((other) => {
      const same = sameChoice(choice, other);
      return same === undefined ? [] : [[other.key, same.key] as const];
    });
  return { ...selection, ...Object.fromEntries(added), [item.key]: choice.key };
}

/** The matters that must be decided with the selected ones and are not. */
export function missing(selection: Selection, items: readonly Item[]): readonly string[] {
  const needed = items
    .filter((item) => selection[item.key] !== undefined)
    .flatMap((item) => item.requires)
    .filter((key) => selection[key] === undefined);
  return [...new Set(needed)];
}
