import { Collapse, Group, Paper, Select, Stack, Switch, Title, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useAnswer } from '../../api/answers';
import type { ColumnsProfile } from '../../api/doorTypes';
import { useMay } from '../../api/session';
import { isKnown, type ImportedFile } from '../../api/types';
import { isListName } from './columns';
import { ColumnsDrawer } from './ColumnsDrawer';
import { FileDrop } from './FileDrop';
import { ImportReceipts } from './ImportReceipts';
import { IntakeProgress } from './IntakeProgress';
import { noOrigin, OriginSelects } from './OriginSelects';
import { useIntake } from './useIntake';

interface Options {
  readonly discardLogic: boolean;
  /** Whether lists are shown before they are taken in. */
  readonly columnsFirst: boolean;
  readonly profile: string | null;
}

function MoreOptions({ options, onChange }: { options: Options; onChange: (options: Options) => void }) {
  const [open, setOpen] = useState(false);
  const profiles = useAnswer<readonly ColumnsProfile[]>('/api/profiles', {}, open);
  return (
    <>
      <UnstyledButton
        className="disclosure"
        aria-expanded={open}
        onClick={() => {
          setOpen(!open);
        }}
      >
        {open ? '▾' : '▸'} More options
      </UnstyledButton>
      <Collapse expanded={open}>
        <Stack gap="xs" my="xs">
          <Switch
            label="Leave the logic out of controllers’ projects"
            description="Only a copy without the programs is kept. The facts are the same: each block is known by its digest, so that a change still shows."
            checked={options.discardLogic}
            onChange={(event) => {
              onChange({ ...options, discardLogic: event.currentTarget.checked });
            }}
          />
          <Switch
            label="Look at the columns of lists before they are taken in"
            description="CSV, TSV, text and workbooks open with what each column would be taken for."
            checked={options.columnsFirst}
            onChange={(event) => {
              onChange({ ...options, columnsFirst: event.currentTarget.checked });
            }}
          />
          <Select
            label="Read the files as lists by a profile"
            placeholder="Find out what each file is"
            description="All files that are dropped are read as lists then."
            w={320}
            clearable
            searchable
            data={(profiles.data ?? []).map((profile) => profile.name)}
            value={options.profile}
            onChange={(profile) => {
              onChange({ ...options, profile });
            }}
          />
        </Stack>
      </Collapse>
    </>
  );
}

/** Whether the columns of a file are worth a look: it was read as a list, or it looks like one and nobody understood it. */
function mayBeList(file: ImportedFile | undefined): boolean {
  if (file === undefined) {
    return false;
  }
  return isKnown(file.importer) ? file.importer === 'spreadsheet' : isListName(file.name);
}

/** Takes files in: what is dropped is read, and its receipt shown; nothing of it changes the record by itself. */
export function IntakePanel() {
  const may = useMay('import');
  const [dryRun, setDryRun] = useState(false);
  const [options, setOptions] = useState<Options>({
    discardLogic: false,
    columnsFirst: false,
    profile: null,
  });
  const [origin, setOrigin] = useState(noOrigin);
  const [lists, setLists] = useState<readonly File[]>([]);
  const intake = useIntake();
  if (!may) {
    return null;
  }
  const drop = (files: readonly File[]) => {
    const first = options.columnsFirst ? files.filter((file) => isListName(file.name)) : [];
    const others = files.filter((file) => !first.includes(file));
    setLists(first);
    if (others.length > 0) {
      intake.take({
        files: others,
        dryRun,
        discardLogic: options.discardLogic,
        origin,
        ...(options.profile === null ? {} : { profile: options.profile }),
      });
    }
  };
  const [list] = lists;
  const sent = intake.order?.files ?? [];
  return (
    <Paper
      withBorder
      p="md"
      component="section"
      aria-labelledby="intake"
      className={intake.result === undefined ? 'no-print' : undefined}
    >
      <Group justify="space-between" mb="xs">
        <Title order={2} id="intake">
          Take files in
        </Title>
        <Switch
          label="Dry run: show what would be understood, keep nothing"
          checked={dryRun}
          onChange={(event) => {
            setDryRun(event.currentTarget.checked);
          }}
        />
      </Group>
      <OriginSelects origin={origin} onChange={setOrigin} />
      <FileDrop onDrop={drop} busy={intake.busy} />
      <MoreOptions options={options} onChange={setOptions} />
      <Stack gap="xs" mt="sm" aria-live="polite">
        <IntakeProgress intake={intake} />
        {intake.result !== undefined && (
          <ImportReceipts
            result={intake.result}
            onColumns={(index) => {
              const file = sent[index];
              return file !== undefined && mayBeList(intake.result?.files[index])
                ? () => {
                    setLists([file]);
                  }
                : undefined;
            }}
          />
        )}
      </Stack>
      {list !== undefined && (
        <ColumnsDrawer
          key={`${list.name} ${list.size}`}
          file={list}
          onClose={() => {
            setLists(lists.slice(1));
          }}
        />
      )}
    </Paper>
  );
}
