import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { request, type Query } from './request';

/** Asks for something of which figures can be preliminary, and again until they are not. */
export function useFinal<T extends { readonly preliminary: boolean }>(path: string, query: Query = {}) {
  return useQuery({
    queryKey: [path, query],
    queryFn: ({ signal }) => request<T>(path, { query, signal }),
    placeholderData: keepPreviousData,
    refetchInterval: (known) => (known.state.data?.preliminary === true ? 2000 : false),
  });
}

/** Asks for something that is assessed in the background, and again while that goes on. */
export function useAssessed<T extends { readonly assessing: boolean }>(path: string, query: Query = {}) {
  return useQuery({
    queryKey: [path, query],
    queryFn: ({ signal }) => request<T>(path, { query, signal }),
    placeholderData: keepPreviousData,
    refetchInterval: (known) => (known.state.data?.assessing === true ? 1000 : false),
  });
}
