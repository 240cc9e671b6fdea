import { Button, Group, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { useAnswer, useCommand } from '../../api/answers';
import { useMay } from '../../api/session';
import { isKnown } from '../../api/types';
import type { Approval, Approvals } from '../../api/vendorTypes';
import { Answered } from '../../parts/Answered';
import { Cell } from '../../parts/Cell';
import { MoreButton } from '../../parts/Choices';
import { Mark } from '../../parts/Mark';
import { ProblemAlert } from '../../parts/ProblemAlert';
import { SubjectLink } from '../../parts/SubjectLink';
import { Quiet, Span } from '../../parts/When';
import { words } from '../../parts/words';
import { AskAccess } from './AskAccess';
import { RemarkDialog } from './RemarkDialog';
import { ThirdPartyTabs } from './ThirdPartyTabs';
import { stepWords } from './vendorWords';
import { Somebody } from '../../parts/Somebody';

interface Answer {
  readonly name: string;
  readonly allowed: boolean;
  readonly remark: string;
}

interface Step {
  readonly name: string;
  readonly step: string;
}

/** Access that was asked for, and what became of it. */
export function ApprovalsPage() {
  const [limit, setLimit] = useState(100);
  const [answered, setAnswered] = useState<Approval>();
  const mayAnswer = useMay('approve');
  const mayAsk = useMay('propose');
  const list = useAnswer<Approvals>('/api/access-approvals', { limit });
  const answer = useCommand<Answer, unknown>((body) => `/api/access-approvals/${body.name}/answer`, {
    showsProblem: true,
    sent: ({ allowed, remark }) => ({ allowed, remark }),
  });
  const step = useCommand<Step, unknown>((body) => `/api/access-approvals/${body.name}/steps`, {
    showsProblem: true,
    sent: (body) => ({ step: body.step }),
  });
  return (
    <>
      <ThirdPartyTabs purpose="Access that was asked for within a window: approved by another person, switched on and off, and looked at afterwards." />
      {mayAsk && <AskAccess />}
      {step.isError && <ProblemAlert thrown={step.error} />}
      <Answered answer={list}>
        {(known) =>
          known.rows.length === 0 ? (
            <Quiet>
              Nobody has asked for access. Sessions within the window of a request that another person has
              allowed count as approved; where a path needs an approval for each session, all others count as
              not approved.
            </Quiet>
          ) : (
            <>
              <Text size="sm" mb="xs">
                {known.toAnswer} to answer; {known.overdue} still on after the window.
              </Text>
              <Table.ScrollContainer minWidth={860}>
                <Table striped className="stacked">
                  <Table.Thead>
                    <Table.Tr>
                      <Table.Th>State</Table.Th>
                      <Table.Th>Who, by what</Table.Th>
                      <Table.Th>Window</Table.Th>
                      <Table.Th>Purpose</Table.Th>
                      <Table.Th>People</Table.Th>
                      <Table.Th />
                    </Table.Tr>
                  </Table.Thead>
                  <Table.Tbody>
                    {known.rows.map((row) => (
                      <Table.Tr key={row.name}>
                        <Table.Td>
                          <Mark name={row.overdue ? 'ERROR' : row.state} title={words(row.state)} />
                          {row.overdue && <Text size="xs">still on after its window</Text>}
                        </Table.Td>
                        <Cell label="Who, by what" className="wrap">
                          {isKnown(row.visitor) ? (
                            <SubjectLink id={row.visitor.id} name={row.visitor.name} kind="person" />
                          ) : (
                            <Quiet>somebody</Quiet>
                          )}
                          <Text size="xs">
                            <SubjectLink
                              id={row.path.id}
                              name={row.path.name}
                              hidden={row.path.hidden}
                              kind="access-path"
                            />
                          </Text>
                        </Cell>
                        <Cell label="Window">
                          <Span from={row.from} until={row.until} />
                        </Cell>
                        <Cell label="Purpose" className="wrap">
                          {row.purpose}
                          {isKnown(row.change) && (
                            <Text size="xs" c="dimmed">
                              {row.change}
                            </Text>
                          )}
                        </Cell>
                        <Cell label="People" className="wrap">
                          asked by <Somebody user={row.asker} />
                          {isKnown(row.answerer) && (
                            <Text size="xs">
                              answered by <Somebody user={row.answerer} />
                            </Text>
                          )}
                        </Cell>
                        <Table.Td>
                          {mayAnswer && (
                            <Group gap={4} wrap="nowrap">
                              {row.state === 'ASKED' && (
                                <Button
                                  size="compact-xs"
                                  onClick={() => {
                                    setAnswered(row);
                                  }}
                                >
                                  Answer
                                </Button>
                              )}
                              {row.next.map((next) => (
                                <Button
                                  key={next}
                                  size="compact-xs"
                                  variant="default"
                                  onClick={() => {
                                    step.mutate({ name: row.name, step: next });
                                  }}
                                >
                                  {stepWords[next] ?? words(next)}
                                </Button>
                              ))}
                            </Group>
                          )}
                        </Table.Td>
                      </Table.Tr>
                    ))}
                  </Table.Tbody>
                </Table>
              </Table.ScrollContainer>
              <MoreButton total={known.total} shown={known.rows.length} limit={limit} onMore={setLimit} />
            </>
          )
        }
      </Answered>
      {answered !== undefined && (
        <RemarkDialog
          title="Answer a request for access"
          about={`${answered.path.name}: ${answered.purpose}`}
          yes="Approve"
          no="Refuse"
          required={false}
          pending={answer.isPending}
          error={answer.error}
          onClose={() => {
            setAnswered(undefined);
          }}
          onSay={(allowed, remark) => {
            answer.mutate(
              { name: answered.name, allowed, remark },
              {
                onSuccess: () => {
                  setAnswered(undefined);
                },
              },
            );
          }}
        />
      )}
    </>
  );
}
