import { Button, Group, Select, TextInput } from '@mantine/core';
import { useState } from 'react';

/** How a temporary change ended: which change took it back or made it permanent. */
export function EndTemporary({
  onEnd,
}: {
  onEnd: (body: { readonly how: string; readonly by: string }) => void;
}) {
  const [how, setHow] = useState<string | null>('REMOVED');
  const [by, setBy] = useState('');
  return (
    <Group gap="xs" align="flex-end">
      <Select
        label="How it ended"
        allowDeselect={false}
        data={[
          { value: 'REMOVED', label: 'It was taken back' },
          { value: 'MADE_PERMANENT', label: 'It was made permanent' },
        ]}
        value={how}
        onChange={setHow}
      />
      <TextInput
        label="By which change"
        placeholder="change-17"
        value={by}
        onChange={(event) => {
          setBy(event.currentTarget.value);
        }}
      />
      <Button
        variant="default"
        disabled={by.trim() === '' || how === null}
        onClick={() => {
          onEnd({ how: how ?? '', by: by.trim() });
        }}
      >
        It has ended
      </Button>
    </Group>
  );
}
