import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { PreparedFile } from '../api/exportTypes';
import { request, send } from '../api/request';

const path = '/api/files';
const soon = 700;

/** What the reader has had made in the background and can still fetch; it is asked again while something is under way. */
export function usePreparedFiles(enabled = true) {
  const client = useQueryClient();
  const again = () => client.invalidateQueries({ queryKey: [path] });
  const files = useQuery({
    queryKey: [path],
    queryFn: ({ signal }) => request<readonly PreparedFile[]>(path, { signal }),
    refetchInterval: (query) =>
      query.state.data?.some((file) => file.state === 'UNDERWAY') === true ? soon : false,
    enabled,
  });
  const order = useMutation({
    mutationFn: (what: string) => request<PreparedFile>(path, { method: 'POST', body: { what } }),
    onSuccess: again,
  });
  const discard = useMutation({
    mutationFn: (id: string) => send(`${path}/${encodeURIComponent(id)}`, { method: 'DELETE' }),
    onSuccess: again,
  });
  return { files, order, discard };
}
