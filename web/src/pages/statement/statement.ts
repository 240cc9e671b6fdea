import type { Assertion, StatedWords } from '../../api/doorTypes';
import type { SchemaFacet, SchemaPart } from '../../api/types';

/** One line of the form: a part, and what is said of it. */
export interface Line {
  readonly path: string;
  /** Tells a part that repeats from its like, for example `tcp/502`. */
  readonly key: string;
  readonly values: readonly string[];
}

/** Whom it is about: subjects of the record by their ids, or something that it does not know by its name. */
export interface Whom {
  readonly kind: string;
  readonly subjects: readonly string[];
  readonly name: string;
}

export const emptyLine: Line = { path: '', key: '', values: [] };

/** The facet and the part that a line speaks of. */
export function partOf(
  schema: readonly SchemaFacet[],
  path: string,
): { readonly facet: SchemaFacet; readonly part: SchemaPart } | undefined {
  const [facetName, partName] = path.split('.');
  const facet = schema.find((one) => one.facet === facetName);
  const part = facet?.parts.find((one) => one.name === partName);
  return facet === undefined || part === undefined ? undefined : { facet, part };
}

/** The parts that can be stated of a kind, in groups. */
export function partsFor(schema: readonly SchemaFacet[], kind: string) {
  return schema
    .filter((facet) => facet.kinds.includes(kind))
    .map((facet) => ({
      group: facet.label,
      items: facet.parts.map((part) => ({ value: `${facet.facet}.${part.name}`, label: part.label })),
    }));
}

/** The path as the API takes it: the key stands in brackets behind a facet that repeats. */
export function pathOf(schema: readonly SchemaFacet[], line: Line): string {
  const found = partOf(schema, line.path);
  return found?.facet.repeats === true
    ? `${found.facet.facet}[${line.key.trim()}].${found.part.name}`
    : line.path;
}

/** What is still missing before a statement can be made; nothing if it is complete. */
export function missing(
  schema: readonly SchemaFacet[],
  whom: Whom,
  lines: readonly Line[],
  howKnown: string,
): string | undefined {
  if (whom.subjects.length === 0 && whom.name.trim() === '') {
    return 'Say whom it is about.';
  }
  if (lines.every((line) => line.path === '')) {
    return 'Choose what you know.';
  }
  const open = lines.find(
    (line) =>
      line.path !== '' &&
      (line.values.length === 0 ||
        (partOf(schema, line.path)?.facet.repeats === true && line.key.trim() === '')),
  );
  if (open !== undefined) {
    return `Say what you know of ${partOf(schema, open.path)?.part.label ?? open.path}.`;
  }
  return howKnown.trim() === '' ? 'Say how you know it.' : undefined;
}

/** The statement as the API takes it: each line about each of those whom it is about. */
export function wordsOf(
  schema: readonly SchemaFacet[],
  whom: Whom,
  lines: readonly Line[],
  more: { readonly howKnown: string; readonly role: string; readonly statedOn: string | null },
): StatedWords {
  const about: readonly Pick<Assertion, 'subject' | 'kind' | 'name'>[] = [
    ...whom.subjects.map((subject) => ({ subject })),
    ...(whom.name.trim() === '' ? [] : [{ kind: whom.kind, name: whom.name.trim() }]),
  ];
  return {
    howKnown: more.howKnown.trim(),
    ...(more.role.trim() === '' ? {} : { role: more.role.trim() }),
    ...(more.statedOn === null ? {} : { statedOn: more.statedOn }),
    assertions: about.flatMap((one) =>
      lines
        .filter((line) => line.path !== '')
        .map((line) => ({ ...one, path: pathOf(schema, line), values: line.values })),
    ),
  };
}
