import type { Unknown } from './types';

/** A subject as a link. */
export interface NamedVendor {
  readonly id: string;
  readonly name: string;
  /** Whether it is not among what is shown. */
  readonly hidden?: boolean;
}

export interface VendorSession {
  readonly key: string;
  readonly protocol: string;
  readonly account: Unknown<string>;
  readonly from: Unknown<string>;
  readonly broker: Unknown<string>;
  readonly start: Unknown<string>;
  readonly end: Unknown<string>;
  readonly open: boolean;
  readonly path: Unknown<NamedVendor>;
  readonly thirdParty: Unknown<NamedVendor>;
  readonly visitor: Unknown<NamedVendor>;
  readonly verdict: string;
  readonly why: string;
  readonly irregular: boolean;
  readonly source: string;
  readonly place: string;
  readonly review: Unknown<{
    readonly person: string;
    readonly at: string;
    readonly explained: boolean;
    readonly remark: string;
  }>;
  /** The key of the session at another device that it is part of: both are one visit. */
  readonly within: Unknown<string>;
}

export interface VendorSessions {
  readonly rows: readonly VendorSession[];
  readonly total: number;
  readonly byVerdict: Readonly<Record<string, number>>;
  readonly waiting: number;
}

export interface Approval {
  readonly name: string;
  readonly state: string;
  readonly overdue: boolean;
  readonly path: NamedVendor;
  readonly visitor: Unknown<NamedVendor>;
  readonly purpose: string;
  readonly change: Unknown<string>;
  readonly from: string;
  readonly until: string;
  readonly asker: string;
  readonly answerer: Unknown<string>;
  readonly next: readonly string[];
}

export interface Approvals {
  readonly rows: readonly Approval[];
  readonly total: number;
  readonly toAnswer: number;
  readonly overdue: number;
}

export interface ActiveSessions {
  readonly sessions: readonly VendorSession[];
  readonly enabled: readonly Approval[];
  readonly told: readonly { readonly device: string; readonly until: string }[];
}

export interface AccessUse {
  readonly path: NamedVendor;
  readonly thirdParty: Unknown<NamedVendor>;
  readonly account: Unknown<string>;
  /** Whether the record has the account at the path. */
  readonly recorded: boolean;
  readonly state: string;
  readonly sessions: number;
  readonly last: Unknown<string>;
  /** Until when logs of its devices tell. */
  readonly told: Unknown<string>;
  readonly why: string;
  readonly toBeDisabled: boolean;
}

export interface VendorPerson {
  readonly person: NamedVendor;
  readonly employer: Unknown<NamedVendor>;
  readonly starts: Unknown<string>;
  readonly leaves: Unknown<string>;
  readonly vettedOn: Unknown<string>;
  readonly accounts: readonly { readonly account: string; readonly asset: Unknown<NamedVendor> }[];
  readonly paths: readonly NamedVendor[];
  readonly expiredCourses: readonly string[];
  readonly flags: readonly string[];
  readonly lastSeen: Unknown<string>;
}

export interface VendorPeople {
  readonly rows: readonly VendorPerson[];
  readonly total: number;
  readonly flagged: number;
}

export interface ExternalConnections {
  readonly rows: readonly {
    readonly connection: NamedVendor;
    readonly outer: NamedVendor;
    readonly inner: Unknown<NamedVendor>;
    readonly protocol: Unknown<string>;
    readonly thirdParty: Unknown<NamedVendor>;
    readonly path: Unknown<NamedVendor>;
    readonly unexplained: boolean;
    readonly why: string;
    readonly lastSeen: Unknown<string>;
  }[];
  readonly total: number;
  readonly unexplained: number;
  readonly complete: boolean;
}

export interface Questionnaire {
  readonly name: string;
  readonly state: string;
  readonly thirdParty: Unknown<NamedVendor>;
  readonly title: string;
  readonly recipient: string;
  readonly expires: string;
  readonly answered: Unknown<string>;
  readonly judge: Unknown<string>;
  readonly remark: Unknown<string>;
  readonly questions: readonly { readonly question: string; readonly answer: Unknown<string> }[];
}

export interface Questionnaires {
  readonly rows: readonly Questionnaire[];
  readonly total: number;
  readonly waiting: number;
}

/** What touched an asset, a system or an access path in the hours before a moment. */
export interface Touched {
  readonly from: string;
  readonly until: string;
  readonly sessions: readonly VendorSession[];
  readonly changes: readonly {
    readonly change: string;
    readonly title: string;
    readonly opened: string;
    readonly closed?: Unknown<string>;
    readonly open: boolean;
  }[];
}
