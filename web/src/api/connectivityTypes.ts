import type { Named } from './changeTypes';
import type { Basis, Evidence, Unknown } from './types';

/** One of the three: documented, permitted, observed. */
export interface Side {
  readonly state: Unknown<boolean>;
  readonly since: Unknown<string>;
  readonly basis: Unknown<Basis>;
  /** Whether it is worked out from the rules. */
  readonly computed: boolean;
}

export interface ThreeWayRow {
  readonly id: string;
  readonly name: string;
  readonly source: Unknown<Named>;
  readonly destination: Unknown<Named>;
  readonly protocol: Unknown<string>;
  readonly transport: Unknown<string>;
  readonly port: Unknown<number>;
  readonly zones: readonly Named[];
  readonly documented: Side;
  readonly permitted: Side;
  readonly observed: Side;
  readonly combination: Unknown<string>;
  readonly words: Unknown<string>;
  readonly possible: readonly string[];
  readonly discrepancies: readonly string[];
  readonly extent: string;
  readonly certain: boolean;
  readonly reason: string;
}

export interface Tally {
  readonly connections: number;
  readonly combinations: Readonly<Record<string, number>>;
  readonly undecided: number;
  readonly discrepancies: Readonly<Record<string, { readonly surely: number; readonly perhaps: number }>>;
}

export interface ThreeWayPageAnswer {
  readonly rows: readonly ThreeWayRow[];
  readonly next: Unknown<string>;
  readonly total: number;
  readonly tally: Tally;
  /** How many connections wait in the inbox; they are not in the record, so they are not counted. */
  readonly waiting: number;
  readonly unshown: Unknown<string>;
  readonly ready: boolean;
  readonly assessing: boolean;
}

export interface RuleLine {
  readonly device: Named;
  readonly list: string;
  readonly position: number;
  readonly action: Unknown<string>;
  readonly name?: Unknown<string>;
  readonly comment?: Unknown<string>;
  /** When it ends, as the device has it. */
  readonly expires?: Unknown<string>;
  readonly words: string;
  readonly place: Unknown<string>;
}

export interface Decision {
  readonly where: string;
  readonly list: string;
  readonly permits: Unknown<boolean>;
  readonly rule: Unknown<RuleLine>;
}

export interface Hop {
  readonly device: Named;
  readonly in: string;
  readonly out: string;
  readonly decisions: readonly Decision[];
  readonly translations: readonly string[];
}

/** The way of one packet through the plant. */
export interface Way {
  readonly packet: string;
  readonly arrives: boolean;
  readonly end: string;
  readonly hops: readonly Hop[];
}

/** Why an answer is not certain. */
export interface Doubt {
  readonly subject: Named;
  readonly line: Unknown<string>;
  readonly words: string;
  readonly why: string;
  readonly place: Unknown<string>;
}

export interface ThreeWayDetail {
  readonly row: ThreeWayRow;
  readonly way: Unknown<Way>;
  readonly doubts: readonly Doubt[];
  readonly doubtful: number;
  readonly evidence: readonly Evidence[];
}

export interface ThreeWayPlaces {
  readonly places: readonly { readonly id: string; readonly name: string; readonly tally: Tally }[];
  readonly unshown: Unknown<string>;
  readonly ready: boolean;
  readonly assessing: boolean;
}

export interface Surplus {
  readonly source: Named;
  readonly destination: Named;
  readonly extent: string;
  readonly certain: boolean;
  readonly unneeded: readonly string[];
  readonly way: Unknown<Way>;
  readonly doubts: readonly Doubt[];
  readonly unshown: Unknown<string>;
}

export interface Ways {
  readonly source: string;
  readonly destination: string;
  readonly services: readonly string[];
  readonly extent: string;
  readonly answered: string;
  readonly certain: boolean;
  readonly sentence: string;
  readonly permitted: readonly string[];
  readonly refused: readonly string[];
  readonly permittedWay: Unknown<Way>;
  readonly refusedWay: Unknown<Way>;
  readonly doubts: readonly Doubt[];
  readonly doubtful: number;
  readonly unshown: Unknown<string>;
}

export interface RuleDefect {
  readonly key: string;
  readonly sort: string;
  readonly rule: RuleLine;
  readonly others: readonly RuleLine[];
  readonly why: string;
  readonly certain: boolean;
}

export interface RuleReviews {
  readonly defects: readonly RuleDefect[];
  readonly next: Unknown<string>;
  readonly total: number;
  readonly bySort: Readonly<Record<string, number>>;
  readonly devices: readonly {
    readonly id: string;
    readonly name: string;
    readonly rules: number;
    readonly defects: number;
    readonly lastReview: Unknown<string>;
  }[];
  readonly unshown: Unknown<string>;
  readonly ready: boolean;
  readonly assessing: boolean;
}

export interface Consequence {
  readonly connection: Named;
  readonly sort: string;
  readonly documented: Unknown<boolean>;
  readonly observed: Unknown<boolean>;
  readonly before: string;
  readonly after: string;
  readonly certain: boolean;
  readonly reason: string;
  readonly way: Unknown<Way>;
}

/** What a configuration that is not in the record would change. */
export interface Candidate {
  readonly files: readonly {
    readonly name: string;
    readonly state: string;
    readonly error: Unknown<string>;
  }[];
  readonly devices: readonly Named[];
  readonly fresh: readonly string[];
  readonly connections: number;
  readonly bySort: Readonly<Record<string, number>>;
  readonly consequences: readonly Consequence[];
  readonly difference: Unknown<{
    readonly source: string;
    readonly destination: string;
    readonly services: readonly string[];
    readonly lost: readonly string[];
    readonly gained: readonly string[];
    readonly lostWay: Unknown<Way>;
    readonly lostRefusal: Unknown<Way>;
    readonly gainedWay: Unknown<Way>;
    readonly doubts: readonly Doubt[];
  }>;
}
