import { Badge, Button, Collapse, Group, Paper, Progress, Table, Text, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { isKnown, type ImportedFile, type Receipt } from '../../api/types';
import { FileLink } from '../../parts/FileLink';
import { Mark } from '../../parts/Mark';
import { SubjectLink } from '../../parts/SubjectLink';
import { Quiet, Span } from '../../parts/When';
import { bytes, counted, words } from '../../parts/words';
import { meaning } from '../../theme';
import { Refused } from './PermitForm';
import { understoodShare } from './understoodShare';

/** The place of a remark that is about a file as a whole, as the server writes it. */
const whole = 'whole';

function Remarks({ receipt }: { receipt: Receipt }) {
  return (
    <Table fz="xs" mt="xs">
      <Table.Thead>
        <Table.Tr>
          <Table.Th w={120}>How grave</Table.Th>
          <Table.Th w={200}>Place</Table.Th>
          <Table.Th>Remark</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {receipt.remarks.map((remark, index) => (
          <Table.Tr key={index}>
            <Table.Td>
              <Mark name={remark.severity} />
            </Table.Td>
            <Table.Td className="exact">
              {remark.place === whole ? <Quiet>the whole file</Quiet> : remark.place}
            </Table.Td>
            <Table.Td>{remark.text}</Table.Td>
          </Table.Tr>
        ))}
        {receipt.remarksInAll > receipt.remarks.length && (
          <Table.Tr>
            <Table.Td colSpan={3}>
              <Quiet>{`${counted(receipt.remarksInAll - receipt.remarks.length, 'more remark')} of the same kinds were counted and not kept one by one.`}</Quiet>
            </Table.Td>
          </Table.Tr>
        )}
      </Table.Tbody>
    </Table>
  );
}

function Understood({ receipt }: { receipt: Receipt }) {
  const share = understoodShare(receipt);
  return (
    <>
      <Group gap="xs" wrap="nowrap">
        <Progress
          value={share}
          color={share === 100 ? meaning.good : meaning.attention}
          w={160}
          radius="xs"
          aria-label="Share that was understood"
        />
        <Text size="sm">
          {receipt.understood.toLocaleString('en')} of {receipt.read.toLocaleString('en')} {receipt.unit}{' '}
          understood
          {receipt.read > 0 && ` (${share} %)`}, {counted(receipt.claims, 'claim')}
        </Text>
      </Group>
      {Object.keys(receipt.counts).length > 0 && (
        <Text size="xs" c="dimmed" mt={4}>
          {Object.entries(receipt.counts)
            .map(([name, count]) => `${name}: ${count.toLocaleString('en')}`)
            .join(' · ')}
        </Text>
      )}
      {isKnown(receipt.coverage) && (
        <Text size="xs" mt={4}>
          Could have seen{' '}
          {receipt.coverage.networks.length === 0 ? 'no named network' : receipt.coverage.networks.join(', ')}
          <br />
          <Span from={receipt.coverage.from} until={receipt.coverage.until} />
          {receipt.coverage.vantage !== '' && `: ${receipt.coverage.vantage}`}
        </Text>
      )}
    </>
  );
}

/** What one file was taken for, how much of it was understood, and what was not, with places. */
export function ReceiptCard({
  file,
  opened = false,
  onColumns,
}: {
  file: ImportedFile;
  opened?: boolean;
  /** Shows what the columns of a list hold. */
  onColumns?: () => void;
}) {
  const [open, setOpen] = useState(opened);
  const remarks = file.receipt?.remarksInAll ?? 0;
  return (
    <Paper withBorder p="xs" className="receipt" id={file.sourceId ?? undefined}>
      <Group justify="space-between" align="flex-start" gap="xs">
        <div>
          <Group gap="xs">
            <Text fw={600} className="wrap">
              {file.name}
            </Text>
            <Mark name={file.state} />
            <Text size="xs" c="dimmed">
              {bytes(file.size)}
            </Text>
          </Group>
          <Text size="sm">
            {isKnown(file.importer)
              ? `Taken for: ${words(file.importer)}`
              : file.state === 'ALREADY_KNOWN'
                ? 'Not read again.'
                : 'No importer understands it.'}
          </Text>
        </div>
        <Group gap="xs" className="no-print">
          {onColumns !== undefined && (
            <Button variant="default" size="compact-xs" onClick={onColumns}>
              What its columns hold
            </Button>
          )}
          <FileLink
            what={`/api/artifacts/${encodeURIComponent(file.digest)}`}
            size="xs"
            className="exact no-print"
            title={file.digest}
          >
            SHA-256 {file.digest.replace(/^sha-?256:/i, '').slice(0, 12)}…
          </FileLink>
          <FileLink
            what={`/api/artifacts/${encodeURIComponent(file.digest)}/covered`}
            size="xs"
            className="no-print"
            title="The file as it was handed in, in a ZIP with a sheet that says who took it out, when and under which label"
          >
            file with cover sheet
          </FileLink>
        </Group>
      </Group>
      <Text size="xs" className="print-only exact wrap">
        SHA-256 {file.digest.replace(/^sha-?256:/i, '')}
      </Text>
      <Refused file={file} />
      {isKnown(file.registered) && (
        <Text size="xs">
          From <SubjectLink id={file.registered.id} name={file.registered.name} kind="source" />
        </Text>
      )}
      {isKnown(file.permit) && (
        <Text size="xs">
          Scanned under <SubjectLink id={file.permit.id} name={file.permit.name} kind="scan-permit" />
        </Text>
      )}
      {isKnown(file.problem) && file.problem !== '' && file.state !== 'REFUSED' && (
        <Text size="sm" mt={4}>
          <Badge variant="outline" radius="xs" color="red" mr={6}>
            ✕ Problem
          </Badge>
          {file.problem}
        </Text>
      )}
      {isKnown(file.receipt) && <Understood receipt={file.receipt} />}
      {isKnown(file.receipt) && remarks > 0 && (
        <>
          <UnstyledButton
            className="disclosure no-print"
            aria-expanded={open}
            onClick={() => {
              setOpen(!open);
            }}
          >
            {open ? '▾' : '▸'} {counted(remarks, 'remark')}
          </UnstyledButton>
          <Collapse expanded={open}>
            <Remarks receipt={file.receipt} />
          </Collapse>
          {!open && (
            <div className="print-only">
              <Remarks receipt={file.receipt} />
            </div>
          )}
        </>
      )}
    </Paper>
  );
}
