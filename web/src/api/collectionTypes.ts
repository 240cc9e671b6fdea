import type { Unknown } from './types';

/** A subject that something belongs to. */
export interface BelongsTo {
  readonly id: string;
  readonly name: string;
}

/** A change that was put forward, and the subjects that it would bring into the record. */
export interface Proposed {
  readonly change: string;
  readonly subjects: readonly string[];
}

export interface CoverageCell {
  readonly type: string;
  readonly state: 'PRESENT' | 'ABSENT' | 'NOT_APPLICABLE';
  readonly registered: readonly BelongsTo[];
  readonly taken: number;
  readonly newest?: Unknown<string>;
}

export interface CoverageRow {
  readonly system?: Unknown<string>;
  readonly name: string;
  readonly assets: number;
  readonly gaps: number;
  readonly cells: readonly CoverageCell[];
}

export interface CoverageMatrix {
  readonly types: readonly string[];
  readonly rows: readonly CoverageRow[];
  readonly gaps: number;
}

/** How many assets of a place sensors have in view. */
export interface Share {
  readonly place?: Unknown<string>;
  readonly name: string;
  readonly assets: number;
  readonly inView: number;
}

export interface SensorCoverage {
  readonly whole: Share;
  readonly zones: readonly Share[];
  readonly sites: readonly Share[];
  readonly networks: readonly {
    readonly id: string;
    readonly name: string;
    readonly range?: Unknown<string>;
    readonly sensors: readonly BelongsTo[];
  }[];
  readonly sensors: readonly {
    readonly id: string;
    readonly name: string;
    readonly vantage?: Unknown<string>;
    readonly blindSpots?: Unknown<string>;
    readonly networks: readonly BelongsTo[];
  }[];
  readonly unknowns: readonly {
    readonly id: string;
    readonly name: string;
    readonly question?: Unknown<string>;
    readonly why?: Unknown<string>;
    readonly external?: Unknown<boolean>;
    readonly plan?: Unknown<string>;
    readonly reviewDue?: Unknown<string>;
    readonly assets: readonly BelongsTo[];
    readonly networks: readonly BelongsTo[];
  }[];
}

/** What became of a matter. */
export interface Disposed {
  readonly disposition: string;
  readonly person: string;
  readonly at: string;
  readonly reason: string;
  readonly reference?: Unknown<string>;
  readonly until?: Unknown<string>;
}

/** The drift at a glance. */
export interface DriftOverview {
  readonly open: number;
  readonly closed: number;
  readonly oldestDays?: Unknown<number>;
  readonly medianDays?: Unknown<number>;
  readonly toExplainDays?: Unknown<number>;
  readonly incidents: readonly {
    readonly item: string;
    readonly sentence?: Unknown<string>;
    readonly name?: Unknown<string>;
    readonly disposed: Disposed;
  }[];
}

export interface BaselineSummary {
  readonly id: string;
  readonly name: string;
  readonly commit?: Unknown<number>;
  readonly taken?: Unknown<string>;
  readonly mode?: Unknown<string>;
  readonly scope: readonly BelongsTo[];
}

export interface BaselineComparison {
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
  readonly withoutChange: number;
  readonly subjects: readonly {
    readonly subject: string;
    readonly name: string;
    readonly kind: string;
    readonly fate: string;
    readonly details: readonly {
      readonly group: string;
      readonly path: string;
      readonly pathLabel: string;
      readonly before?: Unknown<string>;
      readonly after?: Unknown<string>;
      readonly change?: Unknown<string>;
    }[];
  }[];
}
