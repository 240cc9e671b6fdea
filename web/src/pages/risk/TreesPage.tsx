import { Anchor, Alert, Badge, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { useAnswer } from '../../api/answers';
import type { TreePage, TreeTurn } from '../../api/riskTypes';
import { isKnown } from '../../api/types';
import { Answered } from '../../parts/Answered';
import { Cell } from '../../parts/Cell';
import { MoreButton } from '../../parts/Choices';
import { SubjectLinks } from '../../parts/SubjectLinks';
import { Quiet, When } from '../../parts/When';
import { words } from '../../parts/words';
import { NewSubject } from '../subject/NewSubject';
import { RiskTabs } from './RiskTabs';
import { Somebody } from '../../parts/Somebody';

const colours: Readonly<Record<string, string>> = { OPEN: 'red', BLOCKED: 'teal', UNKNOWN: 'yellow' };

/** Whether an attacker can get there, in a word and a colour; what is blocked by nothing but what people say is not shown as safe. */
export function TreeStateBadge({ state, byWordAlone = false }: { state: string; byWordAlone?: boolean }) {
  return (
    <Badge color={byWordAlone ? 'yellow' : (colours[state] ?? 'gray')} variant="light" miw="max-content">
      {state === 'UNKNOWN' ? 'Cannot tell' : words(state)}
    </Badge>
  );
}

/** The attack trees, and those that opened again. */
export function TreesPage() {
  const [limit, setLimit] = useState(500);
  const answer = useAnswer<TreePage>('/api/attack-trees', { limit });
  const mine = useAnswer<readonly TreeTurn[]>('/api/attack-trees/opened', { mine: 'true' });
  return (
    <>
      <RiskTabs purpose="Goals of attackers taken apart into steps, and whether an attacker can reach the goal by what is recorded.">
        <NewSubject kind="attack-tree" />
      </RiskTabs>
      {(mine.data ?? []).map((turn) => (
        <Alert key={turn.tree.id} color="red" mb="sm" title={`${turn.tree.name} opened`}>
          <When at={turn.at} />, after a change by <Somebody user={turn.person} />. {turn.why}
        </Alert>
      ))}
      <Answered answer={answer}>
        {(page) =>
          page.rows.length === 0 ? (
            <Quiet>
              No attack tree is recorded. Enter one as a subject of the kind attack tree: a goal, nodes below
              it, and for each step what it rests on and which controls block it.
            </Quiet>
          ) : (
            <>
              <Table.ScrollContainer minWidth={700}>
                <Table striped className="stacked">
                  <Table.Thead>
                    <Table.Tr>
                      <Table.Th>Attack tree</Table.Th>
                      <Table.Th>Goal</Table.Th>
                      <Table.Th>State</Table.Th>
                      <Table.Th className="right">Open steps</Table.Th>
                      <Table.Th>Answers for it</Table.Th>
                    </Table.Tr>
                  </Table.Thead>
                  <Table.Tbody>
                    {page.rows.map((row) => (
                      <Table.Tr key={row.tree.id}>
                        <Table.Td>
                          <Anchor
                            component={Link}
                            inherit
                            to={`/risk/trees/${encodeURIComponent(row.tree.id)}`}
                          >
                            {row.tree.name}
                          </Anchor>
                        </Table.Td>
                        <Cell label="Goal" className="wrap">
                          {isKnown(row.goal) ? row.goal : ''}
                        </Cell>
                        <Cell label="State">
                          {row.sound ? (
                            <TreeStateBadge state={row.state} byWordAlone={row.byWordAlone} />
                          ) : (
                            <Quiet>no tree yet</Quiet>
                          )}
                          {row.byWordAlone && (
                            <Text size="xs" c="dimmed">
                              people say so; nothing recorded blocks it
                            </Text>
                          )}
                          {isKnown(row.opened) && (
                            <Text size="xs" c="dimmed">
                              since <When at={row.opened} />
                            </Text>
                          )}
                        </Cell>
                        <Cell label="Open steps" className="exact right">
                          {row.openSteps} of {row.steps}
                        </Cell>
                        <Cell label="Answers for it">
                          {isKnown(row.owner) ? (
                            <SubjectLinks subjects={[row.owner]} />
                          ) : (
                            <Quiet>nobody</Quiet>
                          )}
                        </Cell>
                      </Table.Tr>
                    ))}
                  </Table.Tbody>
                </Table>
              </Table.ScrollContainer>
              <MoreButton total={page.total} shown={page.rows.length} limit={limit} onMore={setLimit} />
            </>
          )
        }
      </Answered>
    </>
  );
}
