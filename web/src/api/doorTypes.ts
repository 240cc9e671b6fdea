import type { SourceSummary, Unknown } from './types';

/** What one column of a list holds. */
export interface ColumnHolds {
  readonly header: string;
  /** A part such as `nameplate.model`, a hint such as `hint.name`, or one of the special targets. */
  readonly target: string;
  readonly values?: Unknown<Readonly<Record<string, string>>>;
  readonly unit?: Unknown<string>;
}

export interface TableColumns {
  readonly sheet?: Unknown<string>;
  readonly kind: string;
  readonly columns: readonly ColumnHolds[];
}

/** What the columns of lists hold, kept under a name. */
export interface ColumnsProfile {
  readonly name: string;
  readonly tables: readonly TableColumns[];
  /** Who kept it; nobody if it comes with the program. */
  readonly person?: Unknown<string>;
  readonly recorded?: Unknown<string>;
}

export interface ColumnPreview {
  readonly header: string;
  readonly samples: readonly string[];
  readonly guess?: Unknown<ColumnHolds>;
  readonly reason: string;
}

export interface TablePreview {
  readonly sheet?: Unknown<string>;
  readonly kind?: Unknown<string>;
  readonly headerRow: number;
  readonly columns: readonly ColumnPreview[];
}

/** How a list begins and how its columns would be understood. */
export interface ListPreview {
  readonly name: string;
  readonly tables: readonly TablePreview[];
  readonly problem?: Unknown<string>;
}

/** A source with who read it. */
export interface SourceRead extends SourceSummary {
  readonly importer: string;
  readonly by: string;
}

export interface Difference {
  readonly kind: string;
  readonly subject: string;
  readonly path: string;
  readonly pathLabel: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly beforeAt?: Unknown<string>;
  readonly afterAt?: Unknown<string>;
}

export interface Differs {
  readonly sentence: string;
  readonly difference: Difference;
  readonly beforeText?: Unknown<string>;
  readonly afterText?: Unknown<string>;
}

export interface Moves {
  readonly kind: string;
  readonly subject: string;
  readonly path: string;
  readonly pathLabel: string;
  readonly values: readonly string[];
  readonly beforeAt: string;
  readonly afterAt: string;
}

/** In what two sources differ. */
export interface Compared {
  readonly before: SourceRead;
  readonly after: SourceRead;
  readonly differences: readonly Differs[];
  readonly differencesInAll: number;
  readonly moved: readonly Moves[];
  readonly movedInAll: number;
}

/** What somebody says of one part of a subject. */
export interface Assertion {
  readonly subject?: string;
  readonly kind?: string;
  readonly name?: string;
  readonly path: string;
  readonly values: readonly string[];
}

/** What somebody says. */
export interface StatedWords {
  readonly howKnown: string;
  readonly role?: string;
  readonly statedOn?: string;
  readonly assertions: readonly Assertion[];
}
