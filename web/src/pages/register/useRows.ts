import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQueries, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { request, type Query } from '../../api/request';
import type { Row, RowsPage } from '../../api/types';
import type { Stretch } from './useStretch';

/** So many rows are asked for at a time. */
export const pageRows = 200;

/** Who scrolls past rows need not see them: only where the reader stays this long, in milliseconds, are they asked for. */
const stay = 80;

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

/** The rows of a stretch of a list; one that has not come yet is missing. */
export function useRows(
  path: string,
  query: Query,
  first: RowsPage | undefined,
  stretch: Stretch,
): (index: number) => Row | undefined {
  const [settled] = useDebouncedValue(stretch, stay);
  const from = Math.floor(stretch.first / pageRows);
  const to = Math.max(from, Math.floor((stretch.end - 1) / pageRows));
  const pages = Array.from({ length: to - from + 1 }, (_, place) => from + place);
  const within = (page: number) =>
    page * pageRows < settled.end && settled.first < (page + 1) * pageRows && page > 0;
  const answers = useQueries({
    queries: pages.map((page) => ({ ...asked(path, query, page), enabled: within(page) })),
  });
  return (index) => {
    const page = Math.floor(index / pageRows);
    const rows = page === 0 ? first : answers[page - from]?.data;
    return rows?.subjects[index % pageRows];
  };
}
