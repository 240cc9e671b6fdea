import type { Unknown } from './types';

export interface AttackSubject {
  readonly id: string;
  readonly name: string;
}

/** A measure with what it takes. */
export interface Proposal {
  readonly remedy: string;
  readonly subject: AttackSubject;
  /** Whose an access path is, or what a connection joins. */
  readonly about?: Unknown<string>;
  readonly part: Unknown<string>;
  readonly towards?: Unknown<AttackSubject>;
  readonly effort: number;
  readonly outage: string;
}

export interface AttackFact {
  readonly subject: AttackSubject;
  readonly part: Unknown<string>;
  readonly words: string;
}

export interface AttackStep {
  readonly from: Unknown<AttackSubject>;
  readonly to: AttackSubject;
  readonly doing: 'REACH' | 'ACT';
  readonly sort: string;
  readonly effort: number;
  readonly sure: boolean;
  readonly unknown: Unknown<string>;
  readonly techniques: readonly { readonly id: string; readonly name: string }[];
  readonly facts: readonly AttackFact[];
  readonly breaks: readonly Proposal[];
  readonly others: number;
}

export interface AttackPath {
  readonly from: Unknown<string>;
  readonly effort: number;
  readonly sure: boolean;
  readonly steps: readonly AttackStep[];
}

export interface AttackPaths {
  readonly paths: readonly AttackPath[];
  readonly more: boolean;
  readonly preliminary: boolean;
  readonly notKnown: readonly string[];
}

export interface AttackConsequence {
  readonly subject: AttackSubject;
  readonly sort: string;
  readonly impact: Unknown<string>;
  readonly assets: number;
  readonly costs: readonly { readonly from: string; readonly effort: number }[];
}

export interface AttackOverview {
  readonly consequences: readonly AttackConsequence[];
  readonly count: number;
  readonly footholds: number;
  readonly steps: number;
  readonly preliminary: boolean;
  readonly notKnown: readonly string[];
}

export interface AttackCuts {
  readonly open: boolean;
  readonly cuts: readonly {
    readonly by: string;
    readonly proposals: readonly Proposal[];
    readonly next?: Unknown<string>;
    readonly count: number;
    readonly effort: number;
    readonly outage: string;
    readonly least: boolean;
  }[];
  readonly preliminary: boolean;
  readonly notKnown: readonly string[];
}

export interface AttackFixes {
  readonly fixes: readonly {
    readonly proposal: Proposal;
    readonly closed: number;
    readonly dearer: number;
    readonly onEasiest: number;
  }[];
  readonly next?: Unknown<string>;
  readonly total: number;
  readonly pairs: number;
  readonly preliminary: boolean;
  readonly notKnown: readonly string[];
}

export interface AttackShift {
  readonly from: string;
  readonly to: AttackSubject;
  readonly before: Unknown<number>;
  readonly after: Unknown<number>;
}

export interface AttackWhatIf {
  readonly before: number;
  readonly after: number;
  readonly closed: readonly AttackShift[];
  readonly dearer: readonly AttackShift[];
  readonly easier: readonly AttackShift[];
}
