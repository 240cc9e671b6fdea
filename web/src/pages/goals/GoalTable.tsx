import { Anchor, Box, Group, Progress, Table, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { Goal } from '../../api/goalTypes';
import { isKnown } from '../../api/types';
import { Cell } from '../../parts/Cell';
import { Mark } from '../../parts/Mark';
import { Quiet } from '../../parts/When';
import { counted, plural, within, words } from '../../parts/words';
import { Borne } from './Borne';
import { passedOver, reached } from './goals';

/** Which subjects a goal is about, where not all. */
const amongWords: Readonly<Record<string, string>> = {
  AT_WORK: 'at work',
  WATCHED: 'at work and in view of a sensor',
  DELICATE: 'at work, and fragile or not to be scanned',
  CRITICAL: 'at work and critical',
  SUPPORT_KNOWN: 'of which it is known until when their maker supports them',
  SAFETY_RELATED: 'safety related',
  WIRELESS: 'with radio',
  ONE_WAY: 'through a one-way device',
  RISK_COMPARED: 'of which initial and tolerable risk are known',
  LEVEL_COMPARED: 'of which target and achieved security level are known',
  DISPOSED: 'disposed of',
  PROCEDURE: 'that are procedures',
  CHANGED: 'that a change touches',
  IN_A_ROLE: 'with a role in the record',
  LEAVING: 'who have left or are about to',
  DATED: 'of which it is known what they show and of which day they are',
  UNDER_POLICY: 'that a policy is for',
  IN_DECLARED_SCOPE: 'in a site, zone or system that says whether it is in scope',
  WITH_ACCOUNTS: 'at work, with accounts of a known type',
};

function Reached({ goal }: { goal: Goal }) {
  const ofSources = goal.kinds.length === 1 && goal.kinds[0] === 'source';
  const about = goal.kinds.length > 6 ? 'subjects' : within(goal.kinds.map(plural).join(', '));
  const which = goal.among === 'EVERY' ? about : `${about} (${amongWords[goal.among] ?? words(goal.among)})`;
  if (goal.lookedAt === 0) {
    return (
      <>
        <Quiet>{ofSources ? 'no registered sources to look at' : `no ${which} to look at`}</Quiet>
        {goal.passedOver > 0 && (
          <Text size="xs" c="dimmed">
            {passedOver(goal)}
          </Text>
        )}
      </>
    );
  }
  return (
    <>
      <Group gap="xs" wrap="nowrap">
        <Progress
          value={reached(goal)}
          w={120}
          radius="xs"
          aria-label={`${goal.id}: ${goal.met} of ${goal.lookedAt}`}
        />
        <Text size="sm" className="nowrap">
          {goal.met.toLocaleString('en')} of {goal.lookedAt.toLocaleString('en')}
        </Text>
      </Group>
      <Text size="xs" c="dimmed">
        {ofSources ? (
          <>
            sources of the register
            {goal.unregistered > 0 &&
              `, and ${goal.unregistered.toLocaleString('en')} taken in that say something of a subject and are not registered`}
          </>
        ) : (
          <>
            {which}
            {`; sources say something of ${goal.evidenced.toLocaleString('en')} of them`}
            {goal.passedOver > 0 && '; '}
            {goal.passedOver > 0 && passedOver(goal)}
          </>
        )}
      </Text>
    </>
  );
}

function Open({ goal }: { goal: Goal }) {
  const measures = goal.measures.filter((measure) => measure.open > 0);
  if (measures.length === 0 && goal.unregistered === 0 && goal.differing === 0) {
    return <Quiet>none</Quiet>;
  }
  const unregistered = goal.unregistered > 0 && (
    <Box key="unregistered" mih={24}>
      <Anchor component={Link} inherit to="/sources">
        {counted(goal.unregistered, 'source')} taken in and not registered
      </Anchor>
    </Box>
  );
  const differing = goal.differing > 0 && (
    <Box key="differing" mih={24}>
      <Anchor component={Link} inherit to="/connectivity">
        {counted(goal.differing, 'connection')} that the rules of devices permit otherwise than is recorded
      </Anchor>
    </Box>
  );
  const found = measures.map((measure) => (
    <Box key={measure.rule} mih={24}>
      <Anchor
        component={Link}
        inherit
        to={`/findings?rule=${encodeURIComponent(measure.rule)}&waived=false`}
        title={measure.sentence}
      >
        {counted(measure.open, 'finding')}
      </Anchor>
      {isKnown(measure.found) && (
        <Text size="xs" c="dimmed">
          {measure.open > 1 && 'for example: '}
          {measure.found}
        </Text>
      )}
    </Box>
  ));
  return (
    <>
      {unregistered}
      {differing}
      {found}
    </>
  );
}

function Exceptions({ goal }: { goal: Goal }) {
  const shown = goal.exceptions.slice(0, 5);
  const more = goal.exceptions.length - shown.length;
  return (
    <>
      <Borne findings={shown} />
      {more > 0 &&
        goal.measures
          .filter((measure) => goal.exceptions.some((finding) => finding.rule === measure.rule))
          .map((measure) => (
            <Box key={measure.rule} mih={24}>
              <Anchor
                component={Link}
                inherit
                to={`/findings?rule=${encodeURIComponent(measure.rule)}&waived=true`}
              >
                {counted(
                  goal.exceptions.filter((finding) => finding.rule === measure.rule).length,
                  'exception',
                )}{' '}
                from the rule: {measure.sentence}
              </Anchor>
            </Box>
          ))}
      {shown.length === 0 && <Quiet>none</Quiet>}
    </>
  );
}

/** Goals with how far each is reached, what is open and what is borne until when. */
export function GoalTable({
  goals,
  onReference,
}: {
  goals: readonly Goal[];
  onReference: (reference: string) => void;
}) {
  return (
    <Table.ScrollContainer minWidth={980}>
      <Table striped className="goals stacked">
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={76}>Goal</Table.Th>
            <Table.Th>What ought to be reached</Table.Th>
            <Table.Th w={170}>State</Table.Th>
            <Table.Th w={230}>Free of findings</Table.Th>
            <Table.Th>Open findings</Table.Th>
            <Table.Th>Accepted exceptions</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {goals.map((goal) => (
            <Table.Tr key={goal.id}>
              <Table.Td className="exact nowrap">{goal.id}</Table.Td>
              <Table.Td className="wrap">
                {goal.sentence}
                <Group gap="0 8px">
                  {goal.references.map((reference) => (
                    <Anchor
                      key={reference}
                      component="button"
                      type="button"
                      size="xs"
                      ta="left"
                      onClick={() => {
                        onReference(reference);
                      }}
                    >
                      {reference}
                    </Anchor>
                  ))}
                </Group>
              </Table.Td>
              <Cell label="State">
                <Mark name={goal.state} />
              </Cell>
              <Cell label="Free of findings">
                <Reached goal={goal} />
              </Cell>
              <Cell label="Open findings" className="wrap">
                <Open goal={goal} />
              </Cell>
              <Cell label="Accepted exceptions" className="wrap">
                <Exceptions goal={goal} />
              </Cell>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
