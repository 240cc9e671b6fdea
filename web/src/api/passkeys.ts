import { decoded, encoded } from './base64url';
import type { Asking, Made, Making, Signed } from './identityTypes';
import { ProblemError, problemOf } from './problem';
import { request } from './request';

const waiting = 120_000;

/** Whether this browser has passkeys here: only over TLS or at localhost. */
export function hasPasskeys(): boolean {
  return window.isSecureContext && 'credentials' in navigator && 'PublicKeyCredential' in window;
}

function descriptors(ids: readonly string[]): PublicKeyCredentialDescriptor[] {
  return ids.map((id) => ({ type: 'public-key', id: decoded(id) }));
}

/** The device refuses, or whoever holds it: a sentence instead of the browser's own words. */
function notDone(thrown: unknown): never {
  const known = thrown instanceof DOMException && thrown.name === 'InvalidStateError';
  throw new ProblemError(
    problemOf(0, 'No passkey', {
      detail: known
        ? 'This device holds a passkey of this account already.'
        : 'The device or the browser did not go through with it. Try again, or choose another way.',
    }),
  );
}

/** Has a device make a passkey. */
export async function makePasskey(): Promise<Made> {
  const making = await request<Making>('/api/account/passkeys/challenge', { method: 'POST', body: {} });
  const credential = await navigator.credentials
    .create({
      publicKey: {
        challenge: decoded(making.challenge),
        rp: { id: making.rpId, name: 'Asbuilt' },
        user: { id: decoded(making.handle), name: making.user, displayName: making.name },
        pubKeyCredParams: making.algorithms.map((alg) => ({ type: 'public-key', alg })),
        excludeCredentials: descriptors(making.known),
        authenticatorSelection: { residentKey: 'preferred', userVerification: 'preferred' },
        attestation: 'none',
        timeout: waiting,
      },
    })
    .catch(notDone);
  if (
    !(credential instanceof PublicKeyCredential) ||
    !(credential.response instanceof AuthenticatorAttestationResponse)
  ) {
    return notDone(undefined);
  }
  return {
    clientData: encoded(credential.response.clientDataJSON),
    attestation: encoded(credential.response.attestationObject),
    transports: credential.response.getTransports(),
  };
}

/** Has a device sign; alone, it makes sure of the person too. */
export async function signWithPasskey(alone: boolean): Promise<Signed> {
  const asking = await request<Asking>('/api/session/challenge', { method: 'POST', body: {} });
  const credential = await navigator.credentials
    .get({
      publicKey: {
        challenge: decoded(asking.challenge),
        rpId: asking.rpId,
        allowCredentials: descriptors(asking.known),
        userVerification: alone ? 'required' : 'preferred',
        timeout: waiting,
      },
    })
    .catch(notDone);
  if (
    !(credential instanceof PublicKeyCredential) ||
    !(credential.response instanceof AuthenticatorAssertionResponse)
  ) {
    return notDone(undefined);
  }
  const { clientDataJSON, authenticatorData, signature, userHandle } = credential.response;
  return {
    id: credential.id,
    clientData: encoded(clientDataJSON),
    authenticatorData: encoded(authenticatorData),
    signature: encoded(signature),
    ...(userHandle === null ? {} : { handle: encoded(userHandle) }),
  };
}
