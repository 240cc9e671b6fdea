import { Alert, Button, Group, MultiSelect, Paper, Text, TextInput, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { useAnswer, useCommand } from '../../api/answers';
import type { ItemValue, Rows, Share, ShareAssessed } from '../../api/combinationTypes';
import { isKnown } from '../../api/types';
import { ProblemAlert } from '../../parts/ProblemAlert';
import { labelText } from '../exports/words';

const fields = [
  ['recipient', 'With whom', 'A third party of the record, or another organisation', true],
  ['persons', 'Named persons', 'With commas between them', false],
  ['purpose', 'What for', 'What the recipient does with it', true],
  ['agreement', 'Under which agreement', 'A contract or confidentiality agreement', false],
  ['back', 'Return or destroy by', '', false],
] as const;

type Draft = Record<(typeof fields)[number][0], string>;
const empty: Draft = { recipient: '', persons: '', purpose: '', agreement: '', back: '' };

function named(text: string): readonly string[] {
  return text
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
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
  const known = useAnswer<Rows<ItemValue>>('/api/information/values', { limit: '1000' });
  const ready = items.length > 0 && settled.recipient.trim() !== '';
  const assessed = useAnswer<ShareAssessed>(
    '/api/information/shares/assess',
    {
      item: items.join(','),
      recipient: settled.recipient,
      ...(named(settled.persons).length === 0 ? {} : { person: named(settled.persons).join(',') }),
    },
    ready,
  );
  const ask = useCommand<Record<string, unknown>, Share>('/api/information/shares', { showsProblem: true });
  return (
    <Paper withBorder p="sm" mb="sm" component="section" aria-label="Ask to share information">
      <Title order={2} size="h4">
        Ask to share information
      </Title>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const { persons, ...rest } = draft;
          const said = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== ''));
          ask.mutate(
            { ...said, items, persons: named(persons) },
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
          {fields.map(([name, label, placeholder, required]) => (
            <TextInput
              key={name}
              label={label}
              placeholder={placeholder}
              required={required}
              type={name === 'back' ? 'date' : 'text'}
              w={360}
              maw="100%"
              value={draft[name]}
              onChange={(event) => {
                const { value } = event.currentTarget;
                setDraft((now) => ({ ...now, [name]: value }));
              }}
            />
          ))}
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
