import { useDebouncedValue } from '@mantine/hooks';
import {
  keepPreviousData,
  useQueries,
  useQuery,
  useQueryClient,
  type UseQueryResult,
} from '@tanstack/react-query';
import { useEffect } from 'react';
import { request, type Query } from '../../api/request';
import type { Row, RowsPage } from '../../api/types';
import type { Stretch } from './useStretch';

/** So many rows are asked for at a time. */
export const pageRows = 200;

/** Who scrolls past rows need not see them: only where the reader stays this long, in milliseconds, are they asked for. */
const stay = 100;

/** So long, in milliseconds, rows that have come count as known when the reader comes back to them. */
const known = 60_000;

/** So long, in milliseconds, pages that do not fit together are shown before they are asked for anew. */
const calm = 250;

function asked(path: string, query: Query, page: number) {
  return {
    queryKey: [path, 'rows', query, page],
    queryFn: ({ signal }: { signal: AbortSignal }) =>
      request<RowsPage>(path, {
        query: { ...query, limit: pageRows, from: page === 0 ? undefined : page * pageRows },
        signal,
      }),
  };
}

/** The first rows of a list, which say how many there are in all. */
export function useFirstRows(path: string, query: Query): UseQueryResult<RowsPage> {
  return useQuery({ ...asked(path, query, 0), placeholderData: keepPreviousData });
}

/** The pages that a stretch of a list lies on; the first counts from 0. */
export function pagesOf({ first, end }: Stretch): readonly number[] {
  const from = Math.floor(first / pageRows);
  const to = Math.max(from, Math.floor((end - 1) / pageRows));
  return Array.from({ length: to - from + 1 }, (_, place) => from + place);
}

/** What of an answer tells whether it is of the same list as another. */
interface Told {
  readonly data?: RowsPage | undefined;
  readonly isFetching: boolean;
  readonly isError: boolean;
}

/**
 * Whether pages of a list that are known were read before and after somebody added rows or took some away: the number of a row is not the
 * same in both.
 */
export function isOutOfStep(first: Told & { readonly isPlaceholderData: boolean }, later: readonly Told[]) {
  return (
    first.data !== undefined &&
    !first.isPlaceholderData &&
    !first.isFetching &&
    // What cannot be read anew just now stays as it is: the reader hears of that.
    !first.isError &&
    later.some(
      (page) =>
        page.data !== undefined && !page.isFetching && !page.isError && page.data.total !== first.data?.total,
    )
  );
}

/** Rows of a list as far as they have come. */
export interface Rows {
  /** A row; one that has not come yet is missing. */
  readonly at: (index: number) => Row | undefined;
  /** Why some of them did not come, if they did not. */
  readonly problem: Error | null;
  readonly again: () => void;
}

/** The rows of a stretch of a list. What is left behind before it came is not waited for. */
export function useRows(path: string, query: Query, first: UseQueryResult<RowsPage>, stretch: Stretch): Rows {
  const client = useQueryClient();
  const [settled] = useDebouncedValue(stretch, stay);
  const pages = pagesOf(stretch);
  const within = new Set(pagesOf(settled));
  const answers = useQueries({
    queries: pages.map((page) => ({
      ...asked(path, query, page),
      enabled: page > 0 && within.has(page),
      staleTime: known,
    })),
  });
  const outOfStep = isOutOfStep(
    first,
    answers.filter((_, place) => within.has(pages[place] ?? 0)),
  );
  const key = JSON.stringify([path, 'rows', query]);
  useEffect(() => {
    if (!outOfStep) {
      return;
    }
    // While much changes it is asked for again at a measured pace.
    const timer = setTimeout(() => {
      void client.invalidateQueries({ queryKey: JSON.parse(key) as readonly unknown[] });
    }, calm);
    return () => {
      clearTimeout(timer);
    };
  }, [outOfStep, key, client]);
  return {
    at: (index) => {
      const page = Math.floor(index / pageRows);
      const rows = page === 0 ? first.data : answers[page - (pages[0] ?? 0)]?.data;
      return rows?.subjects[index % pageRows];
    },
    problem: answers.find((answer) => answer.isError && answer.data === undefined)?.error ?? null,
    again: () => {
      answers
        .filter((answer) => answer.isError)
        .forEach((answer) => {
          void answer.refetch();
        });
    },
  };
}
