import { useMutation, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { ProblemError } from './problem';
import { request, send } from './request';
import type { Me } from './types';

/** The user name of whoever is signed in. */
export function useMe(): string | undefined {
  const state = useSession().data;
  return state?.kind === 'signed-in' ? state.session.user : undefined;
}

/** Whether somebody is signed in, and who. */
export type SessionState =
  { readonly kind: 'signed-in'; readonly session: Me } | { readonly kind: 'signed-out' };

const path = '/api/session';
const key = ['session'] as const;

async function currentSession(): Promise<SessionState> {
  try {
    return { kind: 'signed-in', session: await request<Me>(path) };
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

/** Sends a name with its password. */
export function useSignIn() {
  const client = useQueryClient();
  return useMutation({
    meta: { showsProblem: true },
    mutationFn: (answer: { user: string; password: string }) =>
      request<Me>(path, { method: 'POST', body: answer }),
    onSuccess: (session) => {
      client.removeQueries({ predicate: (query) => query.queryKey[0] !== key[0] });
      const state: SessionState = { kind: 'signed-in', session };
      client.setQueryData(key, state);
    },
  });
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
