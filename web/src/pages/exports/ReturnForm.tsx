import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../../api/answers';
import type { AskedExport } from '../../api/exportTypes';
import { ProblemAlert } from '../../parts/ProblemAlert';

/** Writes down that a recipient gave something back, or destroyed it, and by what that is known. */
export function ReturnForm({ name, recipient }: { name: string; recipient: string }) {
  const [remark, setRemark] = useState('');
  const back = useCommand<{ destroyed: boolean; remark: string }, AskedExport>(
    `/api/exports/${encodeURIComponent(name)}/return`,
    { showsProblem: true },
  );
  return (
    <>
      <Group gap="xs" mt={4} className="no-print">
        <TextInput
          size="xs"
          aria-label={`By what it is known that ${recipient} returned or destroyed it`}
          placeholder="Known by, for example a letter"
          value={remark}
          onChange={(event) => {
            setRemark(event.currentTarget.value);
          }}
        />
        <Button
          size="compact-sm"
          variant="default"
          loading={back.isPending}
          onClick={() => {
            back.mutate({ destroyed: false, remark });
          }}
        >
          Returned
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          loading={back.isPending}
          onClick={() => {
            back.mutate({ destroyed: true, remark });
          }}
        >
          Destroyed
        </Button>
      </Group>
      {back.isError && <ProblemAlert thrown={back.error} />}
    </>
  );
}
