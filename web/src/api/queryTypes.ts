import type { RowsPage } from './types';

/** What came of a query: a stretch of subjects, and how many fit and of how many it cannot be told. */
export interface QueryAnswer extends RowsPage {
  readonly query: string;
  readonly words: string;
  readonly matching: number;
  readonly untold: number;
  readonly because: readonly {
    readonly field: string;
    readonly sentence: string;
    readonly subjects: number;
  }[];
  readonly kinds: Readonly<Record<string, number>>;
}

/** What may stand where somebody writes. */
export interface Completions {
  /** How many characters stand before what is being written. */
  readonly from: number;
  readonly suggestions: readonly { readonly text: string; readonly note: string }[];
}

/** All that can be asked for. */
export interface QueryLanguage {
  readonly fields: readonly {
    readonly name: string;
    readonly path: readonly string[];
    readonly label: string;
    readonly type: string;
    readonly choices: readonly string[];
    readonly ordered: boolean;
    readonly kinds: readonly string[];
    readonly refers: readonly string[];
  }[];
  readonly flags: readonly { readonly name: string; readonly words: string }[];
}

/** A look at the record that was kept under a name. */
export interface SavedView {
  readonly id: string;
  readonly name: string;
  /** The path of the page with its query string; the moment is part of it. */
  readonly address: string;
  readonly shared: boolean;
  readonly own: boolean;
  readonly person: string;
  readonly recorded: string;
}
