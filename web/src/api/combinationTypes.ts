import type { ExportReturn } from './exportTypes';
import type { Unknown } from './types';
import type { NamedSubject } from './vulnerabilityTypes';

/** A part of what is more together: an item, or any item of a sort. */
export interface CombinationPart {
  readonly item?: Unknown<NamedSubject>;
  readonly subType?: Unknown<string>;
}

/** That something helps in a scenario, and how. */
export interface Help {
  readonly scenario: NamedSubject;
  readonly aim?: Unknown<string>;
  readonly severity: string;
  readonly part: CombinationPart;
  readonly uses: readonly string[];
  readonly note?: Unknown<string>;
}

/** A scenario with what helps in it. */
export interface Scenario {
  readonly id: string;
  readonly name: string;
  readonly aim?: Unknown<string>;
  readonly actor?: Unknown<string>;
  readonly active: boolean;
  readonly severity: string;
  readonly why: string;
  readonly helps: readonly Help[];
}

/** What an item is worth to an attacker. */
export interface ItemValue {
  readonly item: NamedSubject;
  readonly label: string;
  readonly rating?: Unknown<string>;
  readonly computed?: Unknown<string>;
  readonly override?: Unknown<string>;
  readonly overrideReason?: Unknown<string>;
  readonly reasons: readonly string[];
  readonly helps: readonly Help[];
}

/** An item in the order in which items are to be protected. */
export interface ProtectFirst {
  readonly item: NamedSubject;
  readonly value?: Unknown<string>;
  readonly gap: number;
  readonly weight?: Unknown<number>;
  readonly reasons: readonly string[];
}

/** A page of a list. */
export interface Rows<T> {
  readonly rows: readonly T[];
  readonly next?: Unknown<string>;
  readonly total: number;
}

/** What is more together, and who outside has how much of it. */
export interface Aggregate {
  readonly id: string;
  readonly name: string;
  readonly parts: readonly CombinationPart[];
  readonly why?: Unknown<string>;
  readonly rating?: Unknown<string>;
  readonly reasons: readonly string[];
  readonly holders: readonly {
    readonly recipient: string;
    readonly has: readonly CombinationPart[];
    readonly missing: number;
  }[];
}

/** What is likely more together. */
export interface Suggestion {
  readonly scenario: NamedSubject;
  readonly parts: readonly CombinationPart[];
  readonly uses: readonly string[];
  readonly rating: string;
  /** How it was dismissed, if it is. */
  readonly dismissed?: Unknown<{ readonly person: string; readonly at: string; readonly reason: string }>;
}

/** What there is to say of a share before it is asked for. */
export interface ShareAssessed {
  readonly recipient: string;
  readonly known: boolean;
  readonly label: string;
  readonly objection?: Unknown<string>;
  readonly warnings: readonly string[];
  readonly needsSecondPerson: boolean;
}

/** Information that was asked to be shared, and what became of it. */
export interface Share {
  readonly share: string;
  readonly person: string;
  readonly asked: string;
  readonly items: readonly {
    readonly item: NamedSubject;
    readonly revision: string;
    readonly digest?: Unknown<string>;
  }[];
  readonly thirdParty?: Unknown<NamedSubject>;
  readonly recipient: string;
  readonly persons: readonly string[];
  readonly purpose: string;
  readonly label: string;
  readonly agreement: string;
  readonly back?: Unknown<string>;
  readonly warnings: readonly string[];
  readonly needsSecondPerson: boolean;
  readonly state: 'ASKED' | 'ALLOWED' | 'REFUSED' | 'SENT' | 'ACKNOWLEDGED' | 'RETURNED';
  readonly answeredBy?: Unknown<string>;
  readonly remark?: Unknown<string>;
  readonly sent?: Unknown<string>;
  readonly means?: Unknown<string>;
  readonly acknowledged?: Unknown<string>;
  readonly overdue: boolean;
  readonly returned?: Unknown<ExportReturn>;
}

/** Something that somebody outside has. */
export interface HeldOutside {
  readonly recipient: string;
  readonly item?: Unknown<NamedSubject>;
  readonly export?: Unknown<string>;
  readonly revision: string;
  readonly at: string;
  readonly by: string;
  readonly label: string;
  readonly purpose: string;
  readonly agreement: string;
  readonly back?: Unknown<string>;
  readonly returned?: Unknown<string>;
  readonly name: string;
}
