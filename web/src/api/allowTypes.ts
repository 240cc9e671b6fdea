import type { Unknown } from './types';

/** A subject by its id and name. */
interface Named {
  readonly id: string;
  readonly name: string;
  /** Whether it is not among what is shown. */
  readonly hidden?: boolean;
}

/** One permission: each of the sources may open each of the services at each of the destinations. */
export interface Allowance {
  readonly from: Named;
  readonly to: Named;
  readonly sources: readonly string[];
  readonly destinations: readonly string[];
  readonly services: readonly string[];
  readonly connections: readonly Named[];
  readonly purposes: readonly string[];
  readonly owners: readonly string[];
  readonly documented: boolean;
}

/** A connection between the zones. */
export interface Crossing {
  readonly id: string;
  readonly name: string;
  readonly source: string;
  readonly destination: string;
  readonly from: Named;
  readonly to: Named;
  readonly addresses: readonly string[];
  readonly services: readonly string[];
  readonly purpose?: Unknown<string>;
  readonly owner?: Unknown<string>;
  readonly standing: 'DOCUMENTED' | 'NEVER_SEEN' | 'UNDOCUMENTED' | 'UNWANTED';
  readonly accepted: boolean;
  readonly firstSeen?: Unknown<string>;
  readonly lastSeen?: Unknown<string>;
  readonly seenBy: readonly string[];
  readonly stated?: Unknown<string>;
}

/** A connection that no rule can be written for. */
export interface Unwritable {
  readonly id: string;
  readonly name: string;
  readonly documented: boolean;
  readonly why: string;
}

/** A device between the zones, and what it calls them. */
export interface Enforcer {
  readonly id: string;
  readonly name: string;
  readonly named: boolean;
  readonly maker?: Unknown<string>;
  readonly faces: readonly { readonly zone: string; readonly face: string }[];
}

/** For whom a list can be written. */
export interface Maker {
  readonly word: string;
  readonly devices: string;
  readonly faces: string;
}

/** The allow-list of a conduit or of two zones. */
export interface AllowListAnswer {
  readonly of: string;
  readonly name: string;
  readonly commit: number;
  readonly zones: readonly Named[];
  readonly allowances: readonly Allowance[];
  readonly documented: readonly Crossing[];
  readonly undocumented: readonly Crossing[];
  readonly unwritable: readonly Unwritable[];
  readonly enforcers: readonly Enforcer[];
  readonly makers: readonly Maker[];
}

/** An allow-list in the words of a maker. */
export interface WrittenList {
  readonly maker: string;
  readonly text: string;
  readonly beside: readonly string[];
  readonly remarks: readonly string[];
}

/** A connection whose permission the list would change. */
export interface AllowEffect {
  readonly connection: Named;
  readonly turn: 'BREAKS' | 'UNCLEAR' | 'OPENS' | 'CLEARS';
  readonly now: string;
  readonly then: string;
  readonly required?: Unknown<boolean>;
  readonly observed?: Unknown<boolean>;
  readonly lastSeen?: Unknown<string>;
  readonly refusedBy?: Unknown<Named>;
  readonly rule?: Unknown<string>;
  readonly reason: string;
  readonly certain: boolean;
}

/** What the list would do at a device. */
export interface AllowEffects {
  readonly device: Named;
  readonly effects: readonly AllowEffect[];
  readonly gains: readonly {
    readonly from: string;
    readonly to: string;
    readonly lines: readonly string[];
    readonly way?: Unknown<string>;
  }[];
  readonly looked: number;
}
