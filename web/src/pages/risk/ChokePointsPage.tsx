import { Card, List, Stack, Text } from '@mantine/core';
import { useSearchParams } from 'react-router';
import { useAnswer } from '../../api/answers';
import type { AttackCuts } from '../../api/attackTypes';
import { Answered } from '../../parts/Answered';
import { Quiet } from '../../parts/When';
import { counted } from '../../parts/words';
import { SubjectPicker } from '../connectivity/SubjectPicker';
import { placeKinds } from './entries';
import { MeasureText, NotKnown, outageWords } from './parts';
import { RiskTabs } from './RiskTabs';

function Cuts({ to }: { to: string }) {
  const answer = useAnswer<AttackCuts>('/api/attack/choke-points', { to });
  return (
    <Answered answer={answer}>
      {(found) => (
        <Stack gap="sm">
          <NotKnown notKnown={found.notKnown} />
          {!found.open && <Text>No path leads there, not even a possible one.</Text>}
          {found.open && found.cuts.length === 0 && (
            <Text>At least one path cannot be closed by any measure that is known here.</Text>
          )}
          {found.cuts.map((cut) => (
            <Card key={cut.by} withBorder component="section">
              <Text fw={700}>
                {cut.by === 'LEAST_WORK' ? 'With the least work' : 'With the least outage'}
              </Text>
              <Text size="sm">
                {counted(cut.proposals.length, 'measure')} close all paths, work {cut.effort} in all,{' '}
                {outageWords(cut.outage)}.
              </Text>
              <List>
                {cut.proposals.map((one) => (
                  <List.Item key={`${one.remedy} ${one.subject.id}`}>
                    <MeasureText proposal={one} /> (work {one.effort}, {outageWords(one.outage)})
                  </List.Item>
                ))}
              </List>
            </Card>
          ))}
        </Stack>
      )}
    </Answered>
  );
}

/** Where all paths to something are closed for the least work. */
export function ChokePointsPage() {
  const [parameters, setParameters] = useSearchParams();
  const to = parameters.get('to');
  return (
    <>
      <RiskTabs purpose="With which measures all paths from outside to something are closed: a minimum cut, once by work and once by outage." />
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
        {to === null ? <Quiet>Choose what is to be protected.</Quiet> : <Cuts to={to} />}
      </Stack>
    </>
  );
}
