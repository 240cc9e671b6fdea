import { Button, Group, Modal, Paper, Stack, Text, TextInput } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import dayjs from 'dayjs';
import { useState, type SyntheticEvent } from 'react';
import { useCommand } from '../../api/answers';
import { ProblemAlert } from '../../parts/ProblemAlert';
import { useKeys } from '../../parts/useKeys';
import { counted } from '../../parts/words';
import type { CameOfOne } from './CameOf';

interface Row {
  readonly campaign: string;
  readonly title: string;
  readonly done: boolean;
  readonly sentence: string;
}

interface Asked {
  readonly campaigns: readonly string[];
  readonly due?: string;
  readonly reason?: string;
}

type Deed = 'remind' | 'extend' | 'close';

/** Asks for what a deed needs beside the campaigns: a reason, and for a new last day the day. */
function DeedForm({
  deed,
  campaigns,
  onDone,
}: {
  deed: 'extend' | 'close';
  campaigns: readonly string[];
  onDone: (rows: readonly Row[]) => void;
}) {
  const [reason, setReason] = useState('');
  const [due, setDue] = useState<string | null>(dayjs().add(30, 'day').format('YYYY-MM-DD'));
  const command = useCommand<Asked, readonly Row[]>(`/api/campaigns/${deed}`, { showsProblem: true });
  return (
    <form
      onSubmit={(event: SyntheticEvent) => {
        event.preventDefault();
        command.mutate(deed === 'extend' ? { campaigns, reason, due: due ?? '' } : { campaigns, reason }, {
          onSuccess: onDone,
        });
      }}
    >
      <Stack gap="sm">
        {command.isError && <ProblemAlert thrown={command.error} />}
        {deed === 'extend' && (
          <DateInput label="Last day" required valueFormat="YYYY-MM-DD" value={due} onChange={setDue} />
        )}
        <TextInput
          label="Reason"
          required
          data-autofocus
          value={reason}
          onChange={(event) => {
            setReason(event.currentTarget.value);
          }}
        />
        <Button
          type="submit"
          loading={command.isPending}
          disabled={reason.trim() === '' || (deed === 'extend' && due === null)}
        >
          {deed === 'extend' ? 'Give them this last day' : 'Close them'}
        </Button>
      </Stack>
    </form>
  );
}

/** What can be done to several campaigns at once: to each for itself, and it is said of each what came of it. */
export function SeveralBar({
  campaigns,
  onCame,
}: {
  campaigns: readonly string[];
  onCame: (rows: readonly CameOfOne[]) => void;
}) {
  const [deed, setDeed] = useState<'extend' | 'close'>();
  const remind = useCommand<Asked, readonly Row[]>('/api/campaigns/remind');
  const came = (rows: readonly Row[]) => {
    setDeed(undefined);
    onCame(
      rows.map((row) => ({ key: row.campaign, name: row.title, done: row.done, sentence: row.sentence })),
    );
  };
  const start = (wanted: Deed) => {
    if (campaigns.length === 0) {
      return;
    }
    if (wanted === 'remind') {
      remind.mutate({ campaigns }, { onSuccess: came });
    } else {
      setDeed(wanted);
    }
  };
  useKeys({
    m: () => {
      start('remind');
    },
    l: () => {
      start('extend');
    },
    c: () => {
      start('close');
    },
  });
  if (campaigns.length === 0) {
    return null;
  }
  return (
    <Paper withBorder p="xs" mb="sm" className="selection-bar no-print" role="status">
      <Group justify="space-between">
        <Text>{counted(campaigns.length, 'campaign is chosen', 'campaigns are chosen')}.</Text>
        <Group gap="xs">
          <Button
            variant="default"
            loading={remind.isPending}
            onClick={() => {
              start('remind');
            }}
          >
            Remind
          </Button>
          <Button
            variant="default"
            onClick={() => {
              start('extend');
            }}
          >
            Another last day
          </Button>
          <Button
            variant="default"
            onClick={() => {
              start('close');
            }}
          >
            Close them
          </Button>
        </Group>
      </Group>
      <Modal
        opened={deed !== undefined}
        onClose={() => {
          setDeed(undefined);
        }}
        title={deed === 'extend' ? 'Another last day' : 'Close them'}
      >
        {deed !== undefined && <DeedForm deed={deed} campaigns={campaigns} onDone={came} />}
      </Modal>
    </Paper>
  );
}
