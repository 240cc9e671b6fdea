import { Alert, Button, Group, Paper, Select, Text, TextInput, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useAnswer, useCommand } from '../../api/answers';
import type { AskedExport, Measured } from '../../api/exportTypes';
import { DayInput } from '../../parts/DayInput';
import { ProblemAlert } from '../../parts/ProblemAlert';
import { counted } from '../../parts/words';
import { labelText, whatText } from './words';

const common = [
  { value: '/api/lists/all.xlsx', label: 'Workbook of everything' },
  { value: '/api/lists/asset.xlsx', label: 'Workbook of all assets' },
  { value: '/api/subjects', label: 'Reading by programs (API)' },
];

const fields = [
  ['recipient', 'For whom', 'An organisation or a person', true],
  ['purpose', 'What for', 'What the recipient does with it', true],
  ['agreement', 'Under which agreement', 'A contract or confidentiality agreement', false],
] as const;

type Draft = Record<(typeof fields)[number][0] | 'back', string>;
const empty: Draft = { recipient: '', purpose: '', agreement: '', back: '' };

function Measure({ measured }: { measured: Measured }) {
  return (
    <>
      <Text size="sm">
        It holds {counted(measured.subjects, 'subject')} and is {labelText(measured.label)}.{' '}
        {measured.needsSecondPerson
          ? 'Another person has to approve it.'
          : 'It is little enough to be fetched at once; ask where it is for somebody else.'}
      </Text>
      {measured.warnings.length > 0 && (
        <Alert color="orange" mt="xs" title="More together than its parts">
          {measured.warnings.join('. ')}.
        </Alert>
      )}
    </>
  );
}

/** Says what is to leave, for whom and what for. */
export function AskForm({ wanted, onAsked }: { wanted: string | null; onAsked: () => void }) {
  const [chosen, setChosen] = useState<string | null>(null);
  const [draft, setDraft] = useState(empty);
  const [recipient] = useDebouncedValue(draft.recipient.trim(), 400);
  const what = wanted ?? chosen;
  const measured = useAnswer<Measured>(
    '/api/exports/measure',
    { what: what ?? '', ...(recipient === '' ? {} : { recipient }) },
    what !== null,
  );
  const ask = useCommand<Record<string, string>, AskedExport>('/api/exports', { showsProblem: true });
  return (
    <Paper withBorder p="sm" mb="sm" component="section" className="no-print" aria-label="Ask for an export">
      <Title order={2} size="h4">
        Ask for an export
      </Title>
      {wanted === null ? (
        <Select
          label="What"
          placeholder="Choose what is to leave the record"
          required
          data={common}
          value={chosen}
          onChange={setChosen}
          maw={360}
        />
      ) : (
        <Text fw={600}>{whatText(wanted)}</Text>
      )}
      {measured.isError && <ProblemAlert thrown={measured.error} />}
      {what !== null && measured.data !== undefined && <Measure measured={measured.data} />}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const said = Object.fromEntries(Object.entries(draft).filter(([, value]) => value !== ''));
          ask.mutate(
            { ...said, what: what ?? '' },
            {
              onSuccess: () => {
                setDraft(empty);
                onAsked();
              },
            },
          );
        }}
      >
        <Group gap="xs" mt="xs" align="flex-end">
          {fields.map(([name, label, placeholder, required]) => (
            <TextInput
              key={name}
              label={label}
              placeholder={placeholder}
              required={required}
              w={300}
              value={draft[name]}
              onChange={(event) => {
                const { value } = event.currentTarget;
                setDraft((now) => ({ ...now, [name]: value }));
              }}
            />
          ))}
          <DayInput
            label="Return or destroy by"
            w={300}
            value={draft.back}
            onChange={(day) => {
              setDraft((now) => ({ ...now, back: day }));
            }}
          />
          <Button type="submit" disabled={what === null} loading={ask.isPending}>
            Ask for it
          </Button>
        </Group>
      </form>
      {ask.isError && <ProblemAlert thrown={ask.error} />}
    </Paper>
  );
}
