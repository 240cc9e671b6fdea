import { useQuery } from '@tanstack/react-query';
import { request } from '../api/request';
import type { Unknown } from '../api/types';
import { called } from './called';

interface Called {
  readonly user: string;
  readonly name: Unknown<string>;
}

/** A person whose name to sign in with stands at a change, a decision or an approval, as people call them. */
export function Somebody({ user }: { readonly user: string }) {
  const known = useQuery({
    queryKey: ['/api/people/name', user],
    queryFn: ({ signal }) => request<Called>(`/api/people/${encodeURIComponent(user)}/name`, { signal }),
    enabled: user !== '',
    staleTime: Number.POSITIVE_INFINITY,
  });
  return <>{called(user, known.data?.name)}</>;
}

/** Several of them, with commas between. */
export function Somebodies({ users }: { readonly users: readonly string[] }) {
  return users.map((user, index) => (
    <span key={user}>
      {index > 0 && ', '}
      <Somebody user={user} />
    </span>
  ));
}
