import type { Unknown } from './types';

/** How people come in: the answers of the REST API about accounts, as its OpenAPI document describes them. */
export interface Passkey {
  readonly id: string;
  readonly label: string;
  readonly since: string;
  readonly used?: Unknown<string>;
}

export interface BrowserSession {
  readonly id: string;
  readonly begun: string;
  readonly used: string;
  readonly expires: string;
  readonly place: string;
  readonly device: string;
  /** What was shown in it: password, code, passkey, recovery-code. */
  readonly factors: readonly string[];
  readonly own: boolean;
}

export interface ApiToken {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly string[];
  readonly since: string;
  readonly expires: string;
  readonly used?: Unknown<string>;
}

export interface Account {
  /** Whether the installation demands a second factor. */
  readonly required: boolean;
  /** Who else vouches for the person: openid or directory. */
  readonly outside?: Unknown<string>;
  /** Since when there is a secret for one-time codes. */
  readonly codes?: Unknown<string>;
  readonly passkeys: readonly Passkey[];
  /** How many are left. */
  readonly recoveryCodes: number;
  readonly sessions: readonly BrowserSession[];
  readonly tokens: readonly ApiToken[];
  /** The scopes that a token can have. */
  readonly grantable: readonly string[];
}

/** What an authenticator has to be told. */
export interface CodesOffer {
  readonly secret: string;
  readonly uri: string;
  /** The QR code as SVG. */
  readonly picture: string;
}

export interface Recovery {
  readonly recoveryCodes: readonly string[];
}

export interface TokenMade {
  readonly token: ApiToken;
  readonly secret: string;
}

/** How somebody comes in. */
export interface Access {
  readonly user: string;
  readonly codes: boolean;
  readonly passkeys: number;
  readonly recoveryCodes: number;
  readonly sessions: number;
  readonly tokens: number;
  readonly lockedUntil?: Unknown<string>;
}

/** What a browser is asked to make; bytes in base 64, URL form. */
export interface Making {
  readonly challenge: string;
  readonly rpId: string;
  readonly handle: string;
  readonly user: string;
  readonly name: string;
  readonly algorithms: readonly number[];
  readonly known: readonly string[];
}

/** What a browser is asked to sign. */
export interface Asking {
  readonly challenge: string;
  readonly rpId: string;
  readonly known: readonly string[];
}

export interface Made {
  readonly clientData: string;
  readonly attestation: string;
  readonly transports: readonly string[];
}

export interface Signed {
  readonly id: string;
  readonly clientData: string;
  readonly authenticatorData: string;
  readonly signature: string;
  readonly handle?: string;
}

/** What is shown to prove who somebody is: one of them. */
export type Proof =
  | { readonly password: string }
  | { readonly code: string }
  | { readonly recoveryCode: string }
  | { readonly passkey: Signed };
