import { Alert, Anchor, Button, Group, Modal, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState, type SyntheticEvent } from 'react';
import { Link } from 'react-router';
import { useCommand } from '../../api/answers';
import type { Proposed } from '../../api/collectionTypes';
import { useMay } from '../../api/session';
import { isKnown, type ImportedFile } from '../../api/types';
import { ProblemAlert } from '../../parts/ProblemAlert';
import { draftFor, permitBody, permitFields, type PermitDraft } from './permit';

/** Makes out the permit for a scan that was refused; what its receipt says is filled in. */
function PermitForm({ file, onDone }: { file: ImportedFile; onDone: (proposed: Proposed) => void }) {
  const [draft, setDraft] = useState<PermitDraft>(() => draftFor(file));
  const propose = useCommand<unknown, Proposed>('/api/scan-permits', { showsProblem: true });
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    propose.mutate(permitBody(draft), { onSuccess: onDone });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="xs">
        <Text size="sm">
          Say what was so before the scan. Another person approves it; then hand the file over again with this
          permit. What was not so must not be claimed: a scan that nobody permitted stays outside.
        </Text>
        {propose.isError && <ProblemAlert thrown={propose.error} />}
        {permitFields.map((field) => {
          const shared = {
            label: field.label,
            description: field.description,
            required: field.required,
            value: draft[field.name],
          };
          return field.long === true ? (
            <Textarea
              key={field.name}
              {...shared}
              autosize
              onChange={(event) => {
                setDraft({ ...draft, [field.name]: event.currentTarget.value });
              }}
            />
          ) : (
            <TextInput
              key={field.name}
              {...shared}
              onChange={(event) => {
                setDraft({ ...draft, [field.name]: event.currentTarget.value });
              }}
            />
          );
        })}
        <Button type="submit" loading={propose.isPending}>
          Propose the permit
        </Button>
      </Stack>
    </form>
  );
}

/** Why a file must not enter, each condition by itself, and the way to a permit. */
export function Refused({ file }: { file: ImportedFile }) {
  const [opened, { open, close }] = useDisclosure();
  const [proposed, setProposed] = useState<Proposed>();
  const may = useMay('propose');
  const refusals = file.refusals ?? [];
  if (refusals.length === 0) {
    return null;
  }
  return (
    <Alert color="red" variant="light" mt={4} title="Refused: nothing of this file was kept">
      <ul className="plain-list">
        {refusals.map((refusal) => (
          <li key={refusal.code}>
            {refusal.sentence}{' '}
            <Text span size="xs" c="dimmed" className="exact">
              {refusal.code}
            </Text>
          </li>
        ))}
      </ul>
      {isKnown(proposed) ? (
        <Text size="sm" mt="xs">
          The permit waits in{' '}
          <Anchor component={Link} to={`/changes/${encodeURIComponent(proposed.change)}`} inherit>
            {proposed.change}
          </Anchor>
          . When another person has approved and applied it, choose it above and hand the file over again.
        </Text>
      ) : (
        may && (
          <Group mt="xs">
            <Button onClick={open}>Make out a permit</Button>
          </Group>
        )
      )}
      <Modal opened={opened} onClose={close} title={`Permit for the scan ${file.name}`} size="lg">
        <PermitForm
          file={file}
          onDone={(answer) => {
            setProposed(answer);
            close();
          }}
        />
      </Modal>
    </Alert>
  );
}
