import type { ColumnHolds, ColumnsProfile, ListPreview, TablePreview } from '../../api/doorTypes';
import { isKnown, type SchemaFacet } from '../../api/types';
import { words } from '../../parts/words';

/** What one column is taken for; nothing where it is not taken. */
export interface ColumnChoice {
  readonly header: string;
  readonly samples: readonly string[];
  readonly reason: string;
  readonly target: string | undefined;
  readonly values: Readonly<Record<string, string>>;
  readonly unit: string | undefined;
  /** Whether a person chose it, and no longer the program. */
  readonly chosen: boolean;
}

export interface TableChoice {
  readonly sheet: string | undefined;
  readonly kind: string;
  /** Whether anybody knows what a row is. */
  readonly kindKnown: boolean;
  readonly headerRow: number;
  readonly columns: readonly ColumnChoice[];
}

interface Named {
  readonly value: string;
  readonly label: string;
}

export interface TargetGroup {
  readonly group: string;
  readonly items: readonly Named[];
}

const hints: readonly Named[] = [
  { value: 'hint.name', label: 'Its name, only to find it' },
  { value: 'hint.serial', label: 'Its serial number, only to find it' },
  { value: 'hint.number', label: 'Its number, only to find it' },
  { value: 'hint.tag', label: 'Its tag, only to find it' },
  { value: 'hint.hostname', label: 'Its host name, only to find it' },
  { value: 'hint.mac', label: 'Its MAC address, only to find it' },
  { value: 'hint.address', label: 'Its IP address, only to find it' },
];

const ofConnections: readonly Named[] = [
  { value: 'source', label: 'Who opens the connection' },
  { value: 'destination', label: 'Who answers' },
];

const ofAssets: readonly Named[] = [
  { value: 'service', label: 'A list of ports and services' },
  { value: 'account', label: 'A list of accounts' },
];

const always: readonly Named[] = [
  { value: 'observed', label: 'The day on which the row was so' },
  { value: 'ignore', label: 'Nothing for the record, on purpose' },
];

/** Facets of which a column can fill a part: what repeats needs a key that a plain column does not have, network ports aside. */
function fills(facet: SchemaFacet): boolean {
  return !facet.repeats || facet.facet === 'networkPort' || facet.facet === 'link';
}

/** All that a column of a list of that kind can hold, in groups. */
export function targetsFor(schema: readonly SchemaFacet[], kind: string): readonly TargetGroup[] {
  const facets = schema
    .filter((facet) => facet.kinds.includes(kind) && fills(facet))
    .map((facet) => ({
      group: facet.label,
      items: facet.parts.map((part) => ({ value: `${facet.facet}.${part.name}`, label: part.label })),
    }));
  const special = [
    ...(kind === 'connection' ? ofConnections : []),
    ...(kind === 'asset' ? ofAssets : []),
    ...always,
  ];
  return [
    ...facets,
    { group: 'Other', items: special },
    { group: 'To find whom the row is about', items: hints },
  ];
}

/** What a target is called. */
export function targetLabel(groups: readonly TargetGroup[], target: string): string {
  return groups.flatMap((group) => group.items).find((item) => item.value === target)?.label ?? words(target);
}

/** Whether the values of a target are dates, so that it matters in which order day and month stand. */
export function isDate(schema: readonly SchemaFacet[], target: string | undefined): boolean {
  if (target === 'observed') {
    return true;
  }
  const [facet, name] = (target ?? '').split('.');
  const part = schema.find((one) => one.facet === facet)?.parts.find((one) => one.name === name);
  return part?.type === 'date' || part?.type === 'time' || target === 'nameplate.dateOfManufacture';
}

function choiceOf(table: TablePreview): TableChoice {
  return {
    sheet: table.sheet ?? undefined,
    kind: table.kind ?? 'asset',
    kindKnown: isKnown(table.kind),
    headerRow: table.headerRow,
    columns: table.columns.map((column) => ({
      header: column.header,
      samples: column.samples,
      reason: column.reason,
      target: column.guess?.target,
      values: column.guess?.values ?? {},
      unit: column.guess?.unit ?? undefined,
      chosen: false,
    })),
  };
}

/** The guess as choices that a person can correct. */
export function choicesOf(list: ListPreview): readonly TableChoice[] {
  return list.tables.map(choiceOf);
}

/** The table with another target for one column. */
export function withTarget(table: TableChoice, index: number, target: string | null): TableChoice {
  return {
    ...table,
    columns: table.columns.map((column, place) =>
      place === index
        ? {
            ...column,
            target: target ?? undefined,
            values: {},
            chosen: true,
            reason: target === null ? 'not taken' : '',
          }
        : column,
    ),
  };
}

/** The table with another order of day and month in one column. */
export function withUnit(table: TableChoice, index: number, unit: string | null): TableChoice {
  return {
    ...table,
    columns: table.columns.map((column, place) =>
      place === index ? { ...column, unit: unit ?? undefined, chosen: true } : column,
    ),
  };
}

/** The table with rows of another kind; what such a row cannot hold is not taken any more. */
export function withKind(table: TableChoice, kind: string, schema: readonly SchemaFacet[]): TableChoice {
  const possible = new Set(
    targetsFor(schema, kind).flatMap((group) => group.items.map((item) => item.value)),
  );
  return {
    ...table,
    kind,
    kindKnown: true,
    columns: table.columns.map((column) =>
      column.target === undefined || possible.has(column.target)
        ? column
        : { ...column, target: undefined, reason: `no part of ${words(kind).toLowerCase()}` },
    ),
  };
}

function folded(header: string): string {
  return header.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The tables as a kept profile understands them, where its headers are there. */
export function byProfile(tables: readonly TableChoice[], profile: ColumnsProfile): readonly TableChoice[] {
  return tables.map((table) => {
    const mapping = profile.tables.find(
      (one) => !isKnown(one.sheet) || one.sheet.toLowerCase() === table.sheet?.toLowerCase(),
    );
    if (mapping === undefined) {
      return table;
    }
    const holds = new Map(mapping.columns.map((column) => [folded(column.header), column]));
    return {
      ...table,
      kind: mapping.kind,
      kindKnown: true,
      columns: table.columns.map((column) => {
        const found = holds.get(folded(column.header));
        return {
          ...column,
          target: found?.target,
          values: found?.values ?? {},
          unit: found?.unit ?? undefined,
          reason: found === undefined ? 'the profile does not name it' : '',
          chosen: found !== undefined,
        };
      }),
    };
  });
}

function holds(column: ColumnChoice): readonly ColumnHolds[] {
  if (column.target === undefined || column.header === '') {
    return [];
  }
  return [
    {
      header: column.header,
      target: column.target,
      ...(Object.keys(column.values).length === 0 ? {} : { values: column.values }),
      ...(column.unit === undefined ? {} : { unit: column.unit }),
    },
  ];
}

/** The choices as a profile that the server reads lists by; a table of which nothing is taken is left out. */
export function profileOf(name: string, tables: readonly TableChoice[]): ColumnsProfile {
  return {
    name,
    tables: tables
      .map((table) => ({
        ...(table.sheet === undefined ? {} : { sheet: table.sheet }),
        kind: table.kind,
        columns: table.columns.flatMap(holds),
      }))
      .filter((table) => table.columns.length > 0),
  };
}

/** How many columns with values are not taken, without anybody having said so. */
export function leftOut(tables: readonly TableChoice[]): number {
  return tables
    .flatMap((table) => table.columns)
    .filter((column) => column.target === undefined && column.samples.length > 0 && !column.chosen).length;
}

/** Whether a file is perhaps a list, by its name. */
export function isListName(name: string): boolean {
  return /\.(csv|tsv|tab|txt|md|xlsx)(\.(gz|zst))?$/i.test(name);
}
