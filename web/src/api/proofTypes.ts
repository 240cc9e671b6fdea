import type { Unknown, Verification } from './types';

/** Who signed a release, in which role. */
export interface ReleaseSignature {
  readonly person: string;
  readonly role: string;
  readonly at: string;
}

/** A state of the record that was put forward; it is a release when two persons have signed. */
export interface Release {
  readonly id: string;
  readonly label: string;
  readonly purpose: string;
  readonly statement: string;
  readonly commit: number;
  readonly root: string;
  readonly first: ReleaseSignature;
  readonly second?: Unknown<ReleaseSignature>;
}

/** A verification that the installation did by itself. */
export interface SelfCheck {
  readonly at: string;
  readonly tookMillis: number;
  readonly outcome: Verification;
}

/** Whether the record was whole when that was last looked at. */
export interface Integrity {
  readonly checked?: Unknown<string>;
  readonly ok: boolean;
}
