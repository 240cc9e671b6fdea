import type { BelongsTo, Disposed } from './collectionTypes';

/**
 * The answers of the REST API as its OpenAPI document describes them. What is not known is null or left out.
 * Instants are texts in UTC, ISO 8601; ids are texts.
 */
export type Unknown<T> = T | null | undefined;

export interface Me {
  readonly user: string;
  readonly name: string;
  readonly roles: readonly string[];
  /** What the person may do: read, import, propose, approve, audit, people. */
  readonly can: readonly string[];
  /** What is missing: complete, must-prove (the second factor), must-enrol (one). */
  readonly standing: string;
  /** By what the second factor can be shown: passkey, code, recovery-code. */
  readonly ways: readonly string[];
  /** Whether something of the record may be hidden from the person. */
  readonly confined?: Unknown<boolean>;
  /** Whether something of it is hidden now, by a label or by the roles: what is listed and counted is the rest. */
  readonly hidden?: Unknown<boolean>;
  /** Until when the person reads everything because the glass was broken. */
  readonly glassBrokenUntil?: Unknown<string>;
}

export interface Status {
  readonly name: string;
  readonly version: string;
  /** The number of the newest commit. */
  readonly commit: number;
  readonly recorded?: Unknown<string>;
  readonly counts: Readonly<Record<string, number>>;
  readonly items: Readonly<Record<string, number>>;
  readonly sources: number;
  /** How many imports wait to be admitted. */
  readonly quarantined: number;
  readonly openChanges: number;
  /** Whether it is being found out what newer files or commits would change. */
  readonly reconciling?: Unknown<boolean>;
  readonly checkpoint?: Unknown<Checkpoint>;
}

export interface Checkpoint {
  /** Whose log it is. */
  readonly origin?: Unknown<string>;
  readonly size: number;
  readonly root: string;
  readonly keyId: string;
  readonly signedAt?: Unknown<string>;
  readonly signature?: Unknown<string>;
}

export interface SchemaPart {
  readonly name: string;
  readonly label: string;
  readonly many: boolean;
  /** text, integer, boolean, date, time, id, mac, ip, cidr or choice. */
  readonly type: string;
  readonly choices: readonly string[];
  /** The kinds of subject that a value may name, the most usual first. */
  readonly refers: readonly string[];
  readonly annexA?: Unknown<number>;
}

export interface SchemaFacet {
  readonly facet: string;
  readonly label: string;
  readonly kinds: readonly string[];
  readonly repeats: boolean;
  readonly parts: readonly SchemaPart[];
}

export interface Job<Result = unknown> {
  readonly id: string;
  readonly state: 'RUNNING' | 'DONE' | 'FAILED';
  readonly progress: number;
  readonly message?: Unknown<string>;
  readonly result?: Unknown<Result>;
}

export interface Remark {
  readonly severity: string;
  readonly place: string;
  readonly text: string;
}

export interface Coverage {
  readonly from: string;
  readonly until: string;
  readonly networks: readonly string[];
  readonly vantage: string;
}

export interface Receipt {
  readonly importer: string;
  readonly unit: string;
  readonly read: number;
  readonly understood: number;
  readonly claims: number;
  readonly remarks: readonly Remark[];
  readonly remarksInAll: number;
  readonly counts: Readonly<Record<string, number>>;
  readonly coverage?: Unknown<Coverage>;
}

export interface ImportedFile {
  readonly name: string;
  readonly size: number;
  readonly digest: string;
  readonly sourceId?: Unknown<string>;
  readonly importer?: Unknown<string>;
  readonly state: string;
  readonly problem?: Unknown<string>;
  readonly receipt?: Unknown<Receipt>;
  /** Why it must not enter. */
  readonly refusals?: Unknown<readonly { readonly code: string; readonly sentence: string }[]>;
  readonly registered?: Unknown<BelongsTo>;
  readonly permit?: Unknown<BelongsTo>;
}

export interface Import {
  readonly id: string;
  readonly received: string;
  readonly by: string;
  readonly byName?: Unknown<string>;
  readonly dryRun: boolean;
  readonly withdrawn?: Unknown<boolean>;
  /** Submitted, and not counting before somebody admits it. */
  readonly quarantined?: Unknown<boolean>;
  readonly files: readonly ImportedFile[];
  readonly items: readonly string[];
  readonly byType?: Unknown<Readonly<Record<string, number>>>;
}

export interface SourceSummary {
  readonly id: string;
  readonly type: string;
  readonly title: string;
  readonly received: string;
  readonly produced?: Unknown<string>;
  readonly claims: number;
  readonly coverage?: Unknown<Coverage>;
  readonly registered?: Unknown<BelongsTo>;
  readonly scoped?: Unknown<boolean>;
  readonly mode?: Unknown<string>;
}

/** A source of what the reader sees, by name and kind. */
export interface SourceBehind {
  readonly id: string;
  readonly type: string;
  readonly title: string;
  readonly received: string;
  readonly produced?: Unknown<string>;
  /** How many of its claims are about what the reader sees. */
  readonly claims: number;
  /** Whether the file is shown too. */
  readonly open: boolean;
}

export interface Evidence {
  readonly claim: number;
  readonly source: string;
  readonly sourceTitle: string;
  readonly sourceType: string;
  readonly path: string;
  readonly pathLabel: string;
  readonly value: string;
  /** The same in words, where it is a choice, an answer or a length of time. */
  readonly said: string;
  readonly place: string;
  readonly observed?: Unknown<string>;
  readonly method: string;
  readonly confidence: string;
  readonly received: string;
}

/** A claim beside what the record says. */
export interface JudgedEvidence extends Evidence {
  readonly agrees: boolean;
  readonly recorded: boolean;
}

export interface Sentence {
  readonly subject: string;
  readonly name: string;
  readonly kind: string;
  readonly text: string;
  readonly before?: Unknown<string>;
  readonly after?: Unknown<string>;
  readonly path?: Unknown<string>;
  readonly pathLabel?: Unknown<string>;
  /** On what the values rest that it gives. */
  readonly rests?: Unknown<string>;
}

export interface Choice {
  readonly key: string;
  readonly sentence: string;
  readonly suggested: boolean;
  readonly reason: string;
  readonly changes: readonly Sentence[];
  readonly evidence: readonly Evidence[];
}

export interface Item {
  readonly key: string;
  readonly type: string;
  readonly typeTitle: string;
  readonly kind: string;
  readonly subject: string;
  readonly name: string;
  readonly sentence: string;
  readonly reasons: readonly string[];
  readonly path?: Unknown<string>;
  readonly pathLabel?: Unknown<string>;
  readonly recorded: readonly string[];
  readonly choices: readonly Choice[];
  readonly requires: readonly string[];
  readonly evidence: readonly Evidence[];
  readonly evidenceInAll?: Unknown<number>;
  readonly inRecord: boolean;
  readonly disposed?: Unknown<Disposed>;
  readonly returned?: Unknown<string>;
}

export interface ItemsPage {
  readonly items: readonly Item[];
  readonly next?: Unknown<string>;
  readonly total: number;
  readonly byType: Readonly<Record<string, number>>;
  readonly closed?: Unknown<number>;
}

export type {
  Approval,
  Change,
  ChangeEvent,
  ChangesPage,
  ChangeSummary,
  Conflict,
  Impact,
  MayDo,
  Plan,
  Prediction,
  Verdict,
} from './changeTypes';

export interface Row {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly columns: Readonly<Record<string, Unknown<string | boolean | number | readonly string[]>>>;
  /** By slot, by part, as people read it. */
  readonly facets: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  readonly openItems: number;
  /** What sources claim against each other, by part; the record may say nothing there. */
  readonly disputed: Readonly<Record<string, readonly string[]>>;
  readonly agreeing: number;
  readonly lastObserved?: Unknown<string>;
  /** How many assets at work have an address in it; of a network whose range is known. */
  readonly assets?: Unknown<number>;
}

export interface RowsPage {
  readonly subjects: readonly Row[];
  readonly next?: Unknown<string>;
  readonly total: number;
}

export interface Absence {
  readonly kind: string;
  readonly reason: string;
}

export interface Basis {
  readonly type: string;
  readonly claims: readonly number[];
  readonly refused?: Unknown<readonly number[]>;
  readonly person?: Unknown<string>;
  readonly reason?: Unknown<string>;
}

export interface PartView {
  readonly name: string;
  readonly label: string;
  readonly path: string;
  readonly values: readonly string[];
  readonly shown: readonly string[];
  /** Those of the values that name a subject which is not among what is shown. */
  readonly hidden?: readonly string[];
  readonly absence?: Unknown<Absence>;
  readonly basis: Basis;
  readonly agreeing: number;
  readonly rivals: number;
  readonly lastObserved?: Unknown<string>;
}

export interface SlotView {
  readonly slot: string;
  readonly facet: string;
  readonly label: string;
  readonly key: string;
  readonly from?: Unknown<string>;
  readonly until?: Unknown<string>;
  readonly parts: readonly PartView[];
}

/** Documented, permitted, observed: each yes, no or not known. */
export interface ThreeStates {
  readonly required?: Unknown<boolean>;
  readonly permitted?: Unknown<boolean>;
  readonly observed?: Unknown<boolean>;
}

export interface ConnectionView extends ThreeStates {
  readonly id: string;
  readonly name: string;
  readonly direction: string;
  readonly other?: Unknown<{ readonly id: string; readonly name: string }>;
  readonly protocol?: Unknown<string>;
  readonly transport?: Unknown<string>;
  readonly port?: Unknown<number>;
}

export interface Completeness {
  readonly filled: number;
  readonly of: number;
  readonly missing: readonly { readonly annexA: number; readonly label: string }[];
}

export interface SubjectView {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly absorbedBy?: Unknown<string>;
  readonly slots: readonly SlotView[];
  readonly connections: readonly ConnectionView[];
  readonly documents: readonly { readonly id: string; readonly name: string }[];
  readonly items: readonly Item[];
  readonly completeness?: Unknown<Completeness>;
}

export interface HistoryEntry {
  readonly commit: number;
  readonly recorded: string;
  readonly change: string;
  readonly title: string;
  readonly author: string;
  readonly approvers: readonly string[];
  readonly sentences: readonly Sentence[];
}

export interface CommitSummary {
  readonly number: number;
  readonly recorded: string;
  readonly change: string;
  readonly title: string;
  readonly author: string;
  readonly approvers: readonly string[];
  /** What people call them, by the name to sign in with. */
  readonly names: Readonly<Record<string, string>>;
  readonly edits: number;
  readonly hash: string;
  readonly previous: string;
}

export interface Diff {
  readonly sentences: readonly Sentence[];
  /** How many there are, where only the first are given. */
  readonly sentencesInAll?: Unknown<number>;
}

export interface AuditEntry {
  readonly seq: number;
  readonly at: string;
  readonly actor: string;
  readonly name?: Unknown<string>;
  readonly action: string;
  readonly object: string;
  readonly outcome: string;
  readonly particulars?: Unknown<Readonly<Record<string, string>>>;
  readonly hash?: Unknown<string>;
}

export interface Verification {
  readonly ok: boolean;
  readonly checked: Readonly<Record<string, number>>;
  readonly firstBroken?: Unknown<string>;
}

/** Whether something is known. */
export function isKnown<T>(value: Unknown<T>): value is T {
  return value !== null && value !== undefined;
}
