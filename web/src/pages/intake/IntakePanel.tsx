import { Alert, Group, Paper, Progress, Stack, Switch, Text, Title } from '@mantine/core';
import { Dropzone } from '@mantine/dropzone';
import { IconFileUpload } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { recordHasChanged, useJob } from '../../api/answers';
import { request } from '../../api/request';
import { useMay } from '../../api/session';
import { isKnown, type Import } from '../../api/types';
import { ProblemAlert } from '../../parts/ProblemAlert';
import { counted } from '../../parts/words';
import { appendOrigin, noOrigin, OriginSelects } from './OriginSelects';
import { ReceiptCard } from './ReceiptCard';
import { WouldChange } from './WouldChange';

interface Accepted {
  readonly job: string;
}

/** Files of one import with their receipts, and what it would change. */
export function ImportReceipts({ result }: { result: Import }) {
  return (
    <Stack gap="xs">
      {result.dryRun && (
        <Alert variant="light" title="Dry run: nothing was kept">
          The receipts say what would be understood. Drop the files again without dry run to take them in.
        </Alert>
      )}
      {result.files.map((file, index) => (
        <ReceiptCard key={index} file={file} opened={result.files.length === 1} />
      ))}
      <WouldChange result={result} />
    </Stack>
  );
}

/** Takes files in: what is dropped is read, and its receipt shown; nothing of it changes the record by itself. */
export function IntakePanel() {
  const may = useMay('import');
  const client = useQueryClient();
  const [dryRun, setDryRun] = useState(false);
  const [origin, setOrigin] = useState(noOrigin);
  const send = useMutation({
    meta: { showsProblem: true },
    mutationFn: (files: readonly File[]) => {
      const form = new FormData();
      files.forEach((file) => {
        form.append('files', file, file.name);
      });
      form.append('dryRun', String(dryRun));
      appendOrigin(form, origin);
      return request<Accepted>('/api/imports', { method: 'POST', body: form });
    },
  });
  const job = useJob<Import>(send.data?.job);
  const state = job.data?.state;
  const told = useRef<string>(undefined);
  useEffect(() => {
    if (state === 'DONE' && told.current !== send.data?.job) {
      told.current = send.data?.job;
      void recordHasChanged(client);
    }
  }, [state, client, send.data?.job]);
  const busy = send.isPending || (send.isSuccess && (state === undefined || state === 'RUNNING'));
  if (!may) {
    return null;
  }
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="intake">
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
      <Dropzone
        onDrop={(files) => {
          send.mutate(files);
        }}
        disabled={busy}
        inputProps={{ 'aria-label': 'Files to take in' }}
        className="dropzone"
      >
        <Group justify="center" gap="md" mih={90} className="pass-through">
          <IconFileUpload size={36} stroke={1.3} aria-hidden />
          <div>
            <Text>Drop inventories, captures, scans, configurations here, or press Enter to choose</Text>
            <Text size="sm" c="dimmed">
              CSV, XLSX, pcap, pcapng, nmap and more. Each file is recognised by what is in it, not by its
              name.
            </Text>
          </div>
        </Group>
      </Dropzone>
      <Stack gap="xs" mt="sm" aria-live="polite">
        {send.isError && <ProblemAlert thrown={send.error} />}
        {job.isError && <ProblemAlert thrown={job.error} />}
        {busy && (
          <div>
            <Progress value={(job.data?.progress ?? 0) * 100} animated aria-label="Progress" />
            <Text size="sm" c="dimmed">
              {job.data?.message ?? `Sending ${counted(send.variables.length, 'file')}`}
            </Text>
          </div>
        )}
        {state === 'FAILED' && (
          <Alert color="red" title="The import failed" role="alert">
            {job.data?.message}
          </Alert>
        )}
        {state === 'DONE' && isKnown(job.data?.result) && <ImportReceipts result={job.data.result} />}
      </Stack>
    </Paper>
  );
}
