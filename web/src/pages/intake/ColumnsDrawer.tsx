import { Alert, Button, Drawer, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useAnswer, useCommand, useSchema } from '../../api/answers';
import type { ColumnsProfile, ListPreview } from '../../api/doorTypes';
import { request } from '../../api/request';
import { isKnown, type Import, type SchemaFacet } from '../../api/types';
import { Answered } from '../../parts/Answered';
import { ProblemAlert } from '../../parts/ProblemAlert';
import { counted } from '../../parts/words';
import { byProfile, choicesOf, leftOut, profileOf, type TableChoice } from './columns';
import { ColumnsTable } from './ColumnsTable';
import { ImportReceipts } from './ImportReceipts';
import { IntakeProgress } from './IntakeProgress';
import { useIntake } from './useIntake';

/** A file claims once: what was read of it by other columns must be taken back first. */
function KnownAlready({ result, onWithdrawn }: { result: Import; onWithdrawn: () => void }) {
  const imports = useAnswer<readonly Import[]>('/api/imports');
  const [file] = result.files;
  const earlier = imports.data?.find(
    (one) => one.withdrawn !== true && one.files.some((taken) => taken.digest === file?.digest),
  );
  const withdraw = useCommand<{ reason: string }, Import>(
    `/api/imports/${encodeURIComponent(earlier?.id ?? '')}/withdraw`,
    { showsProblem: true },
  );
  const others = (earlier?.files.length ?? 1) - 1;
  return (
    <Alert variant="light" title="This very file was taken in already" role="alert">
      <Text size="sm" mb="xs">
        A file can claim only once: {file?.problem}.
      </Text>
      {withdraw.isError && <ProblemAlert thrown={withdraw.error} />}
      {earlier !== undefined && (
        <Button
          loading={withdraw.isPending}
          onClick={() => {
            withdraw.mutate(
              { reason: `${file?.name ?? 'The list'} is read again by other columns` },
              { onSuccess: onWithdrawn },
            );
          }}
        >
          Withdraw {earlier.id}
          {others > 0 && ` with its ${counted(others, 'other file')}`} and read the list again
        </Button>
      )}
    </Alert>
  );
}

function Keep({ tables, onKept }: { tables: readonly TableChoice[]; onKept: (name: string) => void }) {
  const [name, setName] = useState('');
  const keep = useCommand<ColumnsProfile, ColumnsProfile>('/api/profiles', { showsProblem: true });
  return (
    <div>
      <Group gap="xs" align="flex-end">
        <TextInput
          label="Keep these columns as a profile"
          placeholder="What such lists are called"
          w={280}
          value={name}
          onChange={(event) => {
            setName(event.currentTarget.value);
          }}
        />
        <Button
          variant="default"
          disabled={name.trim() === ''}
          loading={keep.isPending}
          onClick={() => {
            keep.mutate(profileOf(name.trim(), tables), {
              onSuccess: (kept) => {
                onKept(kept.name);
              },
            });
          }}
        >
          Keep the profile
        </Button>
        {keep.isSuccess && (
          <Text size="sm" role="status">
            Kept as {keep.data.name}.
          </Text>
        )}
      </Group>
      {keep.isError && <ProblemAlert thrown={keep.error} />}
    </div>
  );
}

function Columns({ file, list, schema }: { file: File; list: ListPreview; schema: readonly SchemaFacet[] }) {
  const [tables, setTables] = useState(() => choicesOf(list));
  const profiles = useAnswer<readonly ColumnsProfile[]>('/api/profiles');
  const intake = useIntake();
  const [by, setBy] = useState<string | null>(null);
  const open = leftOut(tables);
  const profile = profileOf(by ?? file.name, tables);
  const take = (dryRun: boolean) => {
    intake.take({ files: [file], dryRun, profile: JSON.stringify(profile) });
  };
  const { result } = intake;
  const known = result?.files[0]?.state === 'ALREADY_KNOWN';
  return (
    <Stack gap="md">
      {isKnown(list.problem) && <Alert variant="light">{list.problem}</Alert>}
      <Group justify="space-between" align="flex-end">
        <Text size="sm">
          {open === 0
            ? 'Every column with values is taken, or left out on purpose.'
            : `${counted(open, 'column with values is', 'columns with values are')} not taken.`}
        </Text>
        <Select
          label="Read it by a profile"
          placeholder="As it was guessed"
          w={260}
          clearable
          searchable
          data={(profiles.data ?? []).map((one) => ({
            value: one.name,
            label: isKnown(one.person) ? one.name : `${one.name} (comes with Asbuilt)`,
          }))}
          value={by}
          onChange={(name) => {
            const chosen = profiles.data?.find((one) => one.name === name);
            setBy(name);
            setTables(chosen === undefined ? choicesOf(list) : byProfile(choicesOf(list), chosen));
          }}
        />
      </Group>
      {tables.map((table, index) => (
        <ColumnsTable
          key={index}
          table={table}
          schema={schema}
          onChange={(changed) => {
            setTables(tables.map((one, place) => (place === index ? changed : one)));
          }}
        />
      ))}
      <Group justify="space-between" align="flex-end">
        <Keep tables={tables} onKept={setBy} />
        <Group gap="xs">
          <Button
            variant="default"
            disabled={intake.busy || profile.tables.length === 0}
            onClick={() => {
              take(true);
            }}
          >
            Try it
          </Button>
          <Button
            disabled={intake.busy || profile.tables.length === 0}
            onClick={() => {
              take(false);
            }}
          >
            Take it in by these columns
          </Button>
        </Group>
      </Group>
      <Stack gap="xs" aria-live="polite">
        <IntakeProgress intake={intake} />
        {result !== undefined && known && (
          <KnownAlready
            result={result}
            onWithdrawn={() => {
              take(intake.order?.dryRun ?? true);
            }}
          />
        )}
        {result !== undefined && !known && <ImportReceipts result={result} />}
      </Stack>
    </Stack>
  );
}

/** Shows how the columns of a list are understood, lets a person correct it, and reads the list so. */
export function ColumnsDrawer({ file, onClose }: { file: File; onClose: () => void }) {
  const schema = useSchema();
  const list = useQuery({
    queryKey: ['/api/profiles/guess', file.name, file.size, file.lastModified],
    queryFn: ({ signal }) => {
      const form = new FormData();
      form.append('file', file, file.name);
      return request<ListPreview>('/api/profiles/guess', { method: 'POST', body: form, signal });
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="min(1100px, 92vw)"
      title={`What the columns of ${file.name} hold`}
    >
      <Answered answer={list}>
        {(found) =>
          found.tables.length === 0 ? (
            <Alert variant="light" title="There is no table in it">
              {found.problem}
            </Alert>
          ) : (
            <Answered answer={schema}>
              {(facets) => <Columns file={file} list={found} schema={facets} />}
            </Answered>
          )
        }
      </Answered>
    </Drawer>
  );
}
