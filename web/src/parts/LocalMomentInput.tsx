import { Group, Stack, Text, TextInput } from '@mantine/core';
import { useId } from 'react';
import { DayInput } from './DayInput';
import { clockTime, isClockTime, localMomentText, type LocalMoment } from './localMoment';

function timeProblem({ day, time }: LocalMoment): string | undefined {
  if (time === '') {
    return day === '' ? undefined : 'The time is missing: write it as 22:00.';
  }
  return isClockTime(time) ? undefined : 'Write the time with 24 hours, as 22:00.';
}

/**
 * A moment by a local clock: its day as everywhere else in the product, and its time with 24 hours, whatever the browser makes of either.
 * Each can be typed; what is wrong is said below it.
 */
export function LocalMomentInput({
  label,
  clock,
  value,
  onChange,
}: {
  label: string;
  /** By which clock it is, in a sentence. */
  clock: string;
  value: LocalMoment;
  /** Told of what is said, as 2026-01-10T22:00; of what is not complete, as far as it goes. */
  onChange: (text: string) => void;
}) {
  const hint = useId();
  const say = (part: Partial<LocalMoment>) => {
    onChange(localMomentText({ ...value, ...part }));
  };
  return (
    <Stack gap={4} flex={1} role="group" aria-label={label} aria-describedby={hint}>
      <Group gap="xs" align="flex-start">
        <DayInput
          label="Day"
          w={150}
          error={value.day === '' && value.time !== '' && 'The day is missing.'}
          value={value.day}
          onChange={(day) => {
            say({ day });
          }}
        />
        <TextInput
          label="Time, 24 hours"
          placeholder="22:00"
          w={150}
          inputMode="numeric"
          autoComplete="off"
          error={timeProblem(value)}
          value={value.time}
          onChange={(event) => {
            say({ time: event.currentTarget.value });
          }}
          onBlur={() => {
            say({ time: clockTime(value.time) });
          }}
        />
      </Group>
      <Text id={hint} size="xs" c="dimmed">
        {clock}
      </Text>
    </Stack>
  );
}
