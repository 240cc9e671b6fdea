import { Chip, Group, NumberInput, Select, Stack, Text, TextInput } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { useState } from 'react';
import { localMomentOf } from '../../parts/localMoment';
import { LocalMomentInput } from '../../parts/LocalMomentInput';
import {
  dayName,
  days,
  durationText,
  hoursOf,
  placeName,
  places,
  ruleOf,
  ruleText,
  type Day,
  type Rhythm,
  type Rule,
} from './recurrence';

/** A part that a form says better than a text: what it is called, what it says, and what is done with what is said instead. */
interface FieldProps {
  readonly label: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  /** The time zone that the form names, if it names one. */
  readonly timeZone?: string | undefined;
}

const begins: Readonly<Record<Rhythm['how'], Rhythm>> = {
  daily: { how: 'daily' },
  weekly: { how: 'weekly', days: ['SA'] },
  monthly: { how: 'monthly', place: 1, day: 'SA' },
  dates: { how: 'dates', date: 1 },
};

const rhythms = [
  { value: 'once', label: 'Once only' },
  { value: 'daily', label: 'By days' },
  { value: 'weekly', label: 'On days of the week' },
  { value: 'monthly', label: 'On a weekday of the month' },
  { value: 'dates', label: 'On a date of the month' },
  { value: 'text', label: 'As a rule of RFC 5545' },
];

function isRhythm(how: string | null): how is Rhythm['how'] {
  return how !== null && how in begins;
}

function onDays(named: readonly Day[]): string {
  return named.length === 0 ? 'the weekday of the first start' : named.map((day) => dayName(day)).join(', ');
}

function often({ rhythm, every }: Rule): string {
  switch (rhythm.how) {
    case 'daily':
      return every === 1 ? 'Every day' : `Every ${String(every)} days, from the first start on`;
    case 'weekly':
      return every === 1
        ? `Every week on ${onDays(rhythm.days)}`
        : `Every ${String(every)} weeks on ${onDays(rhythm.days)}`;
    case 'monthly':
      return every === 1
        ? `Every month on ${placeName(rhythm.place)} ${dayName(rhythm.day)}`
        : `Every ${String(every)} months on ${placeName(rhythm.place)} ${dayName(rhythm.day)}`;
    case 'dates':
      return dated(rhythm.date, every);
  }
}

function dated(date: number, every: number): string {
  if (date === -1) {
    return every === 1 ? 'Every month on its last day' : `Every ${String(every)} months on the last day`;
  }
  return every === 1
    ? `Every month on day ${String(date)}`
    : `Every ${String(every)} months on day ${String(date)}`;
}

/** What a rule means, in words. */
function meaning(rule: Rule): string {
  return rule.until === undefined ? often(rule) : `${often(rule)}; not after ${rule.until}`;
}

function whole(value: number | string, otherwise: number): number {
  return typeof value === 'number' && Number.isInteger(value) ? value : otherwise;
}

/** The fields of what is particular to a rhythm. */
function RhythmFields({ rhythm, onRhythm }: { rhythm: Rhythm; onRhythm: (rhythm: Rhythm) => void }) {
  switch (rhythm.how) {
    case 'daily':
      return null;
    case 'weekly':
      return (
        <Chip.Group
          multiple
          value={[...rhythm.days]}
          onChange={(chosen) => {
            onRhythm({ how: 'weekly', days: days.filter((day) => chosen.includes(day)) });
          }}
        >
          <Group gap={4} role="group" aria-label="Days of the week">
            {days.map((day) => (
              <Chip key={day} value={day} size="xs" radius="xs">
                {dayName(day, 'short')}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
      );
    case 'monthly':
      return (
        <Group gap="xs">
          <Select
            aria-label="Which of the month"
            w={130}
            allowDeselect={false}
            data={places.map((place) => ({ value: String(place), label: placeName(place) }))}
            value={String(rhythm.place)}
            onChange={(chosen) => {
              onRhythm({
                ...rhythm,
                place: places.find((place) => String(place) === chosen) ?? rhythm.place,
              });
            }}
          />
          <Select
            aria-label="Day of the week"
            w={150}
            allowDeselect={false}
            data={days.map((day) => ({ value: day, label: dayName(day) }))}
            value={rhythm.day}
            onChange={(chosen) => {
              onRhythm({ ...rhythm, day: days.find((day) => day === chosen) ?? rhythm.day });
            }}
          />
        </Group>
      );
    case 'dates':
      return (
        <Select
          aria-label="Day of the month"
          w={150}
          allowDeselect={false}
          data={[
            ...Array.from({ length: 31 }, (_, at) => ({ value: String(at + 1), label: String(at + 1) })),
            { value: '-1', label: 'The last day' },
          ]}
          value={String(rhythm.date)}
          onChange={(chosen) => {
            onRhythm({ how: 'dates', date: chosen === null ? rhythm.date : Number(chosen) });
          }}
        />
      );
  }
}

/** How a maintenance window recurs; what the fields cannot say stays a text. Source: RFC 5545 section 3.3.10. */
export function RecurrenceField({ label, text, onText }: FieldProps) {
  const rule = ruleOf(text);
  const [asText, setAsText] = useState(text !== '' && rule === undefined);
  const say = (next: Rule) => {
    onText(ruleText(next));
  };
  const how = asText || (text !== '' && rule === undefined) ? 'text' : (rule?.rhythm.how ?? 'once');
  return (
    <Stack gap={6} flex={1}>
      <Select
        aria-label={label}
        allowDeselect={false}
        data={rhythms}
        value={how}
        onChange={(chosen) => {
          setAsText(chosen === 'text');
          if (isRhythm(chosen)) {
            say({ ...(rule ?? { every: 1 }), rhythm: begins[chosen] });
          } else if (chosen === 'once') {
            onText('');
          }
        }}
      />
      {how === 'text' && (
        <TextInput
          aria-label={`${label} as a rule`}
          placeholder="FREQ=MONTHLY;BYDAY=2SA"
          value={text}
          onChange={(event) => {
            onText(event.currentTarget.value);
          }}
        />
      )}
      {how !== 'text' && rule !== undefined && (
        <>
          <RhythmFields
            rhythm={rule.rhythm}
            onRhythm={(rhythm) => {
              say({ ...rule, rhythm });
            }}
          />
          <Group gap="xs" grow>
            <NumberInput
              label="Every"
              description="1: at each of them"
              min={1}
              max={99}
              allowDecimal={false}
              value={rule.every}
              onChange={(value) => {
                say({ ...rule, every: Math.max(1, whole(value, 1)) });
              }}
            />
            <DateInput
              label="Not after"
              description="Empty: for good"
              clearable
              valueFormat="YYYY-MM-DD"
              value={rule.until ?? null}
              onChange={(until) => {
                const { rhythm, every } = rule;
                say(until === null ? { rhythm, every } : { rhythm, every, until });
              }}
            />
          </Group>
        </>
      )}
      {rule !== undefined && (
        <Text size="sm" c="dimmed">
          {meaning(rule)}
        </Text>
      )}
    </Stack>
  );
}

/** How long something takes, in hours and minutes; what is said in another way stays a text. Source: ISO 8601. */
export function DurationField({ label, text, onText }: FieldProps) {
  const known = hoursOf(text);
  if (known === undefined && text !== '') {
    return (
      <TextInput
        aria-label={label}
        placeholder="PT6H"
        flex={1}
        value={text}
        onChange={(event) => {
          onText(event.currentTarget.value);
        }}
      />
    );
  }
  const { hours, minutes } = known ?? { hours: 0, minutes: 0 };
  return (
    <Group gap="xs" grow flex={1}>
      <NumberInput
        aria-label={`${label}: hours`}
        suffix=" h"
        min={0}
        max={8784}
        allowDecimal={false}
        value={text === '' ? '' : hours}
        onChange={(value) => {
          onText(durationText(Math.max(0, whole(value, 0)), minutes));
        }}
      />
      <NumberInput
        aria-label={`${label}: minutes`}
        suffix=" min"
        min={0}
        max={59}
        allowDecimal={false}
        value={text === '' ? '' : minutes}
        onChange={(value) => {
          onText(durationText(hours, Math.max(0, whole(value, 0))));
        }}
      />
    </Group>
  );
}

/** A moment by the local clock of the plant, such as 2026-01-10T22:00; what is said in another way stays a text. */
export function LocalMomentField({ label, text, onText, timeZone = '' }: FieldProps) {
  const moment = localMomentOf(text);
  return moment === undefined ? (
    <TextInput
      aria-label={label}
      flex={1}
      placeholder="2026-01-10T22:00"
      value={text}
      onChange={(event) => {
        onText(event.currentTarget.value);
      }}
    />
  ) : (
    <LocalMomentInput
      label={label}
      clock={
        timeZone === ''
          ? 'By the clock of the time zone of the window, which is not said yet.'
          : `By the clock of ${timeZone}.`
      }
      value={moment}
      onChange={onText}
    />
  );
}
