import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { request, type Query } from './request';

/** Asks for something, and every so often again while it says that it will be another. */
function useUntil<T>(path: string, query: Query, goesOn: (answer: T) => boolean, everyMillis: number) {
  return useQuery({
    queryKey: [path, query],
    queryFn: ({ signal }) => request<T>(path, { query, signal }),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data !== undefined && goesOn(state.data) ? everyMillis : false),
  });
}

/** Asks for something of which figures can be preliminary, and again until they are not. */
export function useFinal<T extends { readonly preliminary: boolean }>(path: string, query: Query = {}) {
  return useUntil<T>(path, query, (answer) => answer.preliminary, 2000);
}

/** Asks for something that is assessed in the background, and again while that goes on. */
export function useAssessed<T extends { readonly assessing: boolean }>(path: string, query: Query = {}) {
  return useUntil<T>(path, query, (answer) => answer.assessing, 1000);
}
