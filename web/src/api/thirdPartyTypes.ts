import type { Named } from '../parts/SubjectLinks';
import type { Reach } from './pathTypes';
import type { Unknown } from './types';

/** One of the six parts of a map of the supply chain: what is known and what is missing. */
export interface MappingElement {
  readonly part: string;
  readonly complete: boolean;
  readonly known: readonly string[];
  readonly missing: readonly string[];
}

export interface PartyRow {
  readonly party: Named;
  readonly kinds: readonly string[];
  readonly country: Unknown<string>;
  readonly importance: Unknown<string>;
  readonly complete: number;
  readonly parts: readonly MappingElement[];
  readonly paths: number;
  readonly outOfBand: number;
  /** Those in force, or of which the end is not recorded. */
  readonly contracts: number;
  readonly recorded: number;
  readonly contractEnds: Unknown<string>;
  /** Whether that day has passed, and no other contract is in force. */
  readonly contractEnded: boolean;
  readonly openClauses: number;
  readonly unsaidClauses: number;
  readonly nextDue: Unknown<string>;
  readonly overdue: boolean;
  readonly lapsed: number;
  readonly securityContact: boolean;
  readonly securityContacts: readonly string[];
  /** What it says of its updates, as a maker. */
  readonly updates: {
    readonly updates: number;
    readonly categorised: number;
    readonly urgency: number;
    readonly exploitation: number;
    readonly vulnerabilities: number;
    readonly csaf: Unknown<boolean>;
    readonly partsLists: number;
  };
}

export interface ContactView {
  readonly role: Unknown<string>;
  readonly name: Unknown<string>;
  readonly phone: Unknown<string>;
  readonly email: Unknown<string>;
  readonly hours: Unknown<string>;
}

export interface StandardView {
  readonly standard: string;
  readonly state: 'CERTIFIED' | 'CERTIFIED_WITHOUT_END' | 'LAPSED' | 'CLAIMED';
  readonly scope: Unknown<string>;
  readonly certificate: Unknown<string>;
  readonly issuer: Unknown<string>;
  readonly validUntil: Unknown<string>;
  readonly areas: readonly string[];
  readonly practices: readonly string[];
}

export interface AssessmentView {
  readonly type: Unknown<string>;
  readonly assessed: Unknown<string>;
  readonly result: Unknown<string>;
  readonly findings: readonly string[];
  readonly openActions: readonly string[];
  readonly nextDue: Unknown<string>;
}

export interface ContractView {
  readonly contract: Named;
  readonly party: Unknown<Named>;
  readonly number: Unknown<string>;
  readonly starts: Unknown<string>;
  readonly ends: Unknown<string>;
  readonly state: 'NOT_YET' | 'RUNS' | 'ENDED' | 'END_NOT_RECORDED';
  readonly clauses: readonly {
    readonly clause: string;
    readonly present: Unknown<string>;
    readonly agreed: Unknown<string>;
    readonly where: Unknown<string>;
  }[];
  readonly open: number;
  readonly unsaid: number;
  readonly mandates: readonly Named[];
  readonly why: Unknown<string>;
  readonly paths: readonly Named[];
}

export interface WayInView {
  readonly path: Named;
  readonly party: Unknown<Named>;
  readonly method: Unknown<string>;
  readonly privilege: Unknown<string>;
  readonly destinations: readonly Named[];
  readonly worries: readonly string[];
}

export interface GivenView {
  readonly what: string;
  readonly at: string;
  readonly label: string;
  readonly subjects: number;
  readonly recipient: string;
  readonly purpose: string;
  readonly back: Unknown<string>;
  readonly returned: boolean;
}

export interface PartyView {
  readonly row: PartyRow;
  readonly contacts: readonly ContactView[];
  readonly paths: readonly WayInView[];
  readonly contracts: readonly ContractView[];
  readonly standards: readonly StandardView[];
  readonly assessments: readonly AssessmentView[];
  readonly impacts: readonly {
    readonly system: Named;
    readonly confidentiality: Unknown<string>;
    readonly integrity: Unknown<string>;
    readonly availability: Unknown<string>;
    readonly safety: Unknown<string>;
    readonly missing: readonly string[];
  }[];
  readonly information: readonly GivenView[];
  readonly informationShown: boolean;
}

export interface SuppliedView {
  readonly subject: Named;
  readonly kind: string;
  readonly parts: readonly string[];
  readonly stated: boolean;
  readonly importance: Unknown<string>;
  readonly alternative: Unknown<string>;
}

export interface ComponentView {
  readonly holder: Named;
  readonly name: string;
  readonly version: Unknown<string>;
}

export interface CutView {
  readonly place: number;
  readonly carrier: Named;
  readonly words: string;
  readonly party: Unknown<Named>;
  readonly sort: string;
  readonly suspected: boolean;
  readonly outOfBand: boolean;
  readonly inward: Reach;
  readonly assets: number;
  readonly planned: Unknown<Named>;
  readonly who: Unknown<string>;
  readonly how: Unknown<string>;
  readonly minutes: Unknown<number>;
  readonly contracts: readonly string[];
  readonly exempt: Unknown<string>;
  readonly functions: readonly { readonly function: Named; readonly surely: boolean }[];
}

/** A third party is broken into: the seven lists, what to cut in which order, and what could be reached. */
export interface Compromise {
  readonly party: Named;
  readonly subcontractors: readonly Named[];
  readonly paths: readonly WayInView[];
  readonly accounts: readonly {
    readonly asset: Named;
    readonly name: string;
    readonly privilege: Unknown<string>;
    readonly how: string;
  }[];
  readonly accountsShown: boolean;
  readonly supplied: readonly SuppliedView[];
  readonly components: readonly ComponentView[];
  readonly componentsShown: boolean;
  readonly information: readonly GivenView[];
  readonly informationShown: boolean;
  readonly contracts: readonly ContractView[];
  readonly contacts: readonly ContactView[];
  readonly cuts: readonly CutView[];
  readonly reached: readonly {
    readonly asset: Named;
    readonly hops: number;
    readonly reach: Reach;
    readonly safetyRelated: boolean;
    readonly critical: boolean;
  }[];
  readonly reachedCount: number;
  readonly safetyRelated: number;
  readonly critical: number;
  readonly functions: readonly { readonly function: Named; readonly reach: Reach }[];
  readonly asOf: number;
}

/** A third party is gone: what nobody supports any more. */
export interface Gone {
  readonly unsupported: readonly {
    readonly supplied: SuppliedView;
    readonly product: Unknown<Named>;
    readonly byComponent: boolean;
  }[];
  readonly unsupportedCount: number;
  readonly components: readonly ComponentView[];
  readonly componentsShown: boolean;
  readonly services: readonly { readonly service: string; readonly alternative: Unknown<string> }[];
  readonly functions: readonly Named[];
}
