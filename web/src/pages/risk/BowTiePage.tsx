import { Anchor, Badge, Card, List, Stack, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import { useAnswer } from '../../api/answers';
import { useFinal } from '../../api/assessment';
import type { Rows, Scenario } from '../../api/combinationTypes';
import { linkAt } from '../../api/moment';
import type { Barrier, BowTie, RiskPage } from '../../api/riskTypes';
import { isKnown } from '../../api/types';
import { Answered } from '../../parts/Answered';
import { SubjectLink } from '../../parts/SubjectLink';
import { useAddress } from '../../parts/useAddress';
import { useMoment } from '../../parts/useMoment';
import { Quiet } from '../../parts/When';
import { sentence, within, words } from '../../parts/words';
import { SubjectPicker } from '../connectivity/SubjectPicker';
import { EffortScale, NotKnown } from './parts';
import { RiskTabs } from './RiskTabs';
import { TreeStateBadge } from './TreesPage';

const sources: Readonly<Record<string, string>> = {
  TREE: 'step of the attack tree',
  PATH: 'easiest attack path',
  STATED: 'as people wrote it down',
};

function colour(barrier: Barrier): string {
  if (!isKnown(barrier.works)) {
    return 'yellow';
  }
  return barrier.works ? 'teal' : 'red';
}

function Barriers({ barriers, none }: { barriers: readonly Barrier[]; none: string }) {
  return barriers.length === 0 ? (
    <Text size="sm" c="dimmed">
      {none}
    </Text>
  ) : (
    <ul className="barriers">
      {barriers.map((one) => (
        <li key={`${one.words} ${one.state}`}>
          {isKnown(one.control) ? (
            <SubjectLink id={one.control.id} name={one.control.name} hidden={one.control.hidden} />
          ) : (
            sentence(one.words)
          )}{' '}
          <Badge size="sm" variant="light" color={colour(one)} miw="max-content">
            {words(one.state)}
          </Badge>
        </li>
      ))}
    </ul>
  );
}

function Drawing({ tie }: { tie: BowTie }) {
  return (
    <Stack gap="sm">
      <NotKnown of={tie} />
      <div className="bow-tie">
        <section aria-label="What leads to it">
          <Title order={3} size="h5">
            What leads to it
          </Title>
          {tie.threats.some((one) => isKnown(one.effort)) && <EffortScale />}
          {tie.threats.length === 0 && <Quiet>Nothing is recorded that leads to it.</Quiet>}
          {tie.threats.map((one) => (
            <Card key={`${one.source} ${one.words}`} withBorder padding="xs" mb="xs" component="article">
              <Text fw={600} size="sm">
                {sentence(one.words)}
              </Text>
              <Text size="xs" c="dimmed">
                {sources[one.source] ?? one.source}
                {isKnown(one.effort) && `, effort ${String(one.effort)}`} <TreeStateBadge state={one.state} />
              </Text>
              <Barriers barriers={one.barriers} none="No barrier is recorded before it." />
            </Card>
          ))}
        </section>
        <section aria-label="The event" className="bow-tie-event">
          <Card withBorder padding="sm" component="article">
            <Title order={2} size="h4">
              <SubjectLink id={tie.about.id} name={tie.event} />
            </Title>
          </Card>
        </section>
        <section aria-label="What follows">
          <Title order={3} size="h5">
            What follows
          </Title>
          {tie.outcomes.map((one) => (
            <Card key={one.words} withBorder padding="xs" mb="xs" component="article">
              <Text fw={600} size="sm">
                {isKnown(one.subject) ? (
                  <SubjectLink id={one.subject.id} name={one.words} />
                ) : (
                  sentence(one.words)
                )}
              </Text>
              <Text size="xs" c="dimmed">
                impact {isKnown(one.impact) ? within(words(one.impact)) : 'not rated'}
              </Text>
              <Barriers barriers={one.barriers} none="Nothing is recorded that limits it." />
            </Card>
          ))}
        </section>
      </div>
      {tie.unplaced.length > 0 && (
        <section aria-label="Controls of an unknown kind">
          <Text size="sm">Of these controls it is not recorded whether they work before or after:</Text>
          <Barriers barriers={tie.unplaced} none="" />
        </section>
      )}
    </Stack>
  );
}

function Drawn({ id }: { id: string }) {
  const answer = useFinal<BowTie>(`/api/bow-ties/${encodeURIComponent(id)}`);
  return <Answered answer={answer}>{(tie) => <Drawing tie={tie} />}</Answered>;
}

/** The risks of the register and the threat scenarios, to choose from. */
function ToChoose() {
  const [moment] = useMoment();
  const risks = useAnswer<RiskPage>('/api/risks', { limit: '500' });
  const scenarios = useAnswer<Rows<Scenario>>('/api/information/scenarios', { limit: '200' });
  const lists = [
    {
      title: 'Risks',
      rows: (risks.data?.rows ?? []).map((row) => ({
        ...row.risk,
        note: isKnown(row.residual)
          ? `residual risk ${within(words(row.residual))}, ${within(words(row.state))}`
          : within(words(row.state)),
      })),
    },
    {
      title: 'Threat scenarios',
      rows: (scenarios.data?.rows ?? []).map(({ id, name }) => ({ id, name, note: undefined })),
    },
  ];
  return (
    <>
      <span className="no-print">
        <Quiet>Choose a risk or a threat scenario.</Quiet>
      </span>
      {lists
        .filter((list) => list.rows.length > 0)
        .map((list) => (
          <section key={list.title} aria-label={list.title}>
            <Title order={2} size="h5">
              {list.title}
            </Title>
            <List size="sm" spacing="xs">
              {list.rows.map((row) => (
                <List.Item key={row.id}>
                  <Anchor
                    component={Link}
                    inherit
                    to={linkAt(`/risk/bow-ties?of=${encodeURIComponent(row.id)}`, moment)}
                  >
                    {row.name}
                  </Anchor>
                  {row.note !== undefined && `, ${row.note}`}
                </List.Item>
              ))}
            </List>
          </section>
        ))}
    </>
  );
}

/** A risk or threat scenario: what leads to it, what follows, and the barriers on both sides. */
export function BowTiePage() {
  const [parameters, setParameters] = useAddress();
  const about = parameters.get('of');
  return (
    <>
      <RiskTabs purpose="A risk from left to right: what leads to it, the event, what follows, and the barriers on both sides, and whether they are in place." />
      <Stack gap="md">
        <div className="no-print">
          <SubjectPicker
            label="Risk or threat scenario"
            kinds={['risk', 'threat-scenario']}
            value={about}
            onChange={(value) => {
              setParameters(value === null ? {} : { of: value });
            }}
          />
        </div>
        {about === null ? <ToChoose /> : <Drawn id={about} />}
      </Stack>
    </>
  );
}
