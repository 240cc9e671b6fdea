import { Badge, Button, Group, Table, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../../api/answers';
import type { AskedExport } from '../../api/exportTypes';
import { address } from '../../api/request';
import { useMay, useMe } from '../../api/session';
import { isKnown } from '../../api/types';
import { Cell } from '../../parts/Cell';
import { ProblemAlert } from '../../parts/ProblemAlert';
import { Quiet, When } from '../../parts/When';
import { counted } from '../../parts/words';
import { ReturnForm } from './ReturnForm';
import { labelText, whatText } from './words';
import { Somebody } from '../../parts/Somebody';

const states: Readonly<Record<AskedExport['state'], string>> = {
  ASKED: 'waits for approval by another person',
  ALLOWED: 'approved, can be fetched',
  REFUSED: 'was refused',
  LAPSED: 'approved, and not fetched in time',
  TAKEN: 'was fetched',
  RETURNED: 'came back',
};

/** Approves it or not: for somebody else than who asked. */
function Answer({ one }: { one: AskedExport }) {
  const [remark, setRemark] = useState('');
  const answer = useCommand<'approve' | 'refuse', AskedExport>(
    (way) => `/api/exports/${encodeURIComponent(one.export)}/${way}`,
    { showsProblem: true, sent: () => ({ remark }) },
  );
  return (
    <>
      <Group gap="xs" mt={4} className="no-print">
        <TextInput
          size="xs"
          aria-label={`Remark on the export for ${one.recipient}`}
          placeholder="Remark"
          value={remark}
          onChange={(event) => {
            setRemark(event.currentTarget.value);
          }}
        />
        <Button
          size="compact-sm"
          loading={answer.isPending}
          onClick={() => {
            answer.mutate('approve');
          }}
        >
          Approve
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => {
            answer.mutate('refuse');
          }}
        >
          Refuse
        </Button>
      </Group>
      {answer.isError && <ProblemAlert thrown={answer.error} />}
    </>
  );
}

/** Where it can be fetched, once; a program fetches its answers itself. */
function Fetch({ one }: { one: AskedExport }) {
  const path = address(one.what, {});
  const drawn = path.startsWith('/api/map');
  const page = drawn ? path.slice('/api'.length) : path;
  const full = `${page}${path.includes('?') ? '&' : '?'}export=${encodeURIComponent(one.export)}`;
  return one.what === '/api/subjects' ? (
    <Text size="sm">
      Programs add <code>export={one.export}</code> to what they ask.
    </Text>
  ) : (
    <Button
      component="a"
      href={full}
      download={drawn ? undefined : true}
      size="compact-sm"
      mt={4}
      className="no-print"
    >
      {drawn ? 'Export it from the map' : 'Fetch it'}
    </Button>
  );
}

function State({ one }: { one: AskedExport }) {
  const mine = useMe() === one.person;
  const approves = useMay('approve');
  const alone = one.state === 'ASKED' && !one.needsSecondPerson;
  return (
    <>
      <Text size="sm">
        {alone ? 'needs nobody else' : states[one.state]}
        {isKnown(one.answeredBy) && (
          <>
            , answered by <Somebody user={one.answeredBy} />
          </>
        )}
        {isKnown(one.remark) && `: ${one.remark}`}
      </Text>
      {one.state === 'ALLOWED' && isKnown(one.until) && (
        <Text size="xs" c="dimmed">
          until <When at={one.until} />
        </Text>
      )}
      {one.state === 'ASKED' && !mine && approves && <Answer one={one} />}
      {mine && (alone || one.state === 'ALLOWED') && <Fetch one={one} />}
      {one.state === 'TAKEN' && isKnown(one.back) && (
        <ReturnForm name={one.export} recipient={one.recipient} />
      )}
    </>
  );
}

/** What was asked for, and how far it is. */
export function AskedTable({ rows }: { rows: readonly AskedExport[] }) {
  if (rows.length === 0) {
    return (
      <Quiet>
        No export was asked for yet. Whoever may approve changes approves one, never the person who asks; it
        is then fetched once, in this list, and stands in the register of what left.
      </Quiet>
    );
  }
  return (
    <Table.ScrollContainer minWidth={860}>
      <Table striped className="stacked">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>What</Table.Th>
            <Table.Th>Asked</Table.Th>
            <Table.Th>For whom and what for</Table.Th>
            <Table.Th>Back by</Table.Th>
            <Table.Th>State</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((one) => (
            <Table.Tr key={one.export}>
              <Table.Td>
                {whatText(one.what)}
                <Text size="xs" c="dimmed">
                  {counted(one.subjects, 'subject')}, {labelText(one.label)}
                </Text>
              </Table.Td>
              <Cell label="Asked">
                <Somebody user={one.person} />, <When at={one.asked} />
              </Cell>
              <Cell label="For whom and what for">
                {one.recipient}
                <Text size="xs" c="dimmed">
                  {one.purpose}
                  {one.agreement !== '' && `, under ${one.agreement}`}
                </Text>
              </Cell>
              <Cell label="Back by" className="exact nowrap">
                {isKnown(one.back) ? one.back : <Quiet>not agreed</Quiet>}
                {one.overdue && (
                  <Badge color="red" size="sm" ml={4}>
                    overdue
                  </Badge>
                )}
              </Cell>
              <Cell label="State">
                <State one={one} />
              </Cell>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
