import { Button } from '@mantine/core';
import { useNavigate } from 'react-router';
import { useCommand } from '../../api/answers';
import type { Proposed } from '../../api/collectionTypes';
import { useMay } from '../../api/session';

/** Proposes entries in the source register for the files of an import that have none. */
export function RegisterButton({ id }: { id: string }) {
  const may = useMay('propose');
  const navigate = useNavigate();
  const register = useCommand<Record<string, never>, Proposed>(
    `/api/imports/${encodeURIComponent(id)}/register`,
  );
  if (!may) {
    return null;
  }
  return (
    <Button
      variant="default"
      title="Proposes an entry in the source register for every file of this import that has none"
      loading={register.isPending}
      onClick={() => {
        register.mutate(
          {},
          {
            onSuccess: (proposed) => {
              void navigate(`/changes/${encodeURIComponent(proposed.change)}`);
            },
          },
        );
      }}
    >
      Register import
    </Button>
  );
}
