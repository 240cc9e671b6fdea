import { useMutation, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { ProblemError } from './problem';
import { request, send } from './request';

/** The person who is signed in, and what the frame says around every page. */
export interface Session {
  readonly name: string;
  readonly displayName: string;
  readonly roles: readonly string[];
  /** The site whose record this is. */
  readonly site: string;
}

/** Whether somebody is signed in. */
export type SessionState =
  { readonly kind: 'signed-in'; readonly session: Session } | { readonly kind: 'signed-out' };

/** What signing in asks for next: nothing more, or the second factor. */
export interface SignInStep {
  readonly next: 'DONE' | 'CODE';
}

const path = '/api/session';
const key = ['session'] as const;

async function currentSession(): Promise<SessionState> {
  try {
    return { kind: 'signed-in', session: await request<Session>(path) };
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

/** Forgets everything that was read, and says that nobody is signed in. */
export function forgetSession(client: QueryClient): void {
  client.removeQueries({ predicate: (query) => query.queryKey[0] !== key[0] });
  client.setQueryData<SessionState>(key, { kind: 'signed-out' });
}

/** Sends a name with its password, or the code of the second factor. */
export function useSignIn() {
  const client = useQueryClient();
  return useMutation({
    meta: { showsProblem: true },
    mutationFn: (answer: { name: string; password: string } | { code: string }) =>
      'code' in answer
        ? request<SignInStep>(`${path}/code`, { method: 'POST', body: answer })
        : request<SignInStep>(path, { method: 'POST', body: answer }),
    onSuccess: async (step) => {
      if (step.next === 'DONE') {
        await client.invalidateQueries({ queryKey: key });
      }
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
