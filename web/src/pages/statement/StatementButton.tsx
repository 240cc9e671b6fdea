import { Button } from '@mantine/core';
import { IconMessage2 } from '@tabler/icons-react';
import { useState } from 'react';
import { useMay } from '../../api/session';
import { StatementForm, type StatementStart } from './StatementForm';

/** Opens the form for statements, for those who may take files in. */
export function StatementButton({ start }: { start?: StatementStart }) {
  const may = useMay('import');
  const [open, setOpen] = useState(false);
  if (!may) {
    return null;
  }
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconMessage2 size={16} aria-hidden />}
        onClick={() => {
          setOpen(true);
        }}
      >
        State what you know
      </Button>
      {open && (
        <StatementForm
          {...(start === undefined ? {} : { start })}
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </>
  );
}
