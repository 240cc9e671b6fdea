import { ActionIcon, Button, Group, Modal, NumberInput, Select, Stack, Text, TextInput } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { IconTrash } from '@tabler/icons-react';
import dayjs from 'dayjs';
import { useState, type SyntheticEvent } from 'react';
import { useNavigate } from 'react-router';
import { allRows } from '../../api/allPages';
import { useAnswer, useCommand } from '../../api/answers';
import { useMe } from '../../api/session';
import type { RowsPage } from '../../api/types';
import { ProblemAlert } from '../../parts/ProblemAlert';
import type { CampaignView } from './campaignTypes';

interface Plan {
  readonly title: string;
  readonly experts: Readonly<Record<string, readonly string[]>>;
  readonly due: string;
  readonly remindDays: number;
}

interface Expert {
  readonly expert: string;
  readonly name: string;
}

interface Row {
  readonly key: number;
  readonly expert: string;
  readonly zone: string;
}

/** The form that opens a campaign: who is asked to look at the assets of which zone, and by when. */
export function OpenCampaign({ onClose }: { onClose: () => void }) {
  const navigate = useNavigate();
  const me = useMe() ?? '';
  const known = useAnswer<readonly Expert[]>('/api/campaigns/experts');
  const zones = useAnswer<RowsPage>('/api/subjects', { kind: 'zone', limit: 1000 });
  const [title, setTitle] = useState('');
  const [due, setDue] = useState<string | null>(dayjs().add(30, 'day').format('YYYY-MM-DD'));
  const [remindDays, setRemindDays] = useState(7);
  const [rows, setRows] = useState<readonly Row[]>([{ key: 0, expert: me, zone: '' }]);
  const [problem, setProblem] = useState<unknown>();
  const open = useCommand<Plan, CampaignView>('/api/campaigns', { showsProblem: true });
  const experts = new Map((known.data ?? []).map((one) => [one.expert, one.name]));
  const change = (key: number, what: Partial<Row>) => {
    setRows(rows.map((row) => (row.key === key ? { ...row, ...what } : row)));
  };
  const submit = async () => {
    const assigned: Record<string, string[]> = {};
    for (const row of rows) {
      const assets = await allRows({ kind: 'asset', ...(row.zone === '' ? {} : { zone: row.zone }) });
      assigned[row.expert] = [...(assigned[row.expert] ?? []), ...assets.map((asset) => asset.id)];
    }
    open.mutate(
      { title, experts: assigned, due: due ?? '', remindDays },
      {
        onSuccess: (campaign) => {
          onClose();
          void navigate(`/campaigns/${campaign.id}`);
        },
      },
    );
  };
  return (
    <Modal opened onClose={onClose} title="Open a campaign" size="lg">
      <form
        onSubmit={(event: SyntheticEvent) => {
          event.preventDefault();
          submit().catch(setProblem);
        }}
      >
        <Stack gap="sm">
          <Text size="sm">
            Experts look at what the record says and sign: right, wrong, or don&rsquo;t know. Who entered a
            value cannot sign for it.
          </Text>
          {(open.isError || problem !== undefined) && <ProblemAlert thrown={problem ?? open.error} />}
          <TextInput
            label="Title"
            required
            data-autofocus
            value={title}
            onChange={(event) => {
              setTitle(event.currentTarget.value);
            }}
          />
          {rows.map((row) => (
            <Group key={row.key} align="flex-end" wrap="nowrap">
              <Select
                label="Expert"
                required
                searchable
                flex={1}
                allowDeselect={false}
                data={[...experts].map(([value, label]) => ({ value, label }))}
                value={row.expert}
                onChange={(expert) => {
                  change(row.key, { expert: expert ?? row.expert });
                }}
              />
              <Select
                label="Looks at the assets of"
                flex={1}
                searchable
                allowDeselect={false}
                data={[
                  { value: '', label: 'The whole plant' },
                  ...(zones.data?.subjects ?? []).map((zone) => ({ value: zone.id, label: zone.name })),
                ]}
                value={row.zone}
                onChange={(zone) => {
                  change(row.key, { zone: zone ?? '' });
                }}
              />
              <ActionIcon
                variant="subtle"
                color="gray"
                mb={4}
                aria-label="Take this expert out"
                disabled={rows.length === 1}
                onClick={() => {
                  setRows(rows.filter((other) => other.key !== row.key));
                }}
              >
                <IconTrash size={16} />
              </ActionIcon>
            </Group>
          ))}
          <Button
            variant="default"
            onClick={() => {
              setRows([...rows, { key: Math.max(...rows.map((row) => row.key)) + 1, expert: me, zone: '' }]);
            }}
          >
            Another expert
          </Button>
          <Group grow>
            <DateInput label="Last day" required valueFormat="YYYY-MM-DD" value={due} onChange={setDue} />
            <NumberInput
              label="Remind every … days"
              description="From so many days before the end on"
              min={1}
              max={365}
              value={remindDays}
              onChange={(days) => {
                setRemindDays(typeof days === 'number' ? days : 7);
              }}
            />
          </Group>
          <Button type="submit" loading={open.isPending} disabled={title.trim() === '' || due === null}>
            Open the campaign
          </Button>
        </Stack>
      </form>
    </Modal>
  );
}
