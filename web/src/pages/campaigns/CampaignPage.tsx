import {
  Alert,
  Button,
  Checkbox,
  CopyButton,
  Group,
  Modal,
  Table,
  Tabs,
  Text,
  TextInput,
} from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useParams } from 'react-router';
import { useAnswer, useCommand } from '../../api/answers';
import { useMay, useMe } from '../../api/session';
import { isKnown } from '../../api/types';
import { Answered } from '../../parts/Answered';
import { PageHeader } from '../../parts/PageHeader';
import { SubjectLink } from '../../parts/SubjectLink';
import { Quiet, When } from '../../parts/When';
import { counted } from '../../parts/words';
import { CampaignState } from './Campaigns';
import { verdicts, type CampaignView, type Signed, type TaskView, type Verdict } from './campaignTypes';
import { TaskCard } from './TaskCard';

interface SayingOfMany {
  readonly subjects: readonly string[];
  readonly facets?: readonly string[];
  readonly verdict: Verdict;
  readonly note: string;
}

function told(signed: Signed) {
  const skipped = signed.skipped.map((one) => `${one.facet}: ${one.reason}`);
  notifications.show({
    message: `Signed for ${counted(signed.subjects, 'subject')}.${
      skipped.length === 0 ? '' : ` Not signed: ${[...new Set(skipped)].join('; ')}.`
    }`,
    color: skipped.length === 0 ? 'teal' : 'orange',
  });
}

function MyTasks({ campaign }: { campaign: CampaignView }) {
  const tasks = useAnswer<readonly TaskView[]>(`/api/campaigns/${campaign.id}/tasks`, { mine: true });
  const sign = useCommand<SayingOfMany, Signed>(`/api/campaigns/${campaign.id}/sign`);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const say = (saying: SayingOfMany) => {
    sign.mutate(saying, {
      onSuccess: (signed) => {
        setChosen([]);
        told(signed);
      },
    });
  };
  return (
    <Answered answer={tasks}>
      {(mine) => {
        const open = mine.filter((task) => !task.done);
        return mine.length === 0 ? (
          <Quiet>You are asked nothing in this campaign.</Quiet>
        ) : (
          <>
            {open.length > 0 && (
              <Group mb="sm">
                <Checkbox
                  label={`All ${open.length} that are open`}
                  checked={chosen.length === open.length}
                  indeterminate={chosen.length > 0 && chosen.length < open.length}
                  onChange={(event) => {
                    setChosen(event.currentTarget.checked ? open.map((task) => task.subject) : []);
                  }}
                />
                <Button
                  size="compact-sm"
                  disabled={chosen.length === 0}
                  loading={sign.isPending}
                  onClick={() => {
                    say({ subjects: chosen, verdict: 'RIGHT', note: '' });
                  }}
                >
                  Sign {chosen.length} as right, unchanged
                </Button>
              </Group>
            )}
            {[...open, ...mine.filter((task) => task.done)].map((task) => (
              <Group key={task.subject} align="flex-start" wrap="nowrap">
                <Checkbox
                  mt="sm"
                  aria-label={`Choose ${task.name}`}
                  disabled={task.done}
                  checked={chosen.includes(task.subject)}
                  onChange={(event) => {
                    setChosen(
                      event.currentTarget.checked
                        ? [...chosen, task.subject]
                        : chosen.filter((one) => one !== task.subject),
                    );
                  }}
                />
                <div style={{ flex: 1, minWidth: 0 }}>
                  <TaskCard
                    task={task}
                    pending={sign.isPending}
                    onSay={(saying) => {
                      say({ ...saying, subjects: [saying.subject] });
                    }}
                  />
                </div>
              </Group>
            ))}
          </>
        );
      }}
    </Answered>
  );
}

function Experts({ campaign }: { campaign: CampaignView }) {
  const may = useMay('propose') && !isKnown(campaign.closed);
  const [link, setLink] = useState<string>();
  const offer = useCommand<{ expert: string }, { link: string }>(`/api/campaigns/${campaign.id}/cards`);
  return (
    <>
      <Table striped>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Expert</Table.Th>
            <Table.Th>Looked at</Table.Th>
            <Table.Th>Last reminded</Table.Th>
            <Table.Th />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {campaign.experts.map((expert) => (
            <Table.Tr key={expert.expert}>
              <Table.Td>{expert.name}</Table.Td>
              <Table.Td>
                {expert.done} of {expert.of}
              </Table.Td>
              <Table.Td>
                <When at={campaign.reminders.findLast((one) => one.expert === expert.expert)?.at} />
              </Table.Td>
              <Table.Td>
                {may && (
                  <Button
                    size="compact-sm"
                    variant="default"
                    loading={offer.isPending}
                    onClick={() => {
                      offer.mutate(
                        { expert: expert.expert },
                        {
                          onSuccess: (answer) => {
                            setLink(`${window.location.origin}${answer.link}`);
                          },
                        },
                      );
                    }}
                  >
                    Make out a card
                  </Button>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Modal
        opened={link !== undefined}
        onClose={() => {
          setLink(undefined);
        }}
        title="The card's link"
        size="lg"
      >
        <Text size="sm" mb="sm">
          It is shown once. Whoever has it can answer for this expert, in this campaign only, from within the
          plant, for two weeks. It opens on a phone.
        </Text>
        <Group wrap="nowrap">
          <TextInput readOnly flex={1} value={link ?? ''} aria-label="Link" />
          <CopyButton value={link ?? ''}>
            {({ copied, copy }) => <Button onClick={copy}>{copied ? 'Copied' : 'Copy'}</Button>}
          </CopyButton>
        </Group>
      </Modal>
    </>
  );
}

function AllTasks({ campaign }: { campaign: CampaignView }) {
  const tasks = useAnswer<readonly TaskView[]>(`/api/campaigns/${campaign.id}/tasks`);
  const word = (verdict: Verdict) => verdicts.find(([one]) => one === verdict)?.[1] ?? verdict;
  return (
    <Answered answer={tasks}>
      {(all) => (
        <Table striped>
          <Table.Tbody>
            {all.map((task) => (
              <Table.Tr key={`${task.expert} ${task.subject}`}>
                <Table.Td>
                  <SubjectLink id={task.subject} name={task.name} />
                </Table.Td>
                <Table.Td>{task.expert}</Table.Td>
                <Table.Td>
                  {task.groups
                    .flatMap((group) =>
                      isKnown(group.verdict) ? [`${group.label}: ${word(group.verdict)}`] : [],
                    )
                    .join(', ')}
                </Table.Td>
                <Table.Td>{task.done ? 'looked at' : 'open'}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Answered>
  );
}

/** One campaign: what I am asked to look at, how far the others are, and what came of it. */
export function CampaignPage() {
  const { id = '' } = useParams();
  const campaign = useAnswer<CampaignView>(`/api/campaigns/${encodeURIComponent(id)}`);
  const remind = useCommand<Record<string, never>, { experts: readonly string[] }>(
    `/api/campaigns/${id}/remind`,
  );
  const close = useCommand<{ reason: string }, CampaignView>(`/api/campaigns/${id}/close`);
  const may = useMay('propose');
  const me = useMe();
  return (
    <Answered answer={campaign}>
      {(shown) => (
        <>
          <PageHeader
            title={shown.title}
            purpose={`${shown.done} of ${shown.of} looked at, ${shown.wrong} wrong; last day ${shown.due}`}
          >
            <CampaignState campaign={shown} />
            {may && !isKnown(shown.closed) && (
              <>
                <Button
                  variant="default"
                  loading={remind.isPending}
                  onClick={() => {
                    remind.mutate(
                      {},
                      {
                        onSuccess: (answer) => {
                          notifications.show({
                            message:
                              answer.experts.length === 0
                                ? 'Nobody is waited for.'
                                : `Reminded: ${answer.experts.join(', ')}. They see it on their first page.`,
                          });
                        },
                      },
                    );
                  }}
                >
                  Remind
                </Button>
                <Button
                  variant="default"
                  loading={close.isPending}
                  onClick={() => {
                    close.mutate({ reason: 'closed by hand' });
                  }}
                >
                  Close it
                </Button>
              </>
            )}
          </PageHeader>
          {shown.overdue && (
            <Alert variant="light" color="red" mb="sm">
              Its last day is over, and somebody still has to look.
            </Alert>
          )}
          <Tabs
            defaultValue={shown.experts.some((one) => one.expert === me) ? 'mine' : 'experts'}
            keepMounted={false}
          >
            <Tabs.List mb="sm">
              <Tabs.Tab value="mine">Mine</Tabs.Tab>
              <Tabs.Tab value="experts">Experts</Tabs.Tab>
              <Tabs.Tab value="all">All</Tabs.Tab>
            </Tabs.List>
            <Tabs.Panel value="mine">
              <MyTasks campaign={shown} />
            </Tabs.Panel>
            <Tabs.Panel value="experts">
              <Experts campaign={shown} />
            </Tabs.Panel>
            <Tabs.Panel value="all">
              <AllTasks campaign={shown} />
            </Tabs.Panel>
          </Tabs>
        </>
      )}
    </Answered>
  );
}
