import type { Named } from '../parts/SubjectLinks';
import type { Unknown } from './types';

/** How the copy of a site's record stands. */
export interface SiteRow {
  readonly name: string;
  readonly fingerprint: string;
  readonly held: number;
  readonly newest: Unknown<string>;
  readonly heard: Unknown<string>;
  readonly said: number;
  readonly forked: Unknown<number>;
  readonly missing: readonly string[];
  readonly waiting: number;
  readonly settled: boolean;
  readonly sentence: string;
  readonly kinds: Readonly<Record<string, number>>;
}

/** A subject with the site whose it is. */
export interface SiteFoundRow {
  readonly site: string;
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly addresses: readonly string[];
  readonly manufacturer: Unknown<string>;
  readonly model: Unknown<string>;
}

/** What was found at the sites. */
export interface SitesFound {
  readonly rows: readonly SiteFoundRow[];
  readonly total: number;
  readonly untold: number;
}

/** What a site has of a third party. */
export interface SupplierAtSite {
  readonly site: string;
  readonly thirdParty: Unknown<Named>;
  readonly supplied: number;
  readonly examples: readonly Named[];
  readonly waysIn: readonly Named[];
}

/** A third party by the name that sites know it by. */
export interface SiteSupplier {
  readonly name: string;
  readonly sites: readonly SupplierAtSite[];
}

/** All that the record of a site says of a subject. */
export interface SiteSubject {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly facets: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}
