import type { Named } from './pathTypes';
import type { Unknown } from './types';

/** The answers of the API about criticality, exposure and availability. */
export interface Level {
  readonly low: number;
  readonly high: number;
  readonly words: string;
}

export interface Ranked {
  readonly subject: Named;
  readonly assetClass?: Unknown<string>;
  readonly criticality?: Unknown<string>;
  readonly exposure: Level;
}

export interface Ranking {
  readonly assets: readonly Ranked[];
  readonly assetCount: number;
  readonly unrated: number;
  readonly systems: readonly Ranked[];
}

export interface OnAxis {
  readonly axis: string;
  readonly own?: Unknown<string>;
  readonly effective?: Unknown<string>;
  readonly why?: Unknown<string>;
}

export interface Exposure {
  readonly factors: readonly {
    readonly factor: string;
    readonly recorded?: Unknown<string>;
    readonly level: Level;
    readonly why: string;
  }[];
  readonly proximity: string;
  readonly steps?: Unknown<number>;
  readonly boundaries: number;
  readonly inherent: Level;
  readonly residual: Level;
  readonly system: string;
  readonly systemAtMost: string;
  readonly controls: readonly {
    readonly name: string;
    readonly lowers: number;
    readonly rationale?: Unknown<string>;
    readonly reviewDue?: Unknown<string>;
    readonly overdue: boolean;
  }[];
  readonly weaknesses: readonly {
    readonly flag: string;
    readonly computed: boolean;
    readonly evidence: string;
  }[];
  readonly discoveries: readonly {
    readonly where: string;
    readonly found?: Unknown<string>;
    readonly evidence?: Unknown<string>;
  }[];
  readonly overridden: boolean;
  readonly notes: readonly string[];
}

export interface RedundancyGroup {
  readonly group: Named;
  readonly scheme?: Unknown<string>;
  readonly failover?: Unknown<string>;
  readonly inService: readonly Named[];
  readonly out: readonly Named[];
  readonly needed: number;
  readonly lost: boolean;
  readonly lastFailoverTest?: Unknown<string>;
  readonly percentage?: Unknown<string>;
  readonly level?: Unknown<string>;
}

export interface Availability {
  readonly level?: Unknown<string>;
  readonly percentage?: Unknown<string>;
  readonly reduced: boolean;
  readonly reason: string;
  readonly rollingUpdate?: Unknown<string>;
  readonly impact?: Unknown<string>;
  readonly recoveryTime?: Unknown<string>;
  readonly toleratedOutage?: Unknown<string>;
  readonly groups: readonly RedundancyGroup[];
}

export interface DecisionRow {
  readonly asset: Named;
  readonly assetClass?: Unknown<string>;
  readonly axes: readonly OnAxis[];
  readonly exposure: Exposure;
  readonly availability: Availability;
  readonly next?: Unknown<{
    readonly from: string;
    readonly until: string;
    readonly windows: readonly Named[];
    readonly conditions: readonly string[];
  }>;
  readonly windows: readonly Named[];
  readonly unreadable: readonly string[];
  /** What advisories come to; left out while they are being matched. */
  readonly advised?: Unknown<{
    readonly now: number;
    readonly nextWindow: number;
    readonly never: number;
    readonly exploited: number;
    readonly advisories: readonly string[];
  }>;
}

export interface DecisionList {
  readonly rows: readonly DecisionRow[];
  readonly count: number;
  readonly chosen: readonly Named[];
}

export interface Uncategorised {
  readonly assets: readonly {
    readonly asset: Named;
    readonly assetClass?: Unknown<string>;
    readonly missing: readonly string[];
    readonly incomplete: readonly { readonly factor: string; readonly lacks: readonly string[] }[];
    readonly suggestion?: Unknown<{
      readonly rating: string;
      readonly category: string;
      readonly sector: string;
      readonly by: string;
    }>;
  }[];
  readonly count: number;
  readonly incomplete: number;
}

export interface LookAhead {
  readonly ending: readonly {
    readonly asset: Named;
    readonly what: string;
    readonly day: string;
    readonly when: string;
    readonly recordedAt: Named;
    readonly untrusted: boolean;
  }[];
  readonly endingCount: number;
  readonly unknown: readonly Named[];
  readonly unknownCount: number;
}
