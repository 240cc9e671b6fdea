import type { Sentence, Unknown } from './types';

export interface ChangeSummary {
  readonly id: string;
  readonly title: string;
  readonly type: string;
  readonly state: string;
  readonly author: string;
  readonly opened: string;
  readonly edits: number;
  readonly approvers: readonly string[];
  /** When the last of the approvals was given that it needs. */
  readonly approved?: Unknown<string>;
  /** When it came into the record. */
  readonly applied?: Unknown<string>;
  /** RECORD if only the record is corrected, PLANT if the plant is altered. */
  readonly extent: string;
  readonly owner?: Unknown<string>;
  readonly ends?: Unknown<string>;
  readonly reviewDue?: Unknown<string>;
  readonly reviewedLate: boolean;
  readonly verifiedBy?: Unknown<string>;
  /** APPROVER, VERIFIER: whom a change that was carried out ought to have and has not. */
  readonly lacks: readonly string[];
}

export interface ChangesPage {
  readonly changes: readonly ChangeSummary[];
  readonly next?: Unknown<string>;
  readonly total: number;
}

export interface ChangeEvent {
  readonly type: string;
  readonly actor: string;
  readonly at: string;
  readonly text: string;
  readonly requirement?: Unknown<string>;
  readonly commit?: Unknown<number>;
}

export interface Verdict {
  readonly requirement: string;
  readonly sentence: string;
  readonly objections: readonly string[];
  readonly overridden: boolean;
  readonly overridable: boolean;
  /** The step that it stands in the way of. */
  readonly step: string;
}

/** How a change is to be made. */
export interface Plan {
  readonly extent: string;
  readonly owner?: Unknown<string>;
  readonly risk?: Unknown<string>;
  readonly security?: Unknown<string>;
  readonly connectivity?: Unknown<string>;
  readonly thirdParty?: Unknown<string>;
  readonly testPlan?: Unknown<string>;
  readonly rollbackPlan?: Unknown<string>;
  readonly training?: Unknown<string>;
  readonly window?: Unknown<string>;
  readonly from?: Unknown<string>;
  readonly until?: Unknown<string>;
  readonly ticket?: Unknown<string>;
  readonly ticketUrl?: Unknown<string>;
  readonly ends?: Unknown<string>;
  readonly reviewDue?: Unknown<string>;
  readonly documents?: Unknown<readonly string[]>;
  readonly swapped?: Unknown<string>;
  readonly supersedes?: Unknown<string>;
}

export interface Approval {
  readonly actor: string;
  readonly at: string;
  readonly capacities: readonly string[];
  /** It counts no more, because edits or plan were replaced after it. */
  readonly stale: boolean;
}

export interface Named {
  readonly id: string;
  readonly name: string;
  /** Whether it is not among what is shown. */
  readonly hidden?: boolean;
}

export interface ImpactFinding {
  readonly rule: string;
  readonly severity: string;
  readonly subject: string;
  readonly sentence: string;
}

/** What a change affects beside what it edits. */
export interface Impact {
  readonly sentences: readonly string[];
  readonly zones: readonly Named[];
  readonly conduits: readonly Named[];
  readonly connections: readonly Named[];
  readonly functions: readonly Named[];
  readonly safety: readonly Named[];
  readonly thirdParties: readonly Named[];
  readonly accessPaths: readonly Named[];
  readonly documents: readonly Named[];
  readonly newFindings: readonly ImpactFinding[];
  readonly settledFindings: readonly ImpactFinding[];
  readonly newInAll: number;
  readonly settledInAll: number;
}

/** Something that a change lets one expect to see. */
export interface Prediction {
  readonly subject: string;
  readonly type: string;
  readonly sentence: string;
  readonly verdict: string;
  readonly provable: boolean;
  readonly seen: readonly { readonly source: string; readonly path: string; readonly value: string }[];
}

/** A part that was changed in the record after a change that edits it was written. */
export interface Conflict {
  readonly key: string;
  readonly subject: string;
  readonly name: string;
  readonly path?: Unknown<string>;
  readonly label?: Unknown<string>;
  readonly base: string;
  readonly theirs: string;
  readonly ours: string;
}

export interface Change extends ChangeSummary {
  readonly reason: string;
  readonly base: number;
  readonly authors: readonly string[];
  readonly events: readonly ChangeEvent[];
  readonly sentences: readonly Sentence[];
  readonly sentencesInAll: number;
  readonly verdicts: readonly Verdict[];
  readonly next?: Unknown<string>;
  readonly plan: Plan;
  readonly approvals: readonly Approval[];
  readonly period?: Unknown<{ readonly from: string; readonly until: string }>;
  readonly commit?: Unknown<number>;
  readonly may: Readonly<Partial<Record<MayDo, boolean>>>;
}

export type MayDo =
  | 'approve'
  | 'reject'
  | 'revise'
  | 'apply'
  | 'withdraw'
  | 'override'
  | 'comment'
  | 'plan'
  | 'schedule'
  | 'start'
  | 'implement'
  | 'verify'
  | 'close'
  | 'rollBack'
  | 'documents'
  | 'end'
  | 'reverse';
