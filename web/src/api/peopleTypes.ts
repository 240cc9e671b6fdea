import type { Unknown } from './types';

/** A time that the glass was broken: somebody read everything in an emergency. */
export interface BrokenGlass {
  readonly who: string;
  readonly at: string;
  readonly reason: string;
  readonly until: string;
  readonly reviewedBy?: Unknown<string>;
  readonly remark?: Unknown<string>;
}

/** A role for a part of the plant and for a time. */
export interface Grant {
  readonly role: string;
  /** The ids of sites, systems, zones and assets; none for the whole plant. */
  readonly scope: readonly string[];
  readonly from?: Unknown<string>;
  readonly until?: Unknown<string>;
  /** For whom the person stands in. */
  readonly deputyFor?: Unknown<string>;
}

export interface Person {
  readonly user: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly affiliation?: Unknown<string>;
  readonly grants?: Unknown<readonly Grant[]>;
  /** Whether the person may come in. */
  readonly active: boolean;
  /** Whether the person was invited and has not come in yet. */
  readonly invited: boolean;
  /** Who else vouches for the person. */
  readonly outside?: Unknown<Home>;
  readonly since: string;
}

/** Who else vouches for a person: the OpenID provider or the directory, and what the person is called there. */
export interface Home {
  readonly way: string;
  readonly name: string;
}

/** An invitation; its link is shown only in this answer, and there is none for whom somebody else vouches. */
export interface Invited {
  readonly person: Person;
  readonly link?: Unknown<string>;
}
