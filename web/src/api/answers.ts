import {
  keepPreviousData,
  useMutation,
  useQuery,
  useQueryClient,
  type QueryClient,
} from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { t } from '../language/t';
import { useMoment } from '../parts/useMoment';
import type { Moment } from './moment';
import { ProblemError } from './problem';
import { request, type Query } from './request';
import type { Job, SchemaFacet, Status, Unknown } from './types';

/** The moment as every question of the API takes it. */
export function momentQuery(moment: Moment): Query {
  return { at: moment.plant, 'as-of': moment.record };
}

/** Asks the API and keeps the answer; while a changed question is on its way the former answer stays. */
export function useAnswer<T>(path: string, query: Query = {}, enabled = true) {
  return useQuery({
    queryKey: [path, query],
    queryFn: ({ signal }) => request<T>(path, { query, signal }),
    placeholderData: keepPreviousData,
    enabled,
  });
}

/** The same as of the moment that the page shows. */
export function useAnswerAt<T>(path: string, query: Query = {}, enabled = true) {
  const [moment] = useMoment();
  return useAnswer<T>(path, { ...query, ...momentQuery(moment) }, enabled);
}

/** Which facets there are, and which parts they have. It only changes with the version of the product. */
export function useSchema() {
  return useQuery({
    queryKey: ['/api/schema'],
    queryFn: async ({ signal }) => {
      const facets = await request<readonly SchemaFacet[]>('/api/schema', { signal });
      return facets.map((facet) => ({
        ...facet,
        label: t(facet.label),
        parts: facet.parts.map((part) => ({ ...part, label: t(part.label) })),
      }));
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** Name, counts and open matters of the record, now. */
export function useStatus(enabled = true) {
  return useQuery({
    queryKey: ['/api/status', {}],
    queryFn: ({ signal }) => request<Status>('/api/status', { signal }),
    refetchInterval: (query) => (query.state.data?.reconciling === true ? 700 : false),
    enabled,
  });
}

/** Forgets every answer but who is signed in, because the record has changed. */
export async function recordHasChanged(client: QueryClient): Promise<void> {
  await client.invalidateQueries({
    predicate: (query) => query.queryKey[0] !== 'session' && query.queryKey[0] !== '/api/schema',
  });
}

/** Sends something that changes the state of the server, then has every page ask again. */
export function useCommand<Body, Answer>(
  path: string | ((body: Body) => string),
  settings: {
    /** The page shows the problem beside its fields. */
    readonly showsProblem?: boolean;
    /** What is sent, where that is not all that the path is made of. */
    readonly sent?: (body: Body) => unknown;
  } = {},
) {
  const client = useQueryClient();
  return useMutation({
    meta: { showsProblem: settings.showsProblem ?? false },
    mutationFn: (body: Body) =>
      request<Answer>(typeof path === 'string' ? path : path(body), {
        method: 'POST',
        body: settings.sent === undefined ? body : settings.sent(body),
      }),
    onSuccess: () => recordHasChanged(client),
  });
}

/** Follows a job of the server until it ends. */
export function useJob<Result>(id: string | undefined) {
  return useQuery({
    queryKey: ['/api/jobs', id],
    queryFn: ({ signal }) => request<Job<Result>>(`/api/jobs/${encodeURIComponent(id ?? '')}`, { signal }),
    enabled: id !== undefined,
    refetchInterval: (query) => (query.state.data?.state === 'RUNNING' || !query.state.data ? 400 : false),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

function failed(message: Unknown<string>): ProblemError {
  return new ProblemError({
    status: 0,
    type: 'about:blank',
    title: 'The work failed',
    detail: message ?? 'The server did not say why.',
    more: {},
  });
}

/**
 * Orders work that takes longer than a request and follows it until it ends; then every page asks again. Who goes away meanwhile finds it
 * again.
 */
export function useOrder<Result>(path: string) {
  const client = useQueryClient();
  const kept = `asbuilt.order.${path}`;
  const [left, setLeft] = useState(() => sessionStorage.getItem(kept) ?? undefined);
  const order = useCommand<Record<string, never>, { job: string }>(path, { showsProblem: true });
  const ordered = order.data?.job ?? (order.isPending ? undefined : left);
  const { data, error } = useJob<Result>(ordered);
  const state = data?.state;
  // A server that was started anew knows nothing of it any more.
  const gone = error !== null;
  useEffect(() => {
    if (gone || state === 'DONE' || state === 'FAILED') {
      sessionStorage.removeItem(kept);
    }
    if (state === 'DONE' || state === 'FAILED') {
      void recordHasChanged(client);
    }
  }, [gone, state, client, kept]);
  const running =
    order.isPending || (ordered !== undefined && !gone && (state === undefined || state === 'RUNNING'));
  return {
    start: () => {
      setLeft(undefined);
      order.mutate(
        {},
        {
          onSuccess: ({ job }) => {
            sessionStorage.setItem(kept, job);
          },
        },
      );
    },
    running,
    /** What it is doing, while it runs. */
    message: running ? data?.message : undefined,
    /** How far it is, 0 to 1; 0 while that is not known. */
    progress: running ? (data?.progress ?? 0) : 0,
    /** What came of it. */
    result: state === 'DONE' ? data?.result : undefined,
    /** Why it was not begun, or how it failed. */
    problem: order.error ?? (state === 'FAILED' ? failed(data?.message) : null),
  };
}

/** Work that was ordered, and how far it is. */
export type Order<Result> = ReturnType<typeof useOrder<Result>>;
