import { Autocomplete, Group, MultiSelect, Select, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useQueries } from '@tanstack/react-query';
import { momentQuery } from '../../api/answers';
import { request } from '../../api/request';
import type { RowsPage, SchemaPart } from '../../api/types';
import { useMoment } from '../../parts/useMoment';
import { singular, words } from '../../parts/words';
import { BlackoutsField } from './BlackoutsField';
import { valuesOf, type Answer } from './proposal';
import { DurationField, LocalMomentField, RecurrenceField } from './WindowFields';

const examples: Readonly<Record<string, string>> = {
  ip: '10.20.10.11',
  mac: '00:1b:1b:5e:13:03',
  cidr: '10.20.10.0/24',
  date: '2026-03-01',
  time: '2026-03-01T08:00:00Z',
  integer: '502',
};

/** Texts that have fields of their own, because nobody knows by heart how they are written. */
const fields: Readonly<Record<string, typeof RecurrenceField>> = {
  starts: LocalMomentField,
  recurrence: RecurrenceField,
  duration: DurationField,
  toleratedOutage: DurationField,
};

/** The names of time zones that the browser knows, the one of this machine first. Source: IANA time zone database. */
const timeZones = [
  ...new Set([Intl.DateTimeFormat().resolvedOptions().timeZone, ...Intl.supportedValuesOf('timeZone')]),
];

const hows = [
  { value: 'values', label: 'It is' },
  { value: 'unknown', label: 'Not known' },
  { value: 'NONE', label: 'There is none' },
  { value: 'NOT_APPLICABLE', label: 'Does not apply' },
];

interface Option {
  readonly value: string;
  readonly label: string;
}

function useOptions(part: SchemaPart): readonly Option[] | undefined {
  const [moment] = useMoment();
  const subjects = useQueries({
    queries: part.refers.map((kind) => {
      const query = { kind, limit: 1000, sort: 'name', ...momentQuery(moment) };
      return {
        queryKey: ['/api/subjects', query],
        queryFn: ({ signal }: { signal: AbortSignal }) =>
          request<RowsPage>('/api/subjects', { query, signal }),
      };
    }),
  });
  if (part.refers.length > 0) {
    return subjects.flatMap((answer, place) =>
      (answer.data?.subjects ?? []).map((row) => ({
        value: row.id,
        label: place === 0 ? row.name : `${row.name} (${singular(part.refers[place] ?? '')})`,
      })),
    );
  }
  if (part.type === 'boolean') {
    return [
      { value: 'true', label: 'yes' },
      { value: 'false', label: 'no' },
    ];
  }
  return part.choices.length > 0
    ? part.choices.map((choice) => ({ value: choice, label: words(choice) }))
    : undefined;
}

/** The values of one part: chosen, or typed. */
export function PartValues({
  part,
  values,
  onValues,
  timeZone,
}: {
  part: SchemaPart;
  values: readonly string[];
  onValues: (values: readonly string[]) => void;
  /** By the clock of which time zone its moments are, if that is said beside it. */
  timeZone?: string | undefined;
}) {
  const [text, setText] = useState(values.join('\n'));
  const options = useOptions(part);
  if (options !== undefined) {
    return part.many ? (
      <MultiSelect
        aria-label={part.label}
        searchable
        clearable
        data={[...options]}
        value={[...values]}
        onChange={onValues}
        flex={1}
      />
    ) : (
      <Select
        aria-label={part.label}
        searchable
        clearable
        data={[...options]}
        value={values[0] ?? null}
        onChange={(value) => {
          onValues(value === null ? [] : [value]);
        }}
        flex={1}
      />
    );
  }
  const say = (said: string) => {
    setText(said);
    onValues(valuesOf(said, part));
  };
  const Field = part.type === 'text' && !part.many ? fields[part.name] : undefined;
  if (Field !== undefined) {
    return <Field label={part.label} text={text} onText={say} timeZone={timeZone} />;
  }
  if (part.name === 'blackouts') {
    return <BlackoutsField label={part.label} values={values} onValues={onValues} />;
  }
  if (part.name === 'timeZone') {
    return (
      <Autocomplete
        aria-label={part.label}
        flex={1}
        limit={20}
        data={timeZones}
        value={text}
        onChange={say}
      />
    );
  }
  const shared = {
    'aria-label': part.label,
    placeholder: examples[part.type] ?? '',
    value: text,
    flex: 1,
  };
  return part.many ? (
    <Textarea
      {...shared}
      description="One a line"
      autosize
      minRows={1}
      onChange={(event) => {
        say(event.currentTarget.value);
      }}
    />
  ) : (
    <TextInput
      {...shared}
      onChange={(event) => {
        say(event.currentTarget.value);
      }}
    />
  );
}

/** The field of one part: its values, or that there is none, or that it is not known. */
export function PartField({
  part,
  answer,
  onAnswer,
  timeZone,
}: {
  part: SchemaPart;
  answer: Answer;
  onAnswer: (answer: Answer) => void;
  timeZone?: string | undefined;
}) {
  return (
    <fieldset className="part-field">
      <legend>{part.label}</legend>
      <Group gap="xs" align="flex-start" wrap="nowrap" className="part-answer">
        <Select
          aria-label={`${part.label}: is it known`}
          w={140}
          allowDeselect={false}
          data={hows}
          value={answer.how}
          onChange={(how) => {
            switch (how) {
              case 'values':
                onAnswer({ how, values: [] });
                break;
              case 'NONE':
              case 'NOT_APPLICABLE':
                onAnswer({ how, reason: '' });
                break;
              case 'unknown':
              case null:
                onAnswer({ how: 'unknown' });
            }
          }}
        />
        {answer.how === 'values' && (
          <PartValues
            part={part}
            values={answer.values}
            timeZone={timeZone}
            onValues={(values) => {
              onAnswer({ how: 'values', values });
            }}
          />
        )}
        {(answer.how === 'NONE' || answer.how === 'NOT_APPLICABLE') && (
          <TextInput
            aria-label={`${part.label}: why`}
            placeholder="Because"
            flex={1}
            value={answer.reason}
            onChange={(event) => {
              onAnswer({ how: answer.how, reason: event.currentTarget.value });
            }}
          />
        )}
      </Group>
    </fieldset>
  );
}
