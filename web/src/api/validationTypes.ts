import type { Unknown } from './types';

/** The answer to one of the four questions. */
export interface Judgement {
  readonly criterion: string;
  readonly result: string;
  readonly evaluator: string;
  readonly date?: Unknown<string>;
  readonly note: string;
  readonly claims: readonly number[];
}

export interface Deduction {
  readonly criterion: string;
  readonly rule?: Unknown<string>;
  readonly points: number;
  readonly note: string;
}

export interface Score {
  readonly points: number;
  readonly deductions: readonly Deduction[];
}

/** What an expert said of a group of values. */
export interface AttestationView {
  readonly person: string;
  readonly at: string;
  readonly verdict: string;
  readonly note: string;
}

export interface ValidationGroup {
  readonly facet: string;
  readonly label: string;
  readonly recorded: boolean;
  /** Whether the reader entered a value of it and so cannot confirm it. */
  readonly mine: boolean;
  readonly criteria: readonly Judgement[];
  readonly score: Score;
  readonly attestations: readonly AttestationView[];
  /** What counts no more. */
  readonly takenBack: readonly {
    readonly attestation: AttestationView;
    readonly by: string;
    readonly at: string;
    readonly reason: string;
  }[];
}

export interface Validation {
  readonly subject: string;
  readonly name: string;
  readonly state: string;
  readonly criteria: readonly Judgement[];
  readonly groups: readonly ValidationGroup[];
  readonly viewpoints: readonly string[];
  readonly designedOnly: boolean;
  readonly filled: number;
  readonly required: number;
  readonly missing: readonly {
    readonly label: string;
    readonly facet: string;
    readonly part: string;
    readonly annexA?: Unknown<number>;
  }[];
  readonly score: Score;
  readonly event?: Unknown<string>;
  readonly sources: readonly {
    readonly source: string;
    readonly title: string;
    readonly type: string;
    readonly viewpoint: string;
    readonly dated?: Unknown<string>;
    readonly stale?: Unknown<string>;
  }[];
}

export interface Finding {
  readonly key: string;
  readonly rule: string;
  readonly severity: string;
  readonly subject: string;
  readonly kind: string;
  readonly name: string;
  readonly part?: Unknown<string>;
  readonly others: readonly string[];
  readonly sentence: string;
  readonly waiver?: Unknown<{
    readonly person: string;
    readonly at: string;
    readonly reason: string;
    readonly compensation: string;
    readonly until: string;
  }>;
}

export interface Findings {
  readonly findings: readonly Finding[];
  readonly next?: Unknown<string>;
  readonly total: number;
  readonly bySeverity: Readonly<Record<string, number>>;
  readonly assessing: boolean;
}

export interface Rule {
  readonly name: string;
  readonly sentence: string;
  readonly kinds: readonly string[];
  readonly severity: string;
  readonly lowers?: Unknown<string>;
  readonly why: string;
  readonly falseAlarm: string;
  readonly remedy: string;
  readonly source: string;
  readonly findings: number;
  readonly waived: number;
}

export interface PlaceQuality {
  readonly place?: Unknown<string>;
  readonly kind?: Unknown<string>;
  readonly name: string;
  readonly subjects: number;
  readonly complete: number;
  readonly confirmed: number;
  readonly conflicts: number;
  readonly disputed: number;
  readonly stale: number;
  readonly validated: number;
  readonly designedOnly: number;
  readonly observable: number;
  readonly observed: number;
  readonly score: Score;
}

export interface Quality {
  readonly whole: PlaceQuality;
  readonly places: readonly PlaceQuality[];
  readonly assessing: boolean;
}

export interface Question {
  readonly sort: string;
  readonly subject: string;
  readonly kind: string;
  readonly name: string;
  readonly facet?: Unknown<string>;
  readonly part?: Unknown<string>;
  readonly item?: Unknown<string>;
  readonly sentence: string;
  readonly worth: number;
  readonly reasons: readonly string[];
}

export interface Questions {
  readonly questions: readonly Question[];
  readonly assessing: boolean;
}

/** How a subject fares, in a list. */
export interface GradeRow {
  readonly subject: string;
  readonly kind: string;
  readonly name: string;
  readonly state: string;
  readonly filled: number;
  readonly required: number;
  readonly conflicts: number;
  readonly viewpoints: readonly string[];
  readonly designedOnly: boolean;
  readonly score: number;
}

/** A stretch of subjects and how they fare. */
export interface Validations {
  readonly validations: readonly GradeRow[];
  readonly total: number;
  readonly assessing: boolean;
}
