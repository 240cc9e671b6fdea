import type { Unknown } from './types';

/** The answers of the API about paths, losses and isolation. */
export interface Named {
  readonly id: string;
  readonly name: string;
  /** Whether it is not among what is shown. */
  readonly hidden?: boolean;
}

export type Effect = 'NONE' | 'READ' | 'WRITE';

export interface Reach {
  readonly surely: Effect;
  readonly possibly: Effect;
}

export interface Carrier {
  readonly id: string;
  readonly words: string;
  readonly reach: Reach;
}

export interface Control {
  readonly sort: string;
  readonly subject?: Unknown<string>;
  readonly name: string;
}

export interface Hop {
  readonly from: Named;
  readonly to: Named;
  readonly carriers: readonly Carrier[];
  readonly carrierCount: number;
  readonly reach: Reach;
  readonly controls: readonly Control[];
  readonly unguarded: boolean;
}

export interface Way {
  readonly hops: readonly Hop[];
  readonly reach: Reach;
}

export interface Ways {
  readonly ways: readonly Way[];
  readonly more: boolean;
  readonly onEveryWay: readonly Named[];
}

export interface Entries {
  readonly entries: readonly {
    readonly entry: Named;
    readonly reason: string;
    readonly write: number;
    readonly read: number;
    readonly nearest?: Unknown<number>;
  }[];
  readonly critical: number;
  readonly blocked: number;
  readonly notAtWork: number;
}

export interface Reached {
  readonly counts: Readonly<Record<string, number>>;
  readonly reached: readonly { readonly subject: Named; readonly hops: number; readonly reach: Reach }[];
  readonly total: number;
  readonly functions: readonly { readonly function: Named; readonly reach: Reach; readonly by: Named }[];
  readonly openEnds: readonly Named[];
}

export interface Part {
  readonly size: number;
  readonly first: readonly Named[];
}

export interface Pair {
  readonly one: Named;
  readonly other: Named;
}

export interface SinglePoints {
  readonly points: readonly {
    readonly subject: Named;
    readonly cutOff: number;
    readonly partCount: number;
    readonly parts: readonly Part[];
  }[];
  readonly pointCount: number;
  readonly links: readonly (Pair & { readonly carriers: readonly string[]; readonly smaller: Part })[];
  readonly linkCount: number;
  readonly joints: readonly (Pair & {
    readonly links: number;
    readonly conduits: readonly Named[];
    readonly single?: Unknown<Named>;
    readonly redundant: readonly Pair[];
  })[];
  readonly jointCount: number;
}

export interface Reason {
  readonly cause: string;
  readonly by: Named;
  readonly words: string;
}

export interface AffectedFunction {
  readonly function: Named;
  readonly surely: boolean;
  readonly reasons: readonly Reason[];
  readonly manualFallback?: Unknown<string>;
  readonly toleratedOutage?: Unknown<string>;
}

export interface Loss {
  readonly lost: readonly Named[];
  readonly carriers: readonly {
    readonly id: string;
    readonly words: string;
    readonly surely: boolean;
    readonly reason: Reason;
  }[];
  readonly carrierCount: number;
  readonly assets: readonly {
    readonly subject: Named;
    readonly surely: boolean;
    readonly reasons: readonly Reason[];
  }[];
  readonly assetCount: number;
  readonly functions: readonly AffectedFunction[];
}

export interface Crossing {
  readonly id: string;
  readonly words: string;
  readonly sort: string;
  readonly outer?: Unknown<Named>;
  readonly inner: readonly Named[];
  readonly conduits: readonly Named[];
  readonly beyond: boolean;
  readonly outOfBand: boolean;
  readonly hops?: Unknown<number>;
  readonly inward: Reach;
  readonly refused: boolean;
  readonly required?: Unknown<boolean>;
  readonly contract?: Unknown<string>;
}

export interface IsolatedClaim {
  readonly scope: Named;
  readonly isolated?: Unknown<boolean>;
  readonly claimed?: Unknown<string>;
  readonly methods: readonly string[];
  readonly evidence?: Unknown<string>;
  readonly missing: readonly string[];
  readonly contradicted: boolean;
  readonly contradictions: readonly {
    readonly sort: string;
    readonly id: string;
    readonly words: string;
    readonly beyond: boolean;
  }[];
}

export interface IsolationPlan {
  readonly plan: Named;
  readonly trigger?: Unknown<string>;
  readonly decisionMaker?: Unknown<Named>;
  readonly effect?: Unknown<string>;
  readonly manualFallback?: Unknown<string>;
  readonly contracts: readonly string[];
  readonly restore?: Unknown<string>;
  readonly tested?: Unknown<string>;
  readonly testResult?: Unknown<string>;
  readonly issues?: Unknown<string>;
  readonly untested: boolean;
  readonly reviewOverdue: boolean;
}

export interface IsolationCut {
  readonly place: number;
  readonly crossing: Crossing;
  readonly planned?: Unknown<Named>;
  readonly how?: Unknown<string>;
  readonly who?: Unknown<string>;
  readonly minutes?: Unknown<number>;
}

export interface IsolationSheet {
  readonly scope: Named;
  /** How many assets and networks stand in it. */
  readonly members: number;
  readonly cuts: readonly IsolationCut[];
  readonly stays: readonly {
    readonly crossing: Crossing;
    readonly plan: Named;
    readonly reason?: Unknown<string>;
    readonly protection?: Unknown<string>;
  }[];
  readonly uncovered: number;
  readonly stale: readonly Named[];
  readonly plans: readonly IsolationPlan[];
  readonly inform: readonly { readonly party: Named; readonly contact?: Unknown<string> }[];
  readonly functions: readonly AffectedFunction[];
  readonly isolated: IsolatedClaim;
  readonly testedWithin: number;
  readonly asOf: number;
}
