import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { recordHasChanged } from '../../api/answers';
import { send } from '../../api/request';

/** Ends or removes what a path names, and has the page ask again. */
export function RemoveButton({ path, name, children }: { path: string; name: string; children: string }) {
  const client = useQueryClient();
  const remove = useMutation({
    mutationFn: () => send(path, { method: 'DELETE' }),
    onSuccess: () => recordHasChanged(client),
  });
  return (
    <Button
      variant="default"
      aria-label={`${children} ${name}`}
      loading={remove.isPending}
      onClick={() => {
        remove.mutate();
      }}
    >
      {children}
    </Button>
  );
}
