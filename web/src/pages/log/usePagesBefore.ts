import { useInfiniteQuery } from '@tanstack/react-query';
import { request, type Query } from '../../api/request';

const atOnce = 100;

/** A log read from its newest entry backwards, a page at a time. */
export function usePagesBefore<T>(path: string, query: Query, numberOf: (entry: T) => number) {
  const answer = useInfiniteQuery({
    queryKey: [path, 'log', query],
    queryFn: ({ pageParam, signal }) =>
      request<readonly T[]>(path, { query: { ...query, before: pageParam, limit: atOnce }, signal }),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: (page) => {
      const last = page.at(-1);
      return page.length < atOnce || last === undefined ? undefined : numberOf(last);
    },
  });
  return { ...answer, entries: answer.data?.pages.flat() ?? [] };
}
