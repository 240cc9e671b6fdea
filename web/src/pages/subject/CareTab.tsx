import { Anchor, Paper, SimpleGrid, Stack, Table, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { isKnown, type SubjectView } from '../../api/types';
import { Cell } from '../../parts/Cell';
import { Quiet } from '../../parts/When';
import { logsOf, saysOf, type Said } from './care';

function Value({ said }: { said: Said }) {
  if (said.kind === 'not-recorded') {
    return <Quiet>not recorded</Quiet>;
  }
  return (
    <>
      {said.kind === 'none' ? 'none' : said.text}
      {said.otherwise > 0 && (
        <Text span inherit fw={600}>
          {' '}
          ⚠ {said.otherwise} {said.otherwise === 1 ? 'source says' : 'sources say'} otherwise
        </Text>
      )}
    </>
  );
}

function Card({
  title,
  subject,
  rows,
  children,
}: {
  title: string;
  subject: SubjectView;
  rows: readonly (readonly [string, string, string])[];
  children?: ReactNode;
}) {
  return (
    <Paper withBorder p="sm">
      <Title order={2} size="h4" mb="xs">
        {title}
      </Title>
      <Table>
        <Table.Tbody>
          {rows.map(([label, facet, part]) => (
            <Table.Tr key={label}>
              <Table.Th scope="row" w="45%">
                {label}
              </Table.Th>
              <Table.Td className="wrap">
                <Value said={saysOf(subject, facet, part)} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {children}
    </Paper>
  );
}

const columnsOfLogs = [
  ['destination', 'Sent to'],
  ['method', 'Collected by'],
  ['retention', 'Kept'],
  ['timeSource', 'Time source'],
] as const;

function Logs({ subject }: { subject: SubjectView }) {
  const logs = logsOf(subject);
  return (
    <Card
      title="Logs and clock"
      subject={subject}
      rows={[
        ['What it logs', 'upkeep', 'logging'],
        ['Time zone of its clock', 'upkeep', 'timeZone'],
        ['Where its time comes from', 'upkeep', 'timeSource'],
        ['Watched on the network by', 'upkeep', 'networkMonitoring'],
      ]}
    >
      {logs.length === 0 ? (
        <Quiet>No log of it is recorded with where it is collected.</Quiet>
      ) : (
        <Table className="stacked">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Log</Table.Th>
              {columnsOfLogs.map(([part, label]) => (
                <Table.Th key={part}>{label}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {logs.map((log) => (
              <Table.Tr key={log.key}>
                <Table.Td className="wrap">
                  {log.key} {log.said('content')}
                </Table.Td>
                {columnsOfLogs.map(([part, label]) => (
                  <Cell key={part} label={label} className="wrap">
                    {log.said(part) === '' ? <Quiet>not recorded</Quiet> : log.said(part)}
                  </Cell>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Card>
  );
}

/** Who knows an asset, what runs on it, how it comes back, and what it logs: what is asked when it has to be cared for. */
export function CareTab({ subject }: { subject: SubjectView }) {
  const differing = subject.items.filter(
    (item) =>
      isKnown(item.path) && (item.path.startsWith('platform') || item.path.startsWith('configuration')),
  );
  return (
    <Stack gap="sm">
      <SimpleGrid cols={{ base: 1, lg: 2 }}>
        <Card
          title="Who knows it"
          subject={subject}
          rows={[
            ['Subject matter expert', 'custody', 'expert'],
            ['Department or owner', 'custody', 'owner'],
            ['What it does', 'designation', 'description'],
            ['Supplied by', 'nameplate', 'distributor'],
          ]}
        />
        <Card
          title="What runs on it"
          subject={subject}
          rows={[
            ['Approved image', 'upkeep', 'baselineImage'],
            ['Version as recorded', 'platform', 'firmwareVersion'],
            ['Operating system', 'platform', 'operatingSystem'],
          ]}
        >
          {differing.length === 0 ? (
            <Text size="sm" mt="xs">
              No source says that it runs anything else.
            </Text>
          ) : (
            differing.map((item) => (
              <Text key={item.key} size="sm" mt="xs">
                <Anchor
                  component={Link}
                  inherit
                  to={`/inbox?subject=${encodeURIComponent(subject.id)}&item=${encodeURIComponent(item.key)}`}
                >
                  {item.sentence}
                </Anchor>
              </Text>
            ))
          )}
        </Card>
        <Card
          title="How it comes back"
          subject={subject}
          rows={[
            ['Backup', 'upkeep', 'backup'],
            ['Known good image', 'upkeep', 'baselineImage'],
            ['Restoring last tried', 'recovery', 'restored'],
            ['Result', 'recovery', 'restoreResult'],
            ['Steps to restore', 'recovery', 'restoreSteps'],
            ['Spare units', 'recovery', 'spareUnits'],
            ['Where the spares lie', 'recovery', 'sparePlace'],
            ['Lead time of a new one', 'recovery', 'leadTime'],
          ]}
        />
        <Logs subject={subject} />
      </SimpleGrid>
    </Stack>
  );
}
