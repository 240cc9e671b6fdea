import { Button, Group, Modal, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { ProblemAlert } from '../../parts/ProblemAlert';

/** Asks for a remark and which of two ways it goes. */
export function RemarkDialog({
  title,
  about,
  yes,
  no,
  pending,
  error,
  required = true,
  onSay,
  onClose,
}: {
  title: string;
  about: string;
  yes: string;
  no: string;
  pending: boolean;
  error: unknown;
  required?: boolean;
  onSay: (positive: boolean, remark: string) => void;
  onClose: () => void;
}) {
  const [remark, setRemark] = useState('');
  const lacks = required && remark.trim() === '';
  return (
    <Modal opened onClose={onClose} title={title}>
      <Text mb="sm">{about}</Text>
      <Textarea
        label="Remark"
        required={required}
        autosize
        value={remark}
        onChange={(event) => {
          setRemark(event.currentTarget.value);
        }}
      />
      {error !== null && error !== undefined && <ProblemAlert thrown={error} />}
      <Group mt="sm" justify="flex-end">
        <Button
          variant="default"
          loading={pending}
          disabled={lacks}
          onClick={() => {
            onSay(false, remark.trim());
          }}
        >
          {no}
        </Button>
        <Button
          loading={pending}
          disabled={lacks}
          onClick={() => {
            onSay(true, remark.trim());
          }}
        >
          {yes}
        </Button>
      </Group>
    </Modal>
  );
}
