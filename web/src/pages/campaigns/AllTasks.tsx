import { Button, Checkbox, Group, Select, Table } from '@mantine/core';
import { useState } from 'react';
import { useAnswer, useCommand } from '../../api/answers';
import { useMay } from '../../api/session';
import { isKnown } from '../../api/types';
import { Answered } from '../../parts/Answered';
import { Cell } from '../../parts/Cell';
import { SubjectLink } from '../../parts/SubjectLink';
import { AllOf } from './AllOf';
import { CameOf, type CameOfOne } from './CameOf';
import { verdicts, type CampaignView, type Signed, type TaskView, type Verdict } from './campaignTypes';
import { useChosen } from './chosen';

interface Handing {
  readonly to: string;
  readonly tasks: readonly { readonly expert: string; readonly subject: string }[];
}

type Handed = Pick<Signed, 'skipped'> & { readonly handed: number };

const keyOf = (task: TaskView) => `${task.expert} ${task.subject}`;

function Rows({ campaign, all }: { campaign: CampaignView; all: readonly TaskView[] }) {
  const may = useMay('propose') && !isKnown(campaign.closed);
  const known = useAnswer<readonly { expert: string; name: string }[]>('/api/campaigns/experts', {}, may);
  const [to, setTo] = useState<string | null>(null);
  const [came, setCame] = useState<readonly CameOfOne[]>();
  const open = all.filter((task) => !task.done).map(keyOf);
  const chosen = useChosen(open);
  const hand = useCommand<Handing, Handed>(`/api/campaigns/${campaign.id}/hand`);
  const word = (verdict: Verdict) => verdicts.find(([one]) => one === verdict)?.[1] ?? verdict;
  const start = () => {
    const tasks = all.filter((task) => chosen.has(keyOf(task)));
    hand.mutate(
      { to: to ?? '', tasks: tasks.map(({ expert, subject }) => ({ expert, subject })) },
      {
        onSuccess: (answer) => {
          chosen.set([]);
          setCame(
            tasks.map((task) => {
              const skipped = answer.skipped.find((one) => one.subject === task.subject);
              return {
                key: keyOf(task),
                name: task.name,
                done: skipped === undefined,
                sentence: skipped?.reason ?? `Asked of ${to ?? ''}, no longer of ${task.expert}.`,
              };
            }),
          );
        },
      },
    );
  };
  return (
    <>
      {came !== undefined && (
        <CameOf
          rows={came}
          onClose={() => {
            setCame(undefined);
          }}
        />
      )}
      {may && open.length > 0 && (
        <Group mb="sm" align="flex-end" className="no-print">
          <AllOf
            chosen={chosen}
            among={open}
            label={open.length === 1 ? 'The one that is open' : `All ${open.length} that are open`}
          />
          <Select
            label="Another expert"
            searchable
            w={240}
            data={(known.data ?? []).map((one) => ({ value: one.expert, label: one.name }))}
            value={to}
            onChange={setTo}
          />
          <Button disabled={chosen.keys.length === 0 || to === null} loading={hand.isPending} onClick={start}>
            Ask this expert for {chosen.keys.length}
          </Button>
        </Group>
      )}
      <Table.ScrollContainer minWidth={520}>
        <Table striped className="stacked">
          <Table.Thead>
            <Table.Tr>
              {may && <Table.Th w={36} className="no-print" aria-label="Chosen" />}
              <Table.Th>Subject</Table.Th>
              <Table.Th>Expert</Table.Th>
              <Table.Th>Said</Table.Th>
              <Table.Th>State</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {all.map((task) => (
              <Table.Tr key={keyOf(task)}>
                {may && (
                  <Table.Td className="no-print">
                    <Checkbox
                      aria-label={`Choose ${task.name} of ${task.expert}`}
                      disabled={task.done}
                      checked={chosen.has(keyOf(task))}
                      onChange={() => {
                        chosen.toggle(keyOf(task));
                      }}
                    />
                  </Table.Td>
                )}
                <Table.Td>
                  <SubjectLink id={task.subject} name={task.name} />
                </Table.Td>
                <Cell label="Expert">{task.expert}</Cell>
                <Cell label="Said">
                  {task.groups
                    .flatMap((group) =>
                      isKnown(group.verdict) ? [`${group.label}: ${word(group.verdict)}`] : [],
                    )
                    .join(', ')}
                </Cell>
                <Cell label="State">{task.done ? 'looked at' : 'open'}</Cell>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </>
  );
}

/** What everybody is asked to look at; what is still open can be asked of somebody else. */
export function AllTasks({ campaign }: { campaign: CampaignView }) {
  const tasks = useAnswer<readonly TaskView[]>(`/api/campaigns/${campaign.id}/tasks`);
  return <Answered answer={tasks}>{(all) => <Rows campaign={campaign} all={all} />}</Answered>;
}
