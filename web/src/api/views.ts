import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useAnswer } from './answers';
import type { SavedView } from './queryTypes';
import { request } from './request';

const path = '/api/views';

/** The looks that the reader kept, and those for everybody. */
export function useSavedViews(enabled = true): readonly SavedView[] {
  return useAnswer<readonly SavedView[]>(path, {}, enabled).data ?? [];
}

/** Keeps a look under a name; one's own of the same name is replaced. */
export function useKeepView() {
  const client = useQueryClient();
  return useMutation({
    meta: { showsProblem: true },
    mutationFn: (view: { name: string; address: string; shared: boolean }) =>
      request<SavedView>(path, { method: 'POST', body: view }),
    onSuccess: () => client.invalidateQueries({ queryKey: [path] }),
  });
}

/** Forgets a look. */
export function useForgetView() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => request<undefined>(`${path}/${encodeURIComponent(id)}`, { method: 'DELETE' }),
    onSuccess: () => client.invalidateQueries({ queryKey: [path] }),
  });
}
