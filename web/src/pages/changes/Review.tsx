import { Anchor, Button, Chip, Group, Paper, Select, Stack, Text, Textarea, Title } from '@mantine/core';
import { DateTimePicker } from '@mantine/dates';
import dayjs from 'dayjs';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useCommand } from '../../api/answers';
import { useSession } from '../../api/session';
import { isKnown, type Change, type MayDo } from '../../api/types';
import { ProblemAlert } from '../../parts/ProblemAlert';
import { words } from '../../parts/words';
import { DocumentTasks } from './DocumentTasks';
import { EndTemporary } from './EndTemporary';

interface Step {
  readonly act: MayDo;
  readonly body: Readonly<Record<string, unknown>>;
}

/** What can be done with a change, in the order of the buttons. */
const acts = [
  { act: 'approve', label: 'Approve', says: 'comment', needsWords: false },
  { act: 'schedule', label: 'Set the planned time', says: undefined, needsWords: false },
  { act: 'start', label: 'Begin the work', says: 'comment', needsWords: false },
  { act: 'implement', label: 'The work is done', says: 'evidence', needsWords: true },
  { act: 'apply', label: 'Apply to the record', says: undefined, needsWords: false },
  { act: 'verify', label: 'I looked: it agrees', says: 'comment', needsWords: false },
  { act: 'close', label: 'Close', says: 'comment', needsWords: false },
  { act: 'comment', label: 'Remark', says: 'text', needsWords: true },
  { act: 'reject', label: 'Refuse', says: 'reason', needsWords: true },
  { act: 'withdraw', label: 'Take back', says: 'reason', needsWords: true },
  { act: 'rollBack', label: 'Roll back', says: 'reason', needsWords: true },
  { act: 'reverse', label: 'Propose to take it back', says: 'reason', needsWords: true },
] as const;

/** Where a deed is sent, where that is not its name. */
const paths: Readonly<Partial<Record<MayDo, string>>> = { rollBack: 'roll-back', reverse: 'reversal' };

const capacities = ['TECHNICAL', 'SECURITY', 'SAFETY', 'IT'] as const;

/** When the work is to begin and to be over. */
interface Times {
  readonly from: string | null;
  readonly until: string | null;
}

/** The two moments between which the work is to be done; to set them alters neither plan nor approvals. */
function TimeFields({ times, onTimes }: { times: Times; onTimes: (times: Times) => void }) {
  const field = (end: keyof Times, label: string) => (
    <DateTimePicker
      valueFormat="YYYY-MM-DD HH:mm"
      label={label}
      size="xs"
      clearable
      value={times[end]}
      onChange={(value) => {
        onTimes({ ...times, [end]: value === null ? null : dayjs(value).toISOString() });
      }}
    />
  );
  return (
    <Group grow gap="xs" align="flex-end">
      {field('from', 'The work begins')}
      {field('until', 'The work is over')}
    </Group>
  );
}

/** What the reader may do with a change now; what the server refuses is shown with its verdicts. */
export function Review({ change }: { change: Change }) {
  const session = useSession();
  const [text, setText] = useState('');
  const [requirement, setRequirement] = useState<string | null>(null);
  const [capacity, setCapacity] = useState<string[]>(['TECHNICAL']);
  const [times, setTimes] = useState<Times>({
    from: change.plan.from ?? null,
    until: change.plan.until ?? null,
  });
  const navigate = useNavigate();
  const send = useCommand<Step, Change>(
    (step) => `/api/changes/${encodeURIComponent(change.id)}/${paths[step.act] ?? step.act}`,
    { showsProblem: true, sent: (step) => step.body },
  );
  const own = session.data?.kind === 'signed-in' && change.authors.includes(session.data.session.user);
  const may = acts.filter(({ act }) => change.may[act] === true && !(act === 'verify' && own));
  const canSetAside = change.verdicts.filter(
    (verdict) => verdict.overridable && verdict.objections.length > 0 && !verdict.overridden,
  );
  const does = (act: MayDo, body: Readonly<Record<string, unknown>>) => {
    send.mutate(
      { act, body },
      {
        onSuccess: (answer) => {
          setText('');
          setRequirement(null);
          if (answer.id !== change.id) {
            void navigate(`/changes/${encodeURIComponent(answer.id)}`);
          }
        },
      },
    );
  };
  const isOpen = change.state === 'PROPOSED';
  const wordless = text.trim() === '';
  return (
    <Paper withBorder p="sm" component="section" aria-labelledby="decide" className="no-print">
      <Title order={2} id="decide" mb="xs">
        {isOpen ? 'Decide' : 'What can be done now'}
      </Title>
      <Stack gap="xs">
        {send.isError && <ProblemAlert thrown={send.error} />}
        {isKnown(change.commit) && (
          <Text size="sm">
            It is applied to the record:{' '}
            <Anchor component={Link} to={`/commits/${change.commit}`} inherit>
              commit {change.commit}
            </Anchor>
            .
          </Text>
        )}
        {isOpen && change.may.approve !== true && (
          <Text size="sm">
            {own ? 'You wrote it: another person approves it.' : 'You may not approve it now.'}
          </Text>
        )}
        {change.may.verify === true && own && (
          <Text size="sm">
            You wrote it: another person looks and says so, or sources show what was foreseen.
          </Text>
        )}
        {may.some(({ says }) => says !== undefined) && (
          <Textarea
            label="Comment or reason"
            description="Buttons that need words stay off until some stand here"
            autosize
            minRows={2}
            value={text}
            onChange={(event) => {
              setText(event.currentTarget.value);
            }}
          />
        )}
        {change.may.approve === true && (
          <Chip.Group multiple value={capacity} onChange={setCapacity}>
            <Group gap={6} role="group" aria-label="In which capacity you approve">
              {capacities.map((one) => (
                <Chip key={one} value={one} size="xs" radius="xs">
                  {words(one)}
                </Chip>
              ))}
            </Group>
          </Chip.Group>
        )}
        {change.may.schedule === true && <TimeFields times={times} onTimes={setTimes} />}
        <Group gap="xs">
          {may.map(({ act, label, says, needsWords }, index) => (
            <Button
              key={act}
              variant={index === 0 && act !== 'comment' ? 'filled' : 'default'}
              disabled={
                (needsWords && wordless) ||
                (act === 'approve' && capacity.length === 0) ||
                (act === 'schedule' && (times.from === null || times.until === null))
              }
              loading={send.isPending && send.variables.act === act}
              onClick={() => {
                does(act, {
                  ...(says === undefined ? {} : { [says]: text }),
                  ...(act === 'approve' ? { capacities: capacity } : {}),
                  ...(act === 'schedule' ? times : {}),
                });
              }}
            >
              {label}
            </Button>
          ))}
        </Group>
        {change.may.verify === true && (
          <Button
            variant="default"
            onClick={() => {
              does('verify', { manner: 'OBSERVATION', comment: text });
            }}
          >
            Verify by what was observed
          </Button>
        )}
        <DocumentTasks change={change} />
        {change.may.end === true && (
          <EndTemporary
            onEnd={(body) => {
              does('end', body);
            }}
          />
        )}
        {change.may.override === true && canSetAside.length > 0 && (
          <Group gap="xs" align="flex-end">
            <Select
              label="Set a requirement aside"
              description="It stays visible, with your name and reason"
              placeholder="Which"
              data={canSetAside.map((verdict) => ({
                value: verdict.requirement,
                label: words(verdict.requirement),
              }))}
              value={requirement}
              onChange={setRequirement}
            />
            <Button
              variant="default"
              disabled={requirement === null || wordless}
              onClick={() => {
                does('override', { requirement: requirement ?? '', reason: text });
              }}
            >
              Set aside
            </Button>
          </Group>
        )}
      </Stack>
    </Paper>
  );
}
