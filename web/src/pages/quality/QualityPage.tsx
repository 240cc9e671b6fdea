import { Anchor, Badge, Drawer, Group, Loader, Paper, SimpleGrid, Table, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { useAssessed } from '../../api/assessment';
import { isKnown } from '../../api/types';
import type { PlaceQuality, Quality, Question, Questions } from '../../api/validationTypes';
import { Answered } from '../../parts/Answered';
import { Cell } from '../../parts/Cell';
import { PageHeader } from '../../parts/PageHeader';
import { ScoreTable } from '../../parts/ScoreTable';
import { SubjectLink } from '../../parts/SubjectLink';
import { Quiet } from '../../parts/When';
import { words } from '../../parts/words';
import { sectionAt } from '../../sections';
import { WhichSubjects } from './WhichSubjects';

/** A share as people read it, with the numbers that it is made of. */
function Share({ part, of }: { part: number; of: number }) {
  return of === 0 ? (
    <Quiet>none there</Quiet>
  ) : (
    <span title={`${part} of ${of}`}>{Math.round((100 * part) / of)} %</span>
  );
}

function Figure({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <Paper withBorder p="sm">
      <Text size="xs" c="dimmed">
        {label}
      </Text>
      <Text fz={26} fw={600} component="div">
        {children}
      </Text>
    </Paper>
  );
}

function Figures({ whole }: { whole: PlaceQuality }) {
  return (
    <SimpleGrid cols={{ base: 2, sm: 3, lg: 6 }} mb="md">
      <Figure label="Score">{whole.score.points.toFixed(0)} of 100</Figure>
      <Figure label="Complete">
        <Share part={whole.complete} of={whole.subjects} />
      </Figure>
      <Figure label="Confirmed by experts">
        <Share part={whole.confirmed} of={whole.subjects} />
      </Figure>
      <Figure label="Open conflicts">{whole.conflicts}</Figure>
      <Figure label="Stale">{whole.stale}</Figure>
      <Figure label="Assets observed">
        <Share part={whole.observed} of={whole.observable} />
      </Figure>
    </SimpleGrid>
  );
}

/** How the figures are made: a score that nobody can follow is no argument. */
function HowCounted({ conflicts }: { conflicts: number }) {
  return (
    <>
      <Text size="sm" mb="xs">
        The score is the mean over all subjects. Completeness, accuracy, consistency and timeliness hold 25
        points each: 15 for the criterion itself, all lost where it fails and where nobody knows, half where
        it holds in part; 10 that findings of rules lower. Of completeness each missing field loses only its
        share, while a subject counts as complete only with all of its fields: the score can be well above the
        share of what is complete. Confirmed means that an expert attested the values, validated that all four
        criteria hold. Stale is what rests on evidence older than the last work on that part of the plant;
        where no work is recorded, or the evidence has no date, nobody knows, and it is not counted.
      </Text>
      <Text size="sm" mb="md">
        Open conflicts are matters in the{' '}
        <Anchor component={Link} to="/inbox" inherit>
          inbox
        </Anchor>{' '}
        of four kinds about subjects of the record: sources contradict each other, something differs from the
        record, who is meant is not clear, and two are perhaps the same
        {conflicts > 0 && '; the inbox counts each kind on its own'}.
      </Text>
    </>
  );
}

function Places({
  places,
  onScore,
}: {
  places: readonly PlaceQuality[];
  onScore: (of: PlaceQuality) => void;
}) {
  return (
    <Table.ScrollContainer minWidth={820}>
      <Table striped className="stacked">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Place</Table.Th>
            <Table.Th>Kind</Table.Th>
            <Table.Th className="right">Subjects</Table.Th>
            <Table.Th className="right">Complete</Table.Th>
            <Table.Th className="right">Confirmed</Table.Th>
            <Table.Th className="right">Open conflicts</Table.Th>
            <Table.Th className="right">Stale</Table.Th>
            <Table.Th className="right">Validated</Table.Th>
            <Table.Th className="right">Assets observed</Table.Th>
            <Table.Th className="right">Score</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {places.map((place) => (
            <Table.Tr key={place.place ?? ''}>
              <Table.Td>
                {isKnown(place.place) ? <SubjectLink id={place.place} name={place.name} /> : place.name}
              </Table.Td>
              <Cell label="Kind">{isKnown(place.kind) ? words(place.kind) : <Quiet>all of it</Quiet>}</Cell>
              <Cell label="Subjects" className="exact right">
                {place.subjects}
              </Cell>
              <Cell label="Complete" className="exact right">
                <Share part={place.complete} of={place.subjects} />
              </Cell>
              <Cell label="Confirmed" className="exact right">
                <Share part={place.confirmed} of={place.subjects} />
              </Cell>
              <Cell label="Open conflicts" className="exact right">
                {place.conflicts}
              </Cell>
              <Cell label="Stale" className="exact right">
                {place.stale}
              </Cell>
              <Cell label="Validated" className="exact right">
                {place.validated}
              </Cell>
              <Cell label="Assets observed" className="exact right">
                <Share part={place.observed} of={place.observable} />
              </Cell>
              <Cell label="Score" className="exact right">
                <Anchor
                  component="button"
                  type="button"
                  inherit
                  aria-label={`What lowers the score of ${place.name}`}
                  onClick={() => {
                    onScore(place);
                  }}
                >
                  {place.score.points.toFixed(0)}
                </Anchor>
              </Cell>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function whereTo(question: Question): string {
  if (question.sort === 'DOCUMENT' || question.sort === 'DECIDE') {
    return `/inbox?q=${encodeURIComponent(question.name)}`;
  }
  const tab = question.sort === 'FILL' ? 'overview' : 'validation';
  return `/subjects/${encodeURIComponent(question.subject)}?tab=${tab}`;
}

function Asked({ questions }: { questions: readonly Question[] }) {
  if (questions.length === 0) {
    return <Quiet>Nothing is to be asked: all is validated, or nothing is recorded.</Quiet>;
  }
  return (
    <Table className="stacked">
      <Table.Tbody>
        {questions.map((question) => (
          <Table.Tr key={`${question.subject} ${question.sentence}`}>
            <Table.Td w={130}>
              <Badge variant="outline" radius="xs" className="mark">
                {words(question.sort)}
              </Badge>
            </Table.Td>
            <Table.Td className="wrap">
              <Anchor component={Link} inherit to={whereTo(question)}>
                {question.sentence}
              </Anchor>
              <Text size="xs" c="dimmed">
                {question.reasons.join('; ')}
              </Text>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

/** How good the record is, what lowers it, and what is best found out next. */
export function QualityPage() {
  const { title, purpose } = sectionAt('/quality');
  const quality = useAssessed<Quality>('/api/quality');
  const questions = useAssessed<Questions>('/api/questions', { limit: 10 });
  const [shown, setShown] = useState<PlaceQuality>();
  return (
    <>
      <PageHeader title={title} purpose={purpose} />
      <Answered answer={quality}>
        {(known) => (
          <>
            {known.assessing && (
              <Group gap="xs" mb="xs">
                <Loader size="xs" aria-hidden />
                <Text size="sm">The figures are being found anew.</Text>
              </Group>
            )}
            <Figures whole={known.whole} />
            <HowCounted conflicts={known.whole.conflicts} />
            <WhichSubjects />
            <Title order={2} mt="md" mb="xs">
              What is best found out next
            </Title>
            <Answered answer={questions}>{(asked) => <Asked questions={asked.questions} />}</Answered>
            <Title order={2} mt="md" mb="xs">
              By place
            </Title>
            <Text size="sm" mb="xs">
              A zone counts what lies in the zones within it too, and a connection counts at both of its ends:
              together the places count more than the whole record. A system counts what is assigned to it,
              not what lies in a zone of the same name.
            </Text>
            <Places places={[known.whole, ...known.places]} onScore={setShown} />
          </>
        )}
      </Answered>
      <Drawer
        opened={shown !== undefined}
        position="right"
        size="lg"
        title={shown === undefined ? '' : `Score of ${shown.name}`}
        onClose={() => {
          setShown(undefined);
        }}
      >
        {shown !== undefined && <ScoreTable score={shown.score} />}
      </Drawer>
    </>
  );
}
