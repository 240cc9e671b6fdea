import type { SourceRead } from '../../api/doorTypes';

/** A source in a list to choose from. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}

function choice(source: SourceRead): Choice {
  return {
    value: source.id,
    label: `${source.title} — received ${source.received.slice(0, 16).replace('T', ' ')}`,
  };
}

/** The sources that can stand on the old side: those that another one can be compared with. */
export function olderChoices(sources: readonly SourceRead[]): readonly Choice[] {
  return sources
    .filter((source) => sources.some((other) => other.id !== source.id && other.importer === source.importer))
    .map(choice);
}

/** The sources that one can be compared with: read by the same importer, the same name first, then the newest. */
export function newerChoices(sources: readonly SourceRead[], older: string | null): readonly Choice[] {
  const old = sources.find((source) => source.id === older);
  if (old === undefined) {
    return [];
  }
  return sources
    .filter((source) => source.id !== old.id && source.importer === old.importer)
    .sort((one, other) => {
      const named = Number(other.title === old.title) - Number(one.title === old.title);
      return named === 0 ? other.received.localeCompare(one.received) : named;
    })
    .map(choice);
}

/** Of two sources the one that was received first comes first. */
export function inOrder(
  sources: readonly SourceRead[],
  one: string,
  other: string,
): readonly [string, string] {
  const received = (id: string) => sources.find((source) => source.id === id)?.received ?? '';
  return received(one) <= received(other) ? [one, other] : [other, one];
}
