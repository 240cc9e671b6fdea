import { Button, Stack, Table, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useFinal } from '../../api/assessment';
import type { AttackFixes, AttackWhatIf, Proposal } from '../../api/attackTypes';
import { request } from '../../api/request';
import { isKnown } from '../../api/types';
import { Answered } from '../../parts/Answered';
import { Cell } from '../../parts/Cell';
import { ProblemAlert } from '../../parts/ProblemAlert';
import { counted } from '../../parts/words';
import { EffortScale, MeasureText, NotKnown, outageWords } from './parts';
import { RiskTabs } from './RiskTabs';
import { Shifts } from './Shifts';
import { Steps } from './Steps';

function Outcome({ outcome }: { outcome: AttackWhatIf }) {
  return (
    <Stack gap="xs" aria-label="What if">
      <Text>
        {counted(outcome.before, 'pair')} of a sort of entry and a consequence are open now, {outcome.after}{' '}
        would be.
      </Text>
      {[outcome.closed, outcome.dearer, outcome.easier].some((some) => some.length > 0) && <EffortScale />}
      <Shifts title="Closed" shifts={outcome.closed} />
      <Shifts title="Harder" shifts={outcome.dearer} />
      <Shifts title="Easier or new" shifts={outcome.easier} />
    </Stack>
  );
}

/** Which measures close most paths for the work that they take, and what one would do. */
export function FixesPage() {
  const [after, setAfter] = useState<string>();
  const answer = useFinal<AttackFixes>('/api/attack/fixes', { limit: 20, after });
  const trial = useMutation({
    mutationFn: (one: Proposal) =>
      request<AttackWhatIf>('/api/attack/what-if', {
        method: 'POST',
        body: {
          measures: [
            {
              remedy: one.remedy,
              subject: one.subject.id,
              ...(isKnown(one.part) ? { part: one.part } : {}),
            },
          ],
        },
      }),
  });
  return (
    <>
      <RiskTabs purpose="Which measures close most paths for the work that they take. Each was tried on the whole plant." />
      <Answered answer={answer}>
        {(found) => (
          <Stack gap="md">
            <NotKnown of={found} />
            <Text size="sm">
              Attack paths join {counted(found.pairs, 'pair')} of a sort of entry, such as the internet, and a
              consequence.{' '}
              {found.fixes.length === 0 && 'No single measure closes any of them or makes it harder.'}
            </Text>
            <Text size="sm" c="dimmed">
              Work: from 1, an hour, to 8, a project. Closes: how many of these pairs no path joins any more.
              Makes harder: how many only a harder path joins then. The measures that do most for their work
              come first; to close a pair counts more than to make it harder.
            </Text>
            <Table striped className="stacked">
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>Measure</Table.Th>
                  <Table.Th className="right">Work</Table.Th>
                  <Table.Th>Outage</Table.Th>
                  <Table.Th className="right">Closes</Table.Th>
                  <Table.Th className="right">Makes harder</Table.Th>
                  <Table.Th />
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {found.fixes.map((fix) => (
                  <Table.Tr
                    key={`${fix.proposal.remedy} ${fix.proposal.subject.id} ${isKnown(fix.proposal.part) ? fix.proposal.part : ''}`}
                  >
                    <Table.Td>
                      <MeasureText proposal={fix.proposal} />
                    </Table.Td>
                    <Cell label="Work" className="right">
                      {fix.proposal.effort}
                    </Cell>
                    <Cell label="Outage">{outageWords(fix.proposal.outage)}</Cell>
                    <Cell label="Closes" className="right">
                      {fix.closed}
                    </Cell>
                    <Cell label="Makes harder" className="right">
                      {fix.dearer}
                    </Cell>
                    <Table.Td>
                      <Button
                        variant="light"
                        size="xs"
                        loading={trial.isPending && trial.variables === fix.proposal}
                        onClick={() => {
                          trial.mutate(fix.proposal);
                        }}
                      >
                        What if
                      </Button>
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
            <Steps
              shown={found.fixes.length}
              total={found.total}
              next={found.next}
              after={after}
              go={setAfter}
            />
            {trial.error !== null && <ProblemAlert thrown={trial.error} />}
            {trial.data !== undefined && <Outcome outcome={trial.data} />}
          </Stack>
        )}
      </Answered>
    </>
  );
}
