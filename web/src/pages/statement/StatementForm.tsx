import {
  Alert,
  Button,
  Group,
  Modal,
  MultiSelect,
  Select,
  Stack,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { useDebouncedValue } from '@mantine/hooks';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useState, type SyntheticEvent } from 'react';
import { useNavigate } from 'react-router';
import { useAnswer, useCommand, useSchema } from '../../api/answers';
import type { StatedWords } from '../../api/doorTypes';
import type { Import, RowsPage, SchemaFacet } from '../../api/types';
import { useSession } from '../../api/session';
import { Answered } from '../../parts/Answered';
import { ProblemAlert } from '../../parts/ProblemAlert';
import { kinds, plural, within, words } from '../../parts/words';
import { PartValues } from '../subject/PartField';
import { emptyLine, missing, partOf, partsFor, wordsOf, type Line, type Whom } from './statement';

/** Whom the form is about at first. */
export interface StatementStart {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
}

const statable = kinds.filter((kind) => kind !== 'connection');

function About({ whom, onChange }: { whom: Whom; onChange: (whom: Whom) => void }) {
  const [search, setSearch] = useState('');
  const [settled] = useDebouncedValue(search.trim(), 250);
  const [names, setNames] = useState<Readonly<Record<string, string>>>({});
  const rows = useAnswer<RowsPage>('/api/subjects', {
    kind: whom.kind,
    limit: 100,
    sort: 'name',
    ...(settled === '' ? {} : { q: settled }),
  });
  const found = (rows.data?.subjects ?? []).map((row) => ({ value: row.id, label: row.name }));
  const chosen = whom.subjects
    .filter((id) => found.every((row) => row.value !== id))
    .map((id) => ({ value: id, label: names[id] ?? id }));
  return (
    <>
      <Group align="flex-start" wrap="nowrap">
        <Select
          label="About"
          w={180}
          allowDeselect={false}
          data={statable.map((kind) => ({ value: kind, label: plural(kind) }))}
          value={whom.kind}
          onChange={(kind) => {
            onChange({ kind: kind ?? whom.kind, subjects: [], name: '' });
          }}
        />
        <MultiSelect
          label="Which of the record"
          flex={1}
          searchable
          clearable
          placeholder={whom.subjects.length === 0 ? 'Find by name, address, serial number' : ''}
          nothingFoundMessage="The record knows none that fits"
          data={[...chosen, ...found]}
          filter={({ options }) => options}
          searchValue={search}
          onSearchChange={setSearch}
          value={[...whom.subjects]}
          onChange={(subjects) => {
            setNames({ ...names, ...Object.fromEntries(found.map((row) => [row.value, row.label])) });
            onChange({ ...whom, subjects });
          }}
        />
      </Group>
      <TextInput
        label="Or one that the record does not know"
        placeholder={`What the ${within(words(whom.kind))} is called`}
        value={whom.name}
        onChange={(event) => {
          onChange({ ...whom, name: event.currentTarget.value });
        }}
      />
    </>
  );
}

function Known({
  schema,
  kind,
  line,
  onChange,
  onRemove,
}: {
  schema: readonly SchemaFacet[];
  kind: string;
  line: Line;
  onChange: (line: Line) => void;
  onRemove?: () => void;
}) {
  const found = partOf(schema, line.path);
  return (
    <Group align="flex-start" gap="xs" wrap="nowrap">
      <Select
        aria-label="What you know"
        placeholder="What you know"
        w={260}
        searchable
        data={partsFor(schema, kind)}
        value={line.path === '' ? null : line.path}
        onChange={(path) => {
          onChange({ path: path ?? '', key: '', values: [] });
        }}
      />
      {found?.facet.repeats === true && (
        <TextInput
          aria-label={`Which ${found.facet.label.toLowerCase()}`}
          placeholder={found.facet.facet === 'service' ? 'tcp/502' : 'Which'}
          w={130}
          value={line.key}
          onChange={(event) => {
            onChange({ ...line, key: event.currentTarget.value });
          }}
        />
      )}
      {found !== undefined && (
        <PartValues
          key={line.path}
          part={found.part}
          values={line.values}
          onValues={(values) => {
            onChange({ ...line, values });
          }}
        />
      )}
      {onRemove !== undefined && (
        <Button variant="subtle" color="gray" px={8} aria-label="Leave this out" onClick={onRemove}>
          <IconX size={16} aria-hidden />
        </Button>
      )}
    </Group>
  );
}

function Form({
  schema,
  start,
  onClose,
}: {
  schema: readonly SchemaFacet[];
  start: StatementStart | undefined;
  onClose: () => void;
}) {
  const navigate = useNavigate();
  const session = useSession();
  const [whom, setWhom] = useState<Whom>({
    kind: start?.kind ?? 'asset',
    subjects: start === undefined ? [] : [start.id],
    name: '',
  });
  const [lines, setLines] = useState<readonly Line[]>([emptyLine]);
  const [howKnown, setHowKnown] = useState('');
  const [role, setRole] = useState('');
  const [statedOn, setStatedOn] = useState<string | null>(null);
  const state = useCommand<StatedWords, Import>('/api/statements', { showsProblem: true });
  const open = missing(schema, whom, lines, howKnown);
  const known = state.data?.files[0]?.state === 'ALREADY_KNOWN' ? state.data.files[0] : undefined;
  const who = session.data?.kind === 'signed-in' ? session.data.session.name : '';
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    state.mutate(wordsOf(schema, whom, lines, { howKnown, role, statedOn }), {
      onSuccess: (result) => {
        if (result.id !== '') {
          onClose();
          void navigate(`/imports/${encodeURIComponent(result.id)}`);
        }
      },
    });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <Text size="sm">
          What you state is kept as a source with your name, {who}. It does not change the record: where it
          differs from the record or from what others say, it waits in the inbox.
        </Text>
        {state.isError && <ProblemAlert thrown={state.error} />}
        {known !== undefined && (
          <Alert variant="light" title="You stated the very same already">
            {known.problem}
          </Alert>
        )}
        {start === undefined ? (
          <About
            whom={whom}
            onChange={(next) => {
              setWhom(next);
              if (next.kind !== whom.kind) {
                setLines([emptyLine]);
              }
            }}
          />
        ) : (
          <Text>
            About <b>{start.name}</b>
          </Text>
        )}
        <Stack gap={4} component="section" aria-label="What I know">
          <Text size="sm" fw={600}>
            What I know
          </Text>
          {lines.map((line, index) => (
            <Known
              key={index}
              schema={schema}
              kind={whom.kind}
              line={line}
              onChange={(changed) => {
                setLines(lines.map((one, place) => (place === index ? changed : one)));
              }}
              {...(lines.length > 1
                ? {
                    onRemove: () => {
                      setLines(lines.filter((_, place) => place !== index));
                    },
                  }
                : {})}
            />
          ))}
          <Group>
            <Button
              variant="default"
              size="compact-sm"
              leftSection={<IconPlus size={14} aria-hidden />}
              onClick={() => {
                setLines([...lines, emptyLine]);
              }}
            >
              Something more
            </Button>
          </Group>
        </Stack>
        <Textarea
          label="How I know"
          description="Read on its label, replaced it myself, told by the maker … Others judge your statement by it."
          required
          autosize
          minRows={2}
          value={howKnown}
          onChange={(event) => {
            setHowKnown(event.currentTarget.value);
          }}
        />
        <Group grow>
          <TextInput
            label="In which role"
            placeholder="Electrician"
            value={role}
            onChange={(event) => {
              setRole(event.currentTarget.value);
            }}
          />
          <DateInput
            label="It was so on"
            placeholder="Today"
            clearable
            valueFormat="YYYY-MM-DD"
            value={statedOn}
            onChange={setStatedOn}
          />
        </Group>
        <Group justify="flex-end">
          {open !== undefined && (
            <Text size="sm" c="dimmed">
              {open}
            </Text>
          )}
          <Button type="submit" loading={state.isPending} disabled={open !== undefined}>
            State it
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Takes down what the person who is signed in knows; it becomes a source like any other. */
export function StatementForm({ start, onClose }: { start?: StatementStart; onClose: () => void }) {
  const schema = useSchema();
  return (
    <Modal opened onClose={onClose} title="State what you know" size="xl">
      <Answered answer={schema}>
        {(facets) => <Form schema={facets} start={start} onClose={onClose} />}
      </Answered>
    </Modal>
  );
}
