import { Button, Checkbox, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { useAnswer, useCommand } from '../../api/answers';
import { isKnown } from '../../api/types';
import { Answered } from '../../parts/Answered';
import { TakeBack } from '../../parts/TakeBack';
import { useKeys } from '../../parts/useKeys';
import { useRowKeys } from '../../parts/useRowKeys';
import { Quiet } from '../../parts/When';
import { counted } from '../../parts/words';
import { AllOf } from './AllOf';
import { CameOf, type CameOfOne } from './CameOf';
import type { CampaignView, Signed, TaskView, Verdict } from './campaignTypes';
import { useChosen } from './chosen';
import { TaskCard } from './TaskCard';

interface SayingOfMany {
  readonly subjects: readonly string[];
  readonly facets?: readonly string[];
  readonly verdict: Verdict;
  readonly note: string;
}

/** What came of what was said of subjects: of each either that it is signed, or of which group it is not, and why. */
function cameOf(said: SayingOfMany, signed: Signed, tasks: readonly TaskView[]): readonly CameOfOne[] {
  return said.subjects.map((subject) => {
    const skipped = signed.skipped.filter((one) => one.subject === subject);
    return {
      key: subject,
      name: tasks.find((task) => task.subject === subject)?.name ?? subject,
      done: skipped.length === 0,
      sentence: skipped
        .map((one) => (one.facet === '' ? one.reason : `${one.facet}: ${one.reason}`))
        .join('; '),
    };
  });
}

function WrongForm({ count, onSay }: { count: number; onSay: (note: string) => void }) {
  const [note, setNote] = useState('');
  return (
    <form
      onSubmit={(event: SyntheticEvent) => {
        event.preventDefault();
        onSay(note.trim());
      }}
    >
      <Stack gap="sm">
        <Text size="sm">The same is said of {counted(count, 'subject')}.</Text>
        <Textarea
          label="What is wrong, and what would be right?"
          required
          autosize
          minRows={2}
          data-autofocus
          value={note}
          onChange={(event) => {
            setNote(event.currentTarget.value);
          }}
        />
        <Button type="submit" color="red" disabled={note.trim() === ''}>
          Say that it is wrong
        </Button>
      </Stack>
    </form>
  );
}

function Cards({
  mine,
  pending,
  onSay,
}: {
  mine: readonly TaskView[];
  pending: boolean;
  onSay: (saying: SayingOfMany) => void;
}) {
  const open = mine.filter((task) => !task.done);
  const ordered = [...open, ...mine.filter((task) => task.done)];
  const among = open.map((task) => task.subject);
  const chosen = useChosen(among);
  const [wrong, setWrong] = useState(false);
  const say = (verdict: Verdict) => {
    if (chosen.keys.length > 0 && !pending) {
      onSay({ subjects: chosen.keys, verdict, note: '' });
    }
  };
  const rowKeys = useRowKeys(
    () => undefined,
    (key, index) => {
      const task = ordered[index];
      if ((key !== 'x' && key !== ' ') || task === undefined || task.done) {
        return false;
      }
      chosen.toggle(task.subject);
      return true;
    },
  );
  useKeys({
    X: () => {
      chosen.set(chosen.keys.length === among.length ? [] : among);
    },
    r: () => {
      say('RIGHT');
    },
    d: () => {
      say('DO_NOT_KNOW');
    },
    w: () => {
      setWrong(chosen.keys.length > 0);
    },
  });
  return (
    <>
      {open.length > 0 && (
        <Group mb="sm" className="no-print">
          <AllOf
            chosen={chosen}
            among={among}
            label={open.length === 1 ? 'The one that is open' : `All ${open.length} that are open`}
          />
          <Button
            size="compact-sm"
            disabled={chosen.keys.length === 0}
            loading={pending}
            onClick={() => {
              say('RIGHT');
            }}
          >
            Sign {chosen.keys.length} as right, unchanged
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            disabled={chosen.keys.length === 0 || pending}
            onClick={() => {
              setWrong(true);
            }}
          >
            Wrong
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            disabled={chosen.keys.length === 0 || pending}
            onClick={() => {
              say('DO_NOT_KNOW');
            }}
          >
            Don&rsquo;t know
          </Button>
        </Group>
      )}
      <div {...rowKeys}>
        {ordered.map((task) => (
          <Group
            key={task.subject}
            align="flex-start"
            wrap="nowrap"
            data-row
            tabIndex={0}
            role="group"
            aria-label={task.name}
          >
            <Checkbox
              mt="sm"
              className="no-print"
              aria-label={`Choose ${task.name}`}
              disabled={task.done}
              checked={chosen.has(task.subject)}
              onChange={() => {
                chosen.toggle(task.subject);
              }}
            />
            <div style={{ flex: 1, minWidth: 0 }}>
              <TaskCard
                task={task}
                pending={pending}
                linked
                takeBack={(group) =>
                  isKnown(group.said) && (
                    <TakeBack
                      subject={task.subject}
                      label={`${task.name}, ${group.label}`}
                      attestation={{ facet: group.facet, expert: task.expert, given: group.said }}
                    />
                  )
                }
                onSay={(saying) => {
                  onSay({ ...saying, subjects: [saying.subject] });
                }}
              />
            </div>
          </Group>
        ))}
      </div>
      <Modal
        opened={wrong}
        onClose={() => {
          setWrong(false);
        }}
        title="Wrong"
      >
        <WrongForm
          count={chosen.keys.length}
          onSay={(note) => {
            setWrong(false);
            onSay({ subjects: chosen.keys, verdict: 'WRONG', note });
          }}
        />
      </Modal>
    </>
  );
}

/** What I am asked to look at in a campaign: card by card, or many at once. */
export function MyTasks({ campaign }: { campaign: CampaignView }) {
  const tasks = useAnswer<readonly TaskView[]>(`/api/campaigns/${campaign.id}/tasks`, { mine: true });
  const sign = useCommand<SayingOfMany, Signed>(`/api/campaigns/${campaign.id}/sign`);
  const [came, setCame] = useState<readonly CameOfOne[]>();
  return (
    <Answered answer={tasks}>
      {(mine) =>
        mine.length === 0 ? (
          <Quiet>You are asked nothing in this campaign.</Quiet>
        ) : (
          <>
            {came !== undefined && (
              <CameOf
                rows={came}
                onClose={() => {
                  setCame(undefined);
                }}
              />
            )}
            <Cards
              mine={mine}
              pending={sign.isPending}
              onSay={(saying) => {
                sign.mutate(saying, {
                  onSuccess: (signed) => {
                    setCame(cameOf(saying, signed, mine));
                  },
                });
              }}
            />
          </>
        )
      }
    </Answered>
  );
}
