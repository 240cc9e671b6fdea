import { Alert, Button, Group, Modal, Paper, Select, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState, type SyntheticEvent } from 'react';
import { useNavigate } from 'react-router';
import { useCommand, useStatus } from '../../api/answers';
import { useMay } from '../../api/session';
import type { Change, Item } from '../../api/types';
import { ProblemAlert } from '../../parts/ProblemAlert';
import { counted } from '../../parts/words';
import { changeTypes } from '../changes/changeTypes';
import { missing, type Selection } from './selection';

interface Proposal {
  readonly title: string;
  readonly reason: string;
  readonly type: string;
  readonly selection: Selection;
}

function ProposalForm({ selection, onDone }: { selection: Selection; onDone: (change: Change) => void }) {
  const status = useStatus();
  const [title, setTitle] = useState('');
  const [reason, setReason] = useState('');
  const [type, setType] = useState<string>();
  const propose = useCommand<Proposal, Change>('/api/changes', { showsProblem: true });
  const standard = status.data?.commit === 0 ? 'BASELINE' : 'RETROSPECTIVE';
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    propose.mutate({ title, reason, type: type ?? standard, selection }, { onSuccess: onDone });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        {propose.isError && <ProblemAlert thrown={propose.error} />}
        <TextInput
          label="Title"
          description="What the change does, in a sentence"
          required
          data-autofocus
          value={title}
          onChange={(event) => {
            setTitle(event.currentTarget.value);
          }}
        />
        <Textarea
          label="Reason"
          description="Why it is right: whoever approves it reads this first"
          required
          autosize
          minRows={3}
          value={reason}
          onChange={(event) => {
            setReason(event.currentTarget.value);
          }}
        />
        <Select
          label="Type of change"
          data={changeTypes.map(([value, label]) => ({ value, label }))}
          allowDeselect={false}
          value={type ?? standard}
          onChange={(value) => {
            setType(value ?? undefined);
          }}
        />
        <Button type="submit" loading={propose.isPending}>
          Propose the change
        </Button>
      </Stack>
    </form>
  );
}

/** What was chosen so far, and the way to put it into a change. */
export function SelectionBar({
  selection,
  onSelect,
  loaded,
}: {
  selection: Selection;
  onSelect: (selection: Selection) => void;
  loaded: readonly Item[];
}) {
  const [opened, { open, close }] = useDisclosure();
  const navigate = useNavigate();
  const may = useMay('propose');
  const count = Object.keys(selection).length;
  if (count === 0 || !may) {
    return null;
  }
  const lacking = missing(selection, loaded);
  return (
    <>
      <Paper withBorder p="xs" className="selection-bar no-print" role="status">
        <Group justify="space-between">
          <Text>{counted(count, 'matter is', 'matters are')} decided and not yet in a change.</Text>
          <Group gap="xs">
            <Button
              variant="default"
              onClick={() => {
                onSelect({});
              }}
            >
              Forget the choices
            </Button>
            <Button onClick={open}>Put into a change</Button>
          </Group>
        </Group>
      </Paper>
      <Modal opened={opened} onClose={close} title={`A change of ${counted(count, 'matter')}`} size="lg">
        {lacking.length > 0 && (
          <Alert mb="sm" color="yellow" variant="light">
            {counted(lacking.length, 'other matter', 'other matters')} must be decided together with these and{' '}
            {lacking.length === 1 ? 'is' : 'are'} not chosen.
          </Alert>
        )}
        <ProposalForm
          selection={selection}
          onDone={(change) => {
            onSelect({});
            close();
            void navigate(`/changes/${encodeURIComponent(change.id)}`);
          }}
        />
      </Modal>
    </>
  );
}
