import {
  Alert,
  Autocomplete,
  Button,
  Group,
  MultiSelect,
  Paper,
  TagsInput,
  Text,
  TextInput,
  Title,
} from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { useAnswer, useCommand } from '../../api/answers';
import type { ItemValue, Rows, Share, ShareAssessed } from '../../api/combinationTypes';
import { isKnown, type RowsPage } from '../../api/types';
import type { VendorPeople } from '../../api/vendorTypes';
import { DayInput } from '../../parts/DayInput';
import { ProblemAlert } from '../../parts/ProblemAlert';
import { labelText } from '../exports/words';

const fields = [
  ['purpose', 'What for', 'What the recipient does with it', true],
  ['agreement', 'Under which agreement', 'A contract or confidentiality agreement', false],
] as const;

interface Draft extends Record<(typeof fields)[number][0], string> {
  recipient: string;
  persons: string[];
  /** The day by which it is to be returned or destroyed; empty if none is agreed. */
  back: string;
}
const empty: Draft = { recipient: '', persons: [], purpose: '', agreement: '', back: '' };

/** Each name once: a list to choose from has no other. */
function distinct(names: readonly string[]): string[] {
  return [...new Set(names)];
}

/** What there is to say before it is asked for: the label, and what comes together with the recipient. */
function Assessment({ assessed }: { assessed: ShareAssessed }) {
  const refused = isKnown(assessed.objection);
  return (
    <>
      <Text size="sm" mt="xs">
        It is {labelText(assessed.label)}, for {assessed.recipient}
        {!assessed.known && ', whom the record does not know'}.{' '}
        {!refused &&
          (assessed.needsSecondPerson
            ? 'Another person has to approve it.'
            : 'It can be sent without another person.')}
      </Text>
      {refused && (
        <Alert color="red" mt="xs" title="The label does not allow it">
          {assessed.objection}.
        </Alert>
      )}
      {assessed.warnings.length > 0 && (
        <Alert color="orange" mt="xs" icon={<IconAlertTriangle />} title="More together than its parts">
          {assessed.warnings.map((warning) => (
            <Text size="sm" key={warning}>
              {warning}.
            </Text>
          ))}
        </Alert>
      )}
    </>
  );
}

/** Says what is to be shared, with whom and what for, and warns before it is asked for. */
export function ShareForm() {
  const [items, setItems] = useState<string[]>([]);
  const [draft, setDraft] = useState(empty);
  const [settled] = useDebouncedValue(draft, 400);
  const parties = useAnswer<RowsPage>('/api/subjects', { kind: 'third-party', limit: 500, sort: 'name' });
  const people = useAnswer<VendorPeople>('/api/vendor-people', { limit: 500 });
  const known = useAnswer<Rows<ItemValue>>('/api/information/values', { limit: '1000' });
  const ready = items.length > 0 && settled.recipient.trim() !== '';
  const assessed = useAnswer<ShareAssessed>(
    '/api/information/shares/assess',
    {
      item: items.join(','),
      recipient: settled.recipient,
      ...(settled.persons.length === 0 ? {} : { person: settled.persons.join(',') }),
    },
    ready,
  );
  const ask = useCommand<Record<string, unknown>, Share>('/api/information/shares', { showsProblem: true });
  return (
    <Paper
      withBorder
      p="sm"
      mb="sm"
      component="section"
      aria-label="Ask to share information"
      className="no-print"
    >
      <Title order={2} size="h4">
        Ask to share information
      </Title>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const { persons, ...rest } = draft;
          const said = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== ''));
          ask.mutate(
            { ...said, items, persons },
            {
              onSuccess: () => {
                setDraft(empty);
                setItems([]);
              },
            },
          );
        }}
      >
        <MultiSelect
          label="Information items"
          placeholder={items.length === 0 ? 'Choose at least one' : ''}
          required
          searchable
          data={(known.data?.rows ?? []).map((one) => ({ value: one.item.id, label: one.item.name }))}
          value={items}
          onChange={setItems}
          maw={900}
        />
        <Group gap="xs" mt="xs" align="flex-end">
          <Autocomplete
            label="With whom"
            placeholder="A third party of the record, or another organisation"
            required
            w={360}
            maw="100%"
            data={distinct((parties.data?.subjects ?? []).map((one) => one.name))}
            value={draft.recipient}
            onChange={(recipient) => {
              setDraft((now) => ({ ...now, recipient }));
            }}
          />
          <TagsInput
            label="Named persons"
            placeholder={draft.persons.length === 0 ? 'Choose, or type a name and press Enter' : ''}
            w={360}
            maw="100%"
            acceptValueOnBlur
            data={distinct((people.data?.rows ?? []).map((one) => one.person.name))}
            value={draft.persons}
            onChange={(persons) => {
              setDraft((now) => ({ ...now, persons }));
            }}
          />
          {fields.map(([name, label, placeholder, required]) => (
            <TextInput
              key={name}
              label={label}
              placeholder={placeholder}
              required={required}
              w={360}
              maw="100%"
              value={draft[name]}
              onChange={(event) => {
                const { value } = event.currentTarget;
                setDraft((now) => ({ ...now, [name]: value }));
              }}
            />
          ))}
          <DayInput
            label="Return or destroy by"
            w={360}
            value={draft.back}
            onChange={(back) => {
              setDraft((now) => ({ ...now, back }));
            }}
          />
          <Button type="submit" disabled={items.length === 0} loading={ask.isPending}>
            Ask for it
          </Button>
        </Group>
      </form>
      {ready && assessed.isError && <ProblemAlert thrown={assessed.error} />}
      {ready && assessed.data !== undefined && <Assessment assessed={assessed.data} />}
      {ask.isError && <ProblemAlert thrown={ask.error} />}
    </Paper>
  );
}
