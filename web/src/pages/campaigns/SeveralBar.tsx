import { Button, Group, Paper, Text } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useCommand } from '../../api/answers';
import { ReasonDialog } from '../../parts/ReasonDialog';
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

interface Dialog {
  readonly title: string;
  readonly purpose: string;
  readonly submit: string;
}

const dialogs: Readonly<Record<'extend' | 'close', Dialog>> = {
  extend: {
    title: 'Another last day',
    purpose: 'Each of them goes on until that day; who was asked has until then.',
    submit: 'Give them this last day',
  },
  close: {
    title: 'Close them',
    purpose: 'Nobody is asked any more, and links for experts lead nowhere. What was signed stays signed.',
    submit: 'Close them',
  },
};

/** What can be done to several campaigns at once: to each for itself, and it is said of each what came of it. */
export function SeveralBar({
  campaigns,
  onCame,
}: {
  campaigns: readonly string[];
  onCame: (rows: readonly CameOfOne[]) => void;
}) {
  const [deed, setDeed] = useState<'extend' | 'close'>();
  const [due, setDue] = useState<string | null>(dayjs().add(30, 'day').format('YYYY-MM-DD'));
  const remind = useCommand<Asked, readonly Row[]>('/api/campaigns/remind');
  const extend = useCommand<Asked, readonly Row[]>('/api/campaigns/extend', { showsProblem: true });
  const close = useCommand<Asked, readonly Row[]>('/api/campaigns/close', { showsProblem: true });
  const end = () => {
    setDeed(undefined);
    extend.reset();
    close.reset();
  };
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
      {deed !== undefined && (
        <ReasonDialog
          opened
          onClose={end}
          {...dialogs[deed]}
          ordered={deed === 'extend' ? extend : close}
          ready={deed === 'close' || due !== null}
          onReason={(reason) => {
            if (deed === 'extend') {
              extend.mutate({ campaigns, reason, due: due ?? '' }, { onSuccess: came });
            } else {
              close.mutate({ campaigns, reason }, { onSuccess: came });
            }
          }}
        >
          {deed === 'extend' && (
            <DateInput label="Last day" required valueFormat="YYYY-MM-DD" value={due} onChange={setDue} />
          )}
        </ReasonDialog>
      )}
    </Paper>
  );
}
