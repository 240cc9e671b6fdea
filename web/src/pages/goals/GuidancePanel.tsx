import { Anchor, Group, Stack, Table, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import { useAssessed } from '../../api/assessment';
import type { ClauseStanding, GuidanceCoverage } from '../../api/goalTypes';
import { Answered } from '../../parts/Answered';
import { Mark } from '../../parts/Mark';
import { Quiet } from '../../parts/When';
import { within, words } from '../../parts/words';
import { Borne } from './Borne';
import { passedOver, tally } from './goals';

function Evidence({ clause }: { clause: ClauseStanding }) {
  return (
    <details>
      <Text component="summary" size="sm">
        {clause.lookedAt === 0
          ? 'nothing to look at'
          : `${clause.met.toLocaleString('en')} of ${clause.lookedAt.toLocaleString('en')}`}
      </Text>
      {clause.rules.map((rule) => (
        <div key={rule}>
          <Anchor component={Link} inherit to={`/findings?rule=${encodeURIComponent(rule)}`}>
            {words(rule)}
          </Anchor>
        </div>
      ))}
      {clause.passedOver > 0 && <Text size="sm">{passedOver(clause)}</Text>}
      {clause.figure !== '' && <Text size="sm">{`Counted: ${clause.figure}`}</Text>}
    </details>
  );
}

function Exceptions({ clause }: { clause: ClauseStanding }) {
  if (clause.exceptions === 0) {
    return <Quiet>none</Quiet>;
  }
  const shown = clause.borne.slice(0, 5);
  return (
    <>
      <Borne findings={shown} />
      {clause.exceptions > shown.length && (
        <Anchor component={Link} size="sm" to="/reports/R-01">
          {`All ${clause.exceptions.toLocaleString('en')} stand in report R-01`}
        </Anchor>
      )}
    </>
  );
}

function ClauseTable({ clauses }: { clauses: readonly ClauseStanding[] }) {
  return (
    <Table.ScrollContainer minWidth={860}>
      <Table striped>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={90}>Clause</Table.Th>
            <Table.Th>What it asks, in our words</Table.Th>
            <Table.Th w={190}>State</Table.Th>
            <Table.Th w={280}>Evidence</Table.Th>
            <Table.Th w={120}>Lacking</Table.Th>
            <Table.Th w={240}>Exceptions</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {clauses.map((clause) => (
            <Table.Tr key={clause.number}>
              <Table.Td className="nowrap">{clause.number}</Table.Td>
              <Table.Td className="wrap">{clause.words}</Table.Td>
              <Table.Td>
                <Mark name={clause.state} />
              </Table.Td>
              <Table.Td className="wrap">
                <Evidence clause={clause} />
              </Table.Td>
              <Table.Td>
                {clause.open + clause.lacking === 0 ? (
                  <Quiet>none</Quiet>
                ) : (
                  (clause.open + clause.lacking).toLocaleString('en')
                )}
              </Table.Td>
              <Table.Td>
                <Exceptions clause={clause} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

/** Every clause of the guidance, with what the record shows of it now. */
export function GuidancePanel() {
  const answer = useAssessed<GuidanceCoverage>('/api/goals/coverage');
  return (
    <Answered answer={answer}>
      {(coverage) => (
        <Stack gap="lg">
          <Text size="sm">
            Each clause by its number and in our own words. A state says what the record shows, not that a law
            or standard is met. Open the evidence to see the rules and figures that measure a clause.
          </Text>
          {coverage.guidance.map((guidance) => (
            <div key={guidance.title}>
              <Group gap="md" align="baseline">
                <Title order={2}>{guidance.title}</Title>
                <Text size="sm" c="dimmed">
                  {tally(guidance.clauses)
                    .map(([state, count]) => `${count} ${within(words(state))}`)
                    .join(', ')}
                </Text>
              </Group>
              <ClauseTable clauses={guidance.clauses} />
            </div>
          ))}
        </Stack>
      )}
    </Answered>
  );
}
