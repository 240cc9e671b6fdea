import { Anchor, Group, Stack, Table, Text, Timeline, Title } from '@mantine/core';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useAnswer } from '../../api/answers';
import { isKnown, type Change, type ChangeEvent, type Sentence, type Verdict } from '../../api/types';
import { Answered } from '../../parts/Answered';
import { ClaimsDrawer, type ClaimsWanted } from '../../parts/ClaimsDrawer';
import { Mark } from '../../parts/Mark';
import { PageHeader } from '../../parts/PageHeader';
import { Sentences } from '../../parts/Sentences';
import { When } from '../../parts/When';
import { counted, words } from '../../parts/words';
import { Verdicts } from '../../parts/Verdicts';
import { ConflictTable } from './ConflictTable';
import { ImpactList } from './ImpactList';
import { PlanFacts } from './PlanFacts';
import { PredictionTable } from './PredictionTable';
import { Review } from './Review';
import { StateLine } from './StateLine';
import { ThreeFactors } from './ThreeFactors';
import { Somebody } from '../../parts/Somebody';

/** While it is not in the record yet, what it touches is looked at before it is decided on and carried out. */
const toCome: ReadonlySet<string> = new Set(['PROPOSED', 'APPROVED', 'SCHEDULED', 'IMPLEMENTING']);

const happened: Readonly<Record<string, string>> = {
  PROPOSED: 'proposed it',
  REVISED: 'revised it',
  COMMENTED: 'remarked',
  APPROVED: 'approved it',
  OVERRIDDEN: 'set a requirement aside',
  REJECTED: 'refused it',
  WITHDRAWN: 'took it back',
  PLANNED: 'wrote the plan',
  SCHEDULED: 'set the time of the work',
  STARTED: 'began the work',
  IMPLEMENTED: 'finished the work',
  APPLIED: 'applied it to the record',
  DOCUMENTUPDATED: 'brought a document up to date',
  VERIFIED: 'verified it',
  CLOSED: 'closed it',
  ROLLEDBACK: 'rolled it back',
  ENDED: 'said how it ended',
};

/** Whether an event made approvals that came before it count no more. */
function takesBack(events: readonly ChangeEvent[], index: number): boolean {
  const type = events[index]?.type ?? '';
  return (
    (type === 'PLANNED' || type === 'REVISED') &&
    events.slice(0, index).some((earlier) => earlier.type === 'APPROVED')
  );
}

function Events({ events }: { events: readonly ChangeEvent[] }) {
  return (
    <Timeline active={events.length} bulletSize={14} lineWidth={2}>
      {events.map((event, index) => (
        <Timeline.Item
          key={index}
          title={
            <Text size="sm">
              <b>
                <Somebody user={event.actor} />
              </b>{' '}
              {happened[event.type] ?? words(event.type)}
              {takesBack(events, index) && '; approvals given before count no more'}
              {isKnown(event.requirement) && `: ${words(event.requirement)}`}
            </Text>
          }
        >
          <Text size="xs" c="dimmed">
            <When at={event.at} />
          </Text>
          {isKnown(event.commit) ? (
            <Anchor component={Link} to={`/commits/${event.commit}`} size="sm">
              Commit {event.commit}
            </Anchor>
          ) : (
            event.text !== '' && <Text size="sm">{event.text}</Text>
          )}
        </Timeline.Item>
      ))}
    </Timeline>
  );
}

function subjectsOf(sentences: readonly Sentence[]): number {
  return new Set(sentences.map((sentence) => sentence.subject)).size;
}

/** Who approved in which capacity; what counts no more stays visible. */
function Approvals({ change }: { change: Change }) {
  if (change.approvals.length === 0) {
    return 'nobody yet';
  }
  return change.approvals.map((approval, index) => (
    <div key={index} data-stale={approval.stale}>
      <Somebody user={approval.actor} /> ({approval.capacities.map((capacity) => words(capacity)).join(', ')}
      ), <When at={approval.at} />
      {approval.stale && ', counts no more: edits or plan were replaced after it'}
    </div>
  ));
}

function Facts({ change }: { change: Change }) {
  return (
    <Table className="fact-table" mb="md" maw={900} withRowBorders={false}>
      <Table.Tbody>
        <Table.Tr>
          <Table.Th>Reason</Table.Th>
          <Table.Td>{change.reason}</Table.Td>
        </Table.Tr>
        <Table.Tr>
          <Table.Th>Type</Table.Th>
          <Table.Td>{words(change.type)}</Table.Td>
        </Table.Tr>
        <Table.Tr>
          <Table.Th>Proposed by</Table.Th>
          <Table.Td>
            <Somebody user={change.author} />, <When at={change.opened} />, against commit {change.base}
          </Table.Td>
        </Table.Tr>
        <Table.Tr>
          <Table.Th>Approved by</Table.Th>
          <Table.Td>
            <Approvals change={change} />
          </Table.Td>
        </Table.Tr>
        <Table.Tr>
          <Table.Th>Touches</Table.Th>
          <Table.Td>
            {counted(change.edits, 'edit')}, {counted(subjectsOf(change.sentences), 'subject')}
          </Table.Td>
        </Table.Tr>
      </Table.Tbody>
    </Table>
  );
}

function wantedOf(sentence: Sentence): ClaimsWanted | undefined {
  return isKnown(sentence.path)
    ? {
        subject: sentence.subject,
        name: sentence.name,
        path: sentence.path,
        label: sentence.pathLabel ?? sentence.path,
      }
    : undefined;
}

function stands(verdict: Verdict): boolean {
  return verdict.objections.length > 0 && !verdict.overridden;
}

/** One change for review: sentences first, then who did what, what is required, and what the reader may do. */
export function ChangePage() {
  const { id = '' } = useParams();
  const answer = useAnswer<Change>(`/api/changes/${encodeURIComponent(id)}`);
  const [claims, setClaims] = useState<ClaimsWanted>();
  return (
    <Answered answer={answer}>
      {(change) => (
        <>
          <PageHeader title={change.title} purpose={change.id}>
            <Mark name={change.state} />
          </PageHeader>
          <StateLine change={change} />
          {change.may.revise === true && <ConflictTable change={change} />}
          <div className="review">
            <section aria-labelledby="does" className="review-main">
              <Title order={2} mb="xs">
                What it affects
              </Title>
              <ImpactList id={change.id} />
              {toCome.has(change.state) && <ThreeFactors id={change.id} />}
              <Facts change={change} />
              <PlanFacts change={change} />
              <Title order={2} id="does" mb="xs">
                What it does
              </Title>
              <Sentences
                sentences={change.sentences}
                inAll={change.sentencesInAll}
                onEvidence={(sentence) => {
                  setClaims(wantedOf(sentence));
                }}
              />
              <Title order={2} my="xs">
                What will be seen
              </Title>
              <PredictionTable id={change.id} />
            </section>
            <Stack component="aside" gap="md" className="review-side">
              <section aria-labelledby="requirements">
                <Group justify="space-between">
                  <Title order={2} id="requirements">
                    Requirements
                  </Title>
                  <Text size="sm" c="dimmed">
                    {change.verdicts.some(stands) ? 'not all are met' : 'all are met'}
                  </Text>
                </Group>
                <Verdicts verdicts={change.verdicts} />
              </section>
              <Review change={change} />
              <section aria-labelledby="events">
                <Title order={2} id="events" mb="xs">
                  What happened
                </Title>
                <Events events={change.events} />
              </section>
            </Stack>
          </div>
          <ClaimsDrawer
            wanted={claims}
            onClose={() => {
              setClaims(undefined);
            }}
          />
        </>
      )}
    </Answered>
  );
}
