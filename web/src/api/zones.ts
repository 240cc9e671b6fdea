import type { Unknown } from './types';

/** A zone that a conduit joins. */
export interface Joined {
  readonly id: string;
  readonly name: string;
  readonly hidden?: boolean;
}

/** A zone or conduit in the list, with the letters of the characteristics that are missing. */
export interface ZoneRow {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly zoneType?: Unknown<string>;
  /** The zones that a conduit joins. */
  readonly joins: readonly Joined[];
  readonly assets: number;
  readonly missing: readonly string[];
}

export interface ZonesAnswer {
  readonly zones: readonly ZoneRow[];
  readonly systems: readonly { readonly id: string; readonly name: string }[];
  /** What each letter of a characteristic stands for. */
  readonly letters: readonly { readonly letter: string; readonly title: string }[];
}

export interface ZoneLevel {
  readonly requirement: string;
  readonly title: string;
  readonly target?: Unknown<number>;
  readonly capability?: Unknown<number>;
  readonly achieved?: Unknown<number>;
  readonly justification?: Unknown<string>;
  /** What falls short, in words. */
  readonly gap?: Unknown<string>;
}

export interface ZoneVector {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly levels: readonly ZoneLevel[];
}

export interface ZoneCharacteristic {
  readonly letter: string;
  readonly title: string;
  /** It follows from the rest of the record. */
  readonly computed: boolean;
  readonly values: readonly string[];
}

export interface AssessmentStep {
  readonly number: string;
  readonly title: string;
  readonly standing: 'DONE' | 'NEXT' | 'WAITING' | 'OUT_OF_ORDER' | 'NOT_NEEDED';
  readonly result?: Unknown<string>;
  readonly done?: Unknown<string>;
  readonly participants: readonly string[];
}

export interface ZoneDetail {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly characteristics: readonly ZoneCharacteristic[];
  readonly levels: readonly ZoneLevel[];
  readonly assessment: {
    readonly needed?: Unknown<boolean>;
    readonly steps: readonly AssessmentStep[];
    readonly ended?: Unknown<string>;
    readonly approved: boolean;
    readonly approval: string;
  };
}

export interface ZoneSpecification {
  readonly system?: Unknown<{ readonly id: string; readonly name: string }>;
  readonly sections: readonly {
    readonly number: string;
    readonly heading: string;
    readonly says: readonly string[];
    readonly open: readonly string[];
  }[];
}

export interface ZoneProposal {
  readonly sort: 'WITHOUT_ZONE' | 'NEW_ZONE' | 'DOES_NOT_FIT' | 'UNCLEAR';
  readonly assets: readonly { readonly id: string; readonly name: string }[];
  readonly zone?: Unknown<string>;
  readonly name: string;
  readonly zoneType?: Unknown<string>;
  readonly reasons: readonly string[];
}
