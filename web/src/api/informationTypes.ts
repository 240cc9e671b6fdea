import type { Unknown } from './types';

interface Named {
  readonly id: string;
  readonly name: string;
  /** Whether it is not among what is shown. */
  readonly hidden?: boolean;
}

/** A row of the register of information. */
export interface RegisterRow {
  readonly key: string;
  readonly title: string;
  readonly origin: string;
  readonly item?: Unknown<string>;
  readonly category?: Unknown<string>;
  readonly subType?: Unknown<string>;
  readonly format?: Unknown<string>;
  readonly bytes?: Unknown<number>;
  readonly figures?: Unknown<string>;
  readonly holding?: Unknown<string>;
  readonly captured: string;
  readonly persistence?: Unknown<string>;
  readonly label?: Unknown<string>;
  readonly missing: readonly string[];
  readonly gap?: Unknown<number>;
  readonly integrity: string;
}

/** A stretch of the register, with what the newest verification found altered. */
export interface RegisterPage {
  readonly rows: readonly RegisterRow[];
  readonly total: number;
  readonly altered: readonly RegisterRow[];
  readonly checked?: Unknown<string>;
}

/** An item with all that is checked of it. */
export interface CheckedItem {
  readonly row: RegisterRow;
  readonly policies: readonly Named[];
  readonly standing: string;
  readonly aspects: readonly {
    readonly aspect: string;
    readonly standing: string;
    readonly reasons: readonly { readonly standing: string; readonly sentence: string }[];
  }[];
  readonly horizon: {
    readonly until?: Unknown<string>;
    readonly basis: string;
    readonly because?: Unknown<Named>;
    readonly open: readonly Named[];
  };
  readonly conflicts: readonly string[];
  readonly lacking: readonly { readonly points: number; readonly sentence: string }[];
  readonly controls: readonly Named[];
}

/** A handling policy with how the items that it applies to stand. */
export interface HandlingPolicyRow {
  readonly policy: Named;
  readonly categories: readonly string[];
  readonly subTypes: readonly string[];
  readonly labels: readonly string[];
  readonly allowedStores: readonly string[];
  readonly mayDelete?: Unknown<string>;
  readonly references: readonly string[];
  readonly items: number;
  readonly standings: readonly number[];
}

/** A control with the clauses that it implements. */
export interface ControlRow {
  readonly control: Named;
  readonly status?: Unknown<string>;
  readonly appliesTo: readonly Named[];
  readonly annexA: readonly string[];
  readonly program: readonly string[];
  readonly others: readonly string[];
  readonly lastTested?: Unknown<string>;
  readonly testDue: boolean;
}

/** A backup set, and whether it withstands ransomware. */
export interface BackupSetRow {
  readonly set: Named;
  readonly owner?: Unknown<string>;
  readonly resistance: string;
  readonly text: string;
  readonly offline?: Unknown<boolean>;
  readonly immutable?: Unknown<boolean>;
  readonly offSite?: Unknown<boolean>;
  readonly separateCredentials?: Unknown<boolean>;
  readonly encrypted?: Unknown<boolean>;
  readonly lastVerified?: Unknown<string>;
  readonly lastRestoreTest?: Unknown<string>;
  readonly covers: readonly Named[];
}
