import { Group, Loader, Stack, Tabs, Text, Title } from '@mantine/core';
import { useAssessed } from '../../api/assessment';
import type { Goals } from '../../api/goalTypes';
import { Answered } from '../../parts/Answered';
import { PageHeader } from '../../parts/PageHeader';
import { useAddress } from '../../parts/useAddress';
import { counted, within, words } from '../../parts/words';
import { sectionAt } from '../../sections';
import { CrosswalkPanel } from './CrosswalkPanel';
import { tally } from './goals';
import { GoalTable } from './GoalTable';
import { GuidancePanel } from './GuidancePanel';

function Principles({ all, onReference }: { all: Goals; onReference: (reference: string) => void }) {
  return (
    <Stack gap="lg">
      <Text size="sm">
        These are goals, not minimums: a gap with its reason, or an exception that somebody bears until a day,
        is an answer too. Where there is nothing to look at, nobody knows, and that is not achieved.
      </Text>
      {all.principles.map((principle) => (
        <div key={principle.number}>
          <Group gap="md" align="baseline">
            <Title order={2}>
              {principle.number}. {principle.title}
            </Title>
            <Text size="sm" c="dimmed">
              {tally(principle.goals)
                .map(([state, count]) =>
                  state === 'GAP' ? counted(count, 'gap') : `${count} ${within(words(state))}`,
                )
                .join(', ')}
            </Text>
          </Group>
          <GoalTable goals={principle.goals} onReference={onReference} />
        </div>
      ))}
    </Stack>
  );
}

/** What ought to be reached by principle, and what it serves by clause. */
export function GoalsPage() {
  const [parameters, setParameters] = useAddress();
  const answer = useAssessed<Goals>('/api/goals');
  const { title, purpose } = sectionAt('/goals');
  const choose = (reference: string | null) => {
    setParameters({ tab: 'clauses', ...(reference === null ? {} : { reference }) }, { replace: true });
  };
  return (
    <>
      <PageHeader title={title} purpose={purpose} />
      <Tabs
        keepMounted={false}
        value={parameters.get('tab') ?? 'principles'}
        onChange={(tab) => {
          setParameters({ tab: tab ?? 'principles' }, { replace: true });
        }}
      >
        <Tabs.List mb="sm">
          <Tabs.Tab value="principles">By principle</Tabs.Tab>
          <Tabs.Tab value="guidance">Every clause of the guidance</Tabs.Tab>
          <Tabs.Tab value="clauses">By clause of a framework</Tabs.Tab>
          {answer.data?.assessing === true && <Loader size="xs" aria-label="Being found anew" />}
        </Tabs.List>
        <Tabs.Panel value="principles">
          <Answered answer={answer}>{(all) => <Principles all={all} onReference={choose} />}</Answered>
        </Tabs.Panel>
        <Tabs.Panel value="guidance">
          <GuidancePanel />
        </Tabs.Panel>
        <Tabs.Panel value="clauses">
          <CrosswalkPanel reference={parameters.get('reference')} onReference={choose} />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}
