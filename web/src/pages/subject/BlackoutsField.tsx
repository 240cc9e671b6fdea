import { Button, Group, Stack, TextInput } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { blackoutOf, blackoutWith, rowsWith } from './recurrence';

/** One stretch of days: a first and a last; what is said in another way stays a text. */
function Days({
  label,
  text,
  onAlter,
  onRemove,
}: {
  label: string;
  text: string;
  onAlter: (alter: (text: string) => string) => void;
  onRemove: () => void;
}) {
  const days = blackoutOf(text);
  return (
    <Group gap="xs" align="flex-end" role="group" aria-label={label}>
      {days === undefined ? (
        <TextInput
          aria-label={`${label} as a text`}
          placeholder="2026-12-20/2027-01-06"
          flex={1}
          value={text}
          onChange={(event) => {
            const said = event.currentTarget.value;
            onAlter(() => said);
          }}
        />
      ) : (
        <>
          <DateInput
            label="First day"
            flex="1 1 120px"
            valueFormat="YYYY-MM-DD"
            value={days.first ?? null}
            onChange={(first) => {
              onAlter((before) => blackoutWith(before, { first: first ?? undefined }));
            }}
          />
          <DateInput
            label="Last day"
            flex="1 1 120px"
            valueFormat="YYYY-MM-DD"
            {...(days.first === undefined ? {} : { minDate: days.first })}
            value={days.last ?? null}
            onChange={(last) => {
              onAlter((before) => blackoutWith(before, { last: last ?? undefined }));
            }}
          />
        </>
      )}
      <Button variant="subtle" color="gray" px={8} aria-label={`Remove ${label}`} onClick={onRemove}>
        <IconX size={16} aria-hidden />
      </Button>
    </Group>
  );
}

/** The days on which a maintenance window does not open, one stretch a line. */
export function BlackoutsField({
  label,
  values,
  onValues,
}: {
  label: string;
  values: readonly string[];
  onValues: (values: readonly string[]) => void;
}) {
  const [rows, setRows] = useState<readonly string[]>(values);
  // What was said last, shown or not: a calendar may say its day before what was said before it is shown.
  const last = useRef(rows);
  const say = (next: (rows: readonly string[]) => readonly string[]) => {
    last.current = next(last.current);
    setRows(last.current);
    onValues(last.current.filter((row) => row.trim() !== ''));
  };
  return (
    <Stack gap="xs" flex={1} miw={0}>
      {rows.map((row, place) => (
        <Days
          // A stretch has no name of its own, and its place is what tells it from others.
          key={String(place)}
          label={`${label} ${String(place + 1)}`}
          text={row}
          onAlter={(alter) => {
            say((said) => rowsWith(said, place, alter));
          }}
          onRemove={() => {
            say((said) => said.toSpliced(place, 1));
          }}
        />
      ))}
      <Group gap="xs">
        <Button
          variant="default"
          size="xs"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => {
            say((said) => [...said, '']);
          }}
        >
          Add days
        </Button>
      </Group>
    </Stack>
  );
}
