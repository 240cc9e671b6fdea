import { Anchor, Card, List, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { useAnswer } from '../../api/answers';
import { useFinal } from '../../api/assessment';
import type { AttackCuts, AttackOverview } from '../../api/attackTypes';
import { linkAt } from '../../api/moment';
import { isKnown } from '../../api/types';
import { Answered } from '../../parts/Answered';
import { useAddress } from '../../parts/useAddress';
import { useMoment } from '../../parts/useMoment';
import { Quiet } from '../../parts/When';
import { counted, within, words } from '../../parts/words';
import { SubjectPicker } from '../connectivity/SubjectPicker';
import { placeKinds } from './entries';
import { MeasureText, NotKnown, outageWords } from './parts';
import { RiskTabs } from './RiskTabs';
import { Steps } from './Steps';

type Cut = AttackCuts['cuts'][number];

/** One cut; its list of measures goes on by itself. */
function CutCard({ first, to }: { first: Cut; to: string }) {
  const [after, setAfter] = useState<string>();
  const answer = useAnswer<AttackCuts>(
    '/api/attack/choke-points',
    { to, by: first.by, after, limit: 25 },
    after !== undefined,
  );
  const cut = answer.data?.cuts[0] ?? first;
  const measures = after === undefined ? first : cut;
  return (
    <Card withBorder component="section">
      <Text fw={700}>{first.by === 'LEAST_WORK' ? 'With the least work' : 'With the least outage'}</Text>
      <Text size="sm">
        {counted(first.count, 'measure')} close all paths, work {first.effort} in all,{' '}
        {outageWords(first.outage)}.
      </Text>
      <Text size="sm" c="dimmed">
        {first.least
          ? 'No other set of measures does it with less.'
          : 'Another set may do it with less: to find the least where measures close several steps is too much work on a plant of this size.'}
      </Text>
      <List>
        {measures.proposals.map((one) => (
          <List.Item key={`${one.remedy} ${one.subject.id} ${isKnown(one.part) ? one.part : ''}`}>
            <MeasureText proposal={one} /> (work {one.effort}, {outageWords(one.outage)})
          </List.Item>
        ))}
      </List>
      <Steps
        shown={measures.proposals.length}
        total={first.count}
        next={measures.next}
        after={after}
        go={setAfter}
      />
    </Card>
  );
}

function Cuts({ to }: { to: string }) {
  const answer = useFinal<AttackCuts>('/api/attack/choke-points', { to, limit: 25 });
  return (
    <Answered answer={answer}>
      {(found) => (
        <Stack gap="sm">
          <NotKnown of={found} />
          {!found.open && <Text>No path leads there, not even a possible one.</Text>}
          {found.open && found.cuts.length === 0 && (
            <Text>At least one path cannot be closed by any measure that is known here.</Text>
          )}
          {found.cuts.map((cut) => (
            <CutCard key={`${cut.by} ${to}`} first={cut} to={to} />
          ))}
        </Stack>
      )}
    </Answered>
  );
}

/** What attack paths lead to, to choose from. */
function ToChoose() {
  const [moment] = useMoment();
  const answer = useFinal<AttackOverview>('/api/attack/overview', { limit: 1000 });
  return (
    <Answered answer={answer}>
      {(overview) => {
        const reached = overview.consequences.filter((row) => row.costs.length > 0);
        return reached.length === 0 ? (
          <Quiet>No attack path that is recorded leads to anything that matters.</Quiet>
        ) : (
          <div>
            <NotKnown of={overview} />
            <Text size="sm">
              <span className="no-print">Choose what is to be protected.</span> Attack paths lead from outside
              to:
            </Text>
            <List size="sm" spacing="xs">
              {reached.map((row) => (
                <List.Item key={`${row.sort} ${row.subject.id}`}>
                  <Anchor
                    component={Link}
                    inherit
                    to={linkAt(`/risk/choke-points?to=${encodeURIComponent(row.subject.id)}`, moment)}
                  >
                    {row.subject.name}
                  </Anchor>
                  , {within(words(row.sort))}
                  {isKnown(row.impact) && `, impact ${within(words(row.impact))}`}
                </List.Item>
              ))}
            </List>
            {overview.count > overview.consequences.length && (
              <Text size="sm">
                Looked through are the first {overview.consequences.length} of {overview.count} consequences.
              </Text>
            )}
          </div>
        );
      }}
    </Answered>
  );
}

/** Where all paths to something are closed for the least work. */
export function ChokePointsPage() {
  const [parameters, setParameters] = useAddress();
  const to = parameters.get('to');
  return (
    <>
      <RiskTabs purpose="With which measures all paths from outside to something are closed: the set with the least work, and the set with the least outage." />
      <Stack gap="md">
        <SubjectPicker
          label="To"
          kinds={placeKinds}
          fixed={[{ value: 'critical', label: 'Anything that matters' }]}
          value={to}
          onChange={(value) => {
            setParameters(value === null ? {} : { to: value });
          }}
        />
        {to === null ? <ToChoose /> : <Cuts to={to} />}
      </Stack>
    </>
  );
}
