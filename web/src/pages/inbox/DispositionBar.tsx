import { Button, Group, Modal, Select, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState, type SyntheticEvent } from 'react';
import { useCommand } from '../../api/answers';
import { useMay } from '../../api/session';
import { isKnown, type Item } from '../../api/types';
import { usePageActions } from '../../parts/pageActions';
import { ProblemAlert } from '../../parts/ProblemAlert';
import { useKeys } from '../../parts/useKeys';
import { When } from '../../parts/When';
import { counted } from '../../parts/words';
import { dispositionTitle, outcomeKeys, outcomes, untilOf, wanted } from './disposition';
import { Somebody } from '../../parts/Somebody';
import { DayInput } from '../../parts/DayInput';

interface Outcome {
  readonly items: readonly string[];
  readonly disposition: string;
  readonly reason: string;
  readonly reference?: string;
  readonly until?: string;
}

function OutcomeForm({
  item,
  others,
  standard,
  onDone,
}: {
  item: Item;
  others: readonly Item[];
  standard: string;
  onDone: () => void;
}) {
  const [disposition, setDisposition] = useState(standard);
  const [reason, setReason] = useState('');
  const [reference, setReference] = useState('');
  const [day, setDay] = useState('');
  const dispose = useCommand<Outcome, unknown>('/api/items/dispose', { showsProblem: true });
  const send = (items: readonly string[]) => {
    dispose.mutate(
      {
        items,
        disposition,
        reason,
        ...(reference.trim() === '' ? {} : { reference }),
        ...(day === '' ? {} : { until: untilOf(day) }),
      },
      { onSuccess: onDone },
    );
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    send([item.key]);
  };
  const needs = wanted(disposition);
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        {dispose.isError && <ProblemAlert thrown={dispose.error} />}
        <Select
          label="What it is"
          allowDeselect={false}
          data={outcomes.map(([value, label]) => ({ value, label }))}
          value={disposition}
          onChange={(value) => {
            setDisposition(value ?? disposition);
          }}
        />
        <Textarea
          label="Reason"
          description="Whoever finds it closed reads this"
          required={needs === 'reason'}
          autosize
          minRows={2}
          value={reason}
          onChange={(event) => {
            setReason(event.currentTarget.value);
          }}
        />
        <TextInput
          label="Reference"
          description="The number of the incident, or of what else deals with it"
          required={needs === 'reference'}
          value={reference}
          onChange={(event) => {
            setReference(event.currentTarget.value);
          }}
        />
        <DayInput
          label="Comes back on"
          required={needs === 'day'}
          value={day}
          onChange={(day) => {
            setDay(day);
          }}
        />
        <Group>
          <Button type="submit" loading={dispose.isPending}>
            {disposition === 'SET_ASIDE' ? 'Set aside' : 'Close it'}
          </Button>
          {others.length > 0 && (
            <Button
              variant="default"
              loading={dispose.isPending}
              onClick={() => {
                send([item.key, ...others.map((other) => other.key)]);
              }}
            >
              The same for {others.length} alike
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  );
}

/** The ways to close a matter: a change after the fact, transient or wrong with a reason, or a suspected incident. */
export function DispositionBar({
  item,
  others,
  onRetrospective,
}: {
  item: Item;
  others: readonly Item[];
  onRetrospective: (() => void) | undefined;
}) {
  const [opened, { open, close }] = useDisclosure();
  const [standard, setStandard] = useState('TRANSIENT');
  const may = useMay('propose');
  const closable = may && !isKnown(item.disposed);
  const begin = (outcome: string) => {
    setStandard(outcome);
    open();
  };
  useKeys(
    closable
      ? Object.fromEntries(
          outcomeKeys.map(([outcome, key]) => [
            key,
            () => {
              begin(outcome);
            },
          ]),
        )
      : {},
  );
  usePageActions(
    'disposition',
    closable
      ? outcomeKeys.map(([outcome, key]) => ({
          label: `Close this matter: ${dispositionTitle(outcome)}`,
          keys: key,
          run: () => {
            begin(outcome);
          },
        }))
      : [],
  );
  const reopen = useCommand<{ items: readonly string[]; reason: string }, unknown>('/api/items/reopen');
  if (isKnown(item.disposed)) {
    const { disposed } = item;
    return (
      <div className="disposed">
        <Text fw={600}>{dispositionTitle(disposed.disposition)}</Text>
        <Text size="sm">
          <Somebody user={disposed.person} />, <When at={disposed.at} />
          {disposed.reason !== '' && `: ${disposed.reason}`}
          {isKnown(disposed.reference) && ` (${disposed.reference})`}
          {isKnown(disposed.until) && (
            <>
              ; comes back <When at={disposed.until} />
            </>
          )}
        </Text>
        {may && (
          <Button
            mt={4}
            variant="default"
            loading={reopen.isPending}
            onClick={() => {
              reopen.mutate({ items: [item.key], reason: 'taken up again' });
            }}
          >
            Let it wait again
          </Button>
        )}
      </div>
    );
  }
  if (!may) {
    return null;
  }
  return (
    <div className="no-print">
      {isKnown(item.returned) && (
        <Text size="sm" mb={4}>
          It waits again: {item.returned}.
        </Text>
      )}
      <Text fw={600}>How it is closed</Text>
      <Group gap="xs" mt={4} role="group" aria-label="How it is closed">
        <Button disabled={onRetrospective === undefined} onClick={onRetrospective}>
          It is so: make a change
        </Button>
        {outcomes.map(([value, label]) => (
          <Button
            key={value}
            variant="default"
            onClick={() => {
              begin(value);
            }}
          >
            {label}
          </Button>
        ))}
      </Group>
      <Modal opened={opened} onClose={close} title={item.sentence} size="lg">
        <Text size="sm" mb="sm">
          The record is not changed by it. The matter comes back when its sources say something else
          {others.length > 0 && `; ${counted(others.length, 'other matter is', 'other matters are')} alike`}.
        </Text>
        <OutcomeForm key={standard} item={item} others={others} standard={standard} onDone={close} />
      </Modal>
    </div>
  );
}
