import { useMutation, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useAnswer } from './answers';
import type { Proof } from './identityTypes';
import { signWithPasskey } from './passkeys';
import { ProblemError } from './problem';
import { request, send } from './request';
import { isKnown, type Me, type Unknown } from './types';

/** The user name of whoever is signed in. */
export function useMe(): string | undefined {
  const state = useSession().data;
  return state?.kind === 'signed-in' ? state.session.user : undefined;
}

/** Whether somebody is signed in, and who; unfinished while the second factor is missing. */
export type SessionState =
  | { readonly kind: 'signed-in'; readonly session: Me }
  | { readonly kind: 'unfinished'; readonly session: Me }
  | { readonly kind: 'signed-out' };

const path = '/api/session';
const key = ['session'] as const;

function stateOf(session: Me): SessionState {
  return { kind: session.standing === 'complete' ? 'signed-in' : 'unfinished', session };
}

async function currentSession(): Promise<SessionState> {
  try {
    return stateOf(await request<Me>(path));
  } catch (thrown) {
    if (thrown instanceof ProblemError && thrown.problem.status === 401) {
      return { kind: 'signed-out' };
    }
    throw thrown;
  }
}

/** The session of this browser, asked once and kept until somebody signs in or out. */
export function useSession() {
  return useQuery({ queryKey: key, queryFn: currentSession, staleTime: Number.POSITIVE_INFINITY });
}

/** Whether something of the record is kept from somebody, by the roles or by a label. */
export function seesPart(session: Me): boolean {
  return (session.confined === true || session.hidden === true) && session.can.includes('read');
}

/** Whether the person who is signed in sees a part of the record only: what is empty for them may hold something for others. */
export function useSeesPart(): boolean {
  const session = useSession();
  return session.data?.kind === 'signed-in' && session.data.session.confined === true;
}

/** Whether something of the record is hidden now from the person who is signed in, by a label or by the roles. */
export function useHidden(): boolean {
  const session = useSession();
  return session.data?.kind === 'signed-in' && session.data.session.hidden === true;
}

/** Whether the person who is signed in may do something: read, import, propose, approve, audit, people. */
export function useMay(permission: string): boolean {
  const session = useSession();
  return session.data?.kind === 'signed-in' && session.data.session.can.includes(permission);
}

/** Forgets everything that was read, and says that nobody is signed in. */
export function forgetSession(client: QueryClient): void {
  client.removeQueries({ predicate: (query) => query.queryKey[0] !== key[0] });
  client.setQueryData<SessionState>(key, { kind: 'signed-out' });
}

/** Takes over what the server says of the session after something was shown. */
function useEntering<Shown>(enter: (shown: Shown) => Promise<Me>) {
  const client = useQueryClient();
  return useMutation({
    meta: { showsProblem: true },
    mutationFn: enter,
    onSuccess: (session) => {
      client.removeQueries({ predicate: (query) => query.queryKey[0] !== key[0] });
      client.setQueryData(key, stateOf(session));
    },
  });
}

/** Sends a name with its password. */
export function useSignIn() {
  return useEntering((answer: { user: string; password: string }) =>
    request<Me>(path, { method: 'POST', body: answer }),
  );
}

/** Signs in by a passkey alone. */
export function usePasskeySignIn() {
  return useEntering(async () =>
    request<Me>(`${path}/passkey`, { method: 'POST', body: await signWithPasskey(true) }),
  );
}

const openId = `${path}/openid`;
const before = 'asbuilt-before-openid';

/** What stands on the button of the OpenID provider; undefined where there is none. */
export function useOpenIdLabel(): string | undefined {
  const offer = useAnswer<{ label?: Unknown<string> }>(openId);
  const label = offer.data?.label;
  return isKnown(label) ? label : undefined;
}

/** Goes to the OpenID provider, to sign in or to show once more who one is; the provider sends back to `/sign-in/back`. */
export async function leaveForOpenId(purpose: 'sign-in' | 'step-up', target: string): Promise<void> {
  const begun = await request<{ address: string }>(purpose === 'sign-in' ? openId : `${openId}/step-up`, {
    method: 'POST',
  });
  sessionStorage.setItem(before, target);
  window.location.assign(begun.address);
}

/** Where one was before going to the provider; known only to this window, so that no address can say it. */
export function targetAfterOpenId(): string | null {
  return sessionStorage.getItem(before);
}

/** Hands over what was brought back from the provider. */
export function useOpenIdAnswer() {
  return useEntering((brought: Readonly<Record<string, string>>) =>
    request<Me>(`${openId}/answer`, { method: 'POST', body: brought }),
  );
}

/** Shows the second factor. */
export function useSecondFactor() {
  return useEntering((proof: Proof) => request<Me>(`${path}/second-factor`, { method: 'POST', body: proof }));
}

export function useSignOut() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => send(path, { method: 'DELETE' }),
    onSuccess: () => {
      forgetSession(client);
    },
  });
}
