import { Alert, Anchor, Stack, Table, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import { linkAt } from '../../api/moment';
import type { Entries, Reached } from '../../api/pathTypes';
import { isKnown } from '../../api/types';
import { Cell } from '../../parts/Cell';
import { SubjectLink } from '../../parts/SubjectLink';
import { useMoment } from '../../parts/useMoment';
import { Quiet } from '../../parts/When';
import { counted } from '../../parts/words';
import { entryWords } from './pathWords';
import { ReachBadge } from './WayList';

/** What can be reached from somewhere, what may be done there, and which functions of the business that touches. */
export function ReachedPanel({ answer }: { answer: Reached }) {
  const count = (group: string) => answer.counts[group] ?? 0;
  return (
    <Stack gap="md">
      <Text>
        {counted(answer.total, 'asset')} and others are reached: {count('WRITE')} can be altered,{' '}
        {count('PERHAPS_WRITE')} perhaps, {count('READ')} can be read or informed only,{' '}
        {count('PERHAPS_READ')} perhaps not even that.
      </Text>
      {answer.openEnds.length > 0 && (
        <Alert color="yellow" variant="light">
          {counted(answer.openEnds.length, 'connection')} of these lead to an end that nobody has recorded:
          what lies behind them is not counted here.
        </Alert>
      )}
      <div>
        <Title order={2}>Functions of the business</Title>
        {answer.functions.length === 0 && <Quiet>As far as is recorded, none.</Quiet>}
        <Table className="stacked">
          <Table.Tbody>
            {answer.functions.map((one) => (
              <Table.Tr key={one.function.id}>
                <Table.Td>
                  <SubjectLink id={one.function.id} name={one.function.name} hidden={one.function.hidden} />
                </Table.Td>
                <Table.Td>
                  <ReachBadge reach={one.reach} />
                </Table.Td>
                <Table.Td>
                  at <SubjectLink id={one.by.id} name={one.by.name} hidden={one.by.hidden} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
      <div>
        <Title order={2}>What is reached</Title>
        <Table className="stacked">
          <Table.Tbody>
            {answer.reached.map((one) => (
              <Table.Tr key={one.subject.id}>
                <Table.Td>
                  <SubjectLink id={one.subject.id} name={one.subject.name} hidden={one.subject.hidden} />
                </Table.Td>
                <Table.Td>
                  <ReachBadge reach={one.reach} />
                </Table.Td>
                <Table.Td>{counted(one.hops, 'step')}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
        {answer.total > answer.reached.length && (
          <Quiet>{`and ${answer.total - answer.reached.length} more`}</Quiet>
        )}
      </div>
    </Stack>
  );
}

/** Where somebody from outside comes in, and how much of what is critical lies open to them. */
export function EntryTable({ answer }: { answer: Entries }) {
  const [moment] = useMoment();
  const worstFirst = answer.entries.toSorted(
    (one, other) =>
      other.write - one.write ||
      other.read - one.read ||
      one.entry.name.localeCompare(other.entry.name, 'en'),
  );
  return (
    <Stack gap="xs">
      <Title order={2}>Where somebody from outside comes in</Title>
      {answer.entries.length === 0 && (
        <Quiet>Nowhere, as far as is recorded: no third party, access path, network or zone outside.</Quiet>
      )}
      <Text size="sm">
        Critical is here every asset that is rated critical or high, on any axis; what nobody rated is not
        among them. An asset counts as outside by its zone, as a service in a cloud, by its flag “internet
        exposed”, or if it was assessed as joined to the internet and not only the plant begins.
      </Text>
      <Table className="stacked">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>From</Table.Th>
            <Table.Th>Why it counts as outside</Table.Th>
            <Table.Th className="right">Critical assets that may be altered</Table.Th>
            <Table.Th className="right">Critical assets reached at all</Table.Th>
            <Table.Th className="right">Steps to the nearest</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {worstFirst.map((one) => (
            <Table.Tr key={one.entry.id}>
              <Table.Td>
                <SubjectLink id={one.entry.id} name={one.entry.name} hidden={one.entry.hidden} />
              </Table.Td>
              <Cell label="Why it counts as outside">{entryWords(one.reason)}</Cell>
              <Cell label="Critical assets that may be altered" className="exact right">
                {one.write} of {answer.critical}
              </Cell>
              <Cell label="Critical assets reached at all" className="exact right">
                {one.read} of {answer.critical}
              </Cell>
              <Cell label="Steps to the nearest" className="exact right">
                {isKnown(one.nearest) ? (
                  <Anchor
                    component={Link}
                    inherit
                    aria-label={`Ways from ${one.entry.name} to critical assets`}
                    to={linkAt(
                      `/connectivity/paths?question=ways&to=critical&from=${encodeURIComponent(one.entry.id)}`,
                      moment,
                    )}
                  >
                    {one.nearest}
                  </Anchor>
                ) : (
                  <Quiet>none</Quiet>
                )}
              </Cell>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {answer.blocked + answer.notAtWork > 0 && (
        <Quiet>
          {`Left out of all ways: ${counted(answer.blocked, 'connection')} that the rules refuse and nobody saw, ${answer.notAtWork} with an end that is not at work.`}
        </Quiet>
      )}
    </Stack>
  );
}
