import {
  Alert,
  Badge,
  Button,
  FileInput,
  Group,
  List,
  Loader,
  Paper,
  Select,
  Table,
  Text,
  TextInput,
} from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useAnswer, useJob } from '../../api/answers';
import type { Candidate, Consequence } from '../../api/connectivityTypes';
import { request } from '../../api/request';
import { useMay } from '../../api/session';
import { isKnown, type Import } from '../../api/types';
import { Cell } from '../../parts/Cell';
import { ProblemAlert } from '../../parts/ProblemAlert';
import { SubjectLink } from '../../parts/SubjectLink';
import { namesOf } from '../../parts/SubjectLinks';
import { Quiet } from '../../parts/When';
import { counted, within, words } from '../../parts/words';
import { ConnectivityTabs } from './ConnectivityTabs';
import { extentWords, sideWord } from './combinations';
import { Doubts, WaySteps } from './WaySteps';

function ConsequenceTable({ consequences }: { consequences: readonly Consequence[] }) {
  return (
    <Table.ScrollContainer minWidth={860}>
      <Table striped className="stacked">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Would</Table.Th>
            <Table.Th>Connection</Table.Th>
            <Table.Th>Documented</Table.Th>
            <Table.Th>Observed</Table.Th>
            <Table.Th>Now</Table.Th>
            <Table.Th>Then</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {consequences.map((one) => (
            <Table.Tr key={one.connection.id}>
              <Table.Td>
                <Badge variant="outline" radius="xs">
                  {words(one.sort)}
                </Badge>
              </Table.Td>
              <Cell label="Connection">
                <SubjectLink
                  id={one.connection.id}
                  name={one.connection.name}
                  hidden={one.connection.hidden}
                  kind="connection"
                />
              </Cell>
              <Cell label="Documented">{sideWord(one.documented)}</Cell>
              <Cell label="Observed">{sideWord(one.observed)}</Cell>
              <Cell label="Now">{extentWords[one.before] ?? one.before}</Cell>
              <Cell label="Then" className="wrap">
                {extentWords[one.after] ?? one.after}
                {!one.certain && ' (not certain)'}
                <Text size="xs" c="dimmed">
                  {one.reason}
                </Text>
                {isKnown(one.way) && <WaySteps way={one.way} title="One packet of it" />}
              </Cell>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function Lines({ title, lines }: { title: string; lines: readonly string[] }) {
  return (
    <>
      <Text fw={600} mt="sm">
        {title}
      </Text>
      {lines.length === 0 ? (
        <Quiet>nothing</Quiet>
      ) : (
        <List size="sm" className="exact">
          {lines.map((line) => (
            <List.Item key={line}>{line}</List.Item>
          ))}
        </List>
      )}
    </>
  );
}

function Found({ candidate }: { candidate: Candidate }) {
  const { difference } = candidate;
  return (
    <section aria-label="What would change">
      {candidate.files
        .filter((file) => file.state !== 'READ' && file.state !== 'ALREADY_KNOWN')
        .map((file) => (
          <Alert
            key={file.name}
            color="red"
            variant="light"
            mb="xs"
            title={`${file.name}: ${words(file.state)}`}
          >
            {file.error ?? 'It was left out.'}
          </Alert>
        ))}
      {candidate.fresh.length > 0 && (
        <Text size="sm">
          Left out, because the record does not hold them: {candidate.fresh.join(', ')}. Take the files in and
          accept these first.
        </Text>
      )}
      {candidate.devices.length === 0 ? (
        <Alert color="gray" variant="light" mb="xs">
          The files configure no device of the record, so that nothing would change.
        </Alert>
      ) : (
        <Text size="sm" mb="xs">
          Configured so: {namesOf(candidate.devices)}. Of {counted(candidate.connections, 'connection')} of
          the record{' '}
          {Object.entries(candidate.bySort)
            .map(([sort, count]) => `${within(words(sort))} ${count}`)
            .join(', ')}
          .
        </Text>
      )}
      {candidate.consequences.length > 0 && <ConsequenceTable consequences={candidate.consequences} />}
      {isKnown(difference) && (
        <Paper withBorder p="sm" mt="sm">
          <Text fw={600}>
            From {difference.source} to {difference.destination}
            {difference.services.length > 0 && ` by ${difference.services.join(', ')}`}
          </Text>
          <Lines title="Permitted no more" lines={difference.lost} />
          <Lines title="Permitted that is not now" lines={difference.gained} />
          {isKnown(difference.lostRefusal) && (
            <WaySteps way={difference.lostRefusal} title="What would refuse one packet of what is lost" />
          )}
          {isKnown(difference.lostWay) && <WaySteps way={difference.lostWay} title="Its way now" />}
          {isKnown(difference.gainedWay) && (
            <WaySteps way={difference.gainedWay} title="The way of one packet of what is gained" />
          )}
          <Doubts doubts={difference.doubts} />
        </Paper>
      )}
    </section>
  );
}

/** What configurations that are not in the record would change for what is permitted. */
export function CandidatePage() {
  const may = useMay('import');
  const [files, setFiles] = useState<File[]>([]);
  const [imported, setImported] = useState<string | null>(null);
  const [source, setSource] = useState('');
  const [destination, setDestination] = useState('');
  const [service, setService] = useState('');
  const imports = useAnswer<readonly Import[]>('/api/imports', {}, may);
  const order = useMutation({
    meta: { showsProblem: true },
    mutationFn: () => {
      const form = new FormData();
      files.forEach((file) => {
        form.append('files', file, file.name);
      });
      if (imported !== null && files.length === 0) {
        form.append('import', imported);
      }
      form.append('source', source);
      form.append('destination', destination);
      form.append('service', service);
      return request<{ readonly job: string }>('/api/connectivity/candidate', { method: 'POST', body: form });
    },
  });
  const job = useJob<Candidate>(order.data?.job);
  const running =
    order.isPending || (order.isSuccess && job.data?.state !== 'DONE' && job.data?.state !== 'FAILED');
  return (
    <>
      <ConnectivityTabs purpose="What a configuration that is not in the record yet would break and open, before anybody touches a device. Nothing of the files is kept." />
      {!may ? (
        <Quiet>Only whoever takes files in compares configurations.</Quiet>
      ) : (
        <Group align="flex-end" gap="xs" mb="sm">
          <FileInput
            label="Configurations"
            placeholder="Choose files"
            multiple
            clearable
            w={280}
            value={files}
            onChange={setFiles}
          />
          <Select
            label="Import"
            placeholder="instead of files"
            clearable
            disabled={files.length > 0}
            data={(imports.data ?? []).map((one) => ({
              value: one.id,
              label: `${one.id}: ${one.files.map((file) => file.name).join(', ')}`.slice(0, 80),
            }))}
            value={imported}
            onChange={setImported}
          />
          {(
            [
              ['From', source, setSource],
              ['To', destination, setDestination],
              ['Service', service, setService],
            ] as const
          ).map(([label, value, set]) => (
            <TextInput
              key={label}
              label={label}
              placeholder={label === 'Service' ? 'every one' : 'any'}
              value={value}
              onChange={(event) => {
                set(event.currentTarget.value);
              }}
            />
          ))}
          <Button
            disabled={running || (files.length === 0 && imported === null)}
            onClick={() => {
              order.mutate();
            }}
          >
            Compare
          </Button>
        </Group>
      )}
      {files.length > 0 && (
        <p className="print-only">Configurations: {files.map((file) => file.name).join(', ')}</p>
      )}
      {may && order.isIdle && (
        <>
          <Text size="sm" c="dimmed" className="no-print">
            Choose configurations of firewalls, routers or switches, or an import that holds them, and
            compare. The answer is a list of the connections of the record that the rules would refuse or
            permit anew. With From, To and Service it also says what would be permitted between these two that
            is not now, and what no more. Names of assets, networks and zones are understood, and addresses,
            ranges, internet and any; a service is written as tcp/502.
          </Text>
          <p className="print-only">No configuration was compared.</p>
        </>
      )}
      {order.isError && <ProblemAlert thrown={order.error} />}
      {running && (
        <Group gap="xs" role="status">
          <Loader size="xs" aria-hidden />
          <Text size="sm">{job.data?.message ?? 'waiting for its turn'}</Text>
        </Group>
      )}
      {job.data?.state === 'FAILED' && (
        <Alert role="alert" color="red" variant="light">
          {job.data.message ?? 'It failed, and nobody knows why.'}
        </Alert>
      )}
      {job.data?.state === 'DONE' && isKnown(job.data.result) && <Found candidate={job.data.result} />}
    </>
  );
}
