import { Anchor, Badge, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { useAnswer } from '../../api/answers';
import type { ControlPage } from '../../api/riskTypes';
import { isKnown } from '../../api/types';
import { Answered } from '../../parts/Answered';
import { Cell } from '../../parts/Cell';
import { ChoiceSelect } from '../../parts/Choices';
import { FilterBar } from '../../parts/FilterBar';
import { SubjectLinks } from '../../parts/SubjectLinks';
import { useChoices } from '../../parts/useChoices';
import { Quiet } from '../../parts/When';
import { counted, words } from '../../parts/words';
import { NewSubject } from '../subject/NewSubject';
import { RiskTabs } from './RiskTabs';
import { Steps } from './Steps';
import { statusColour, statusText } from './statusColour';

/** How far a control can be, in the order in which it goes. */
const statuses = ['PLANNED', 'PARTIALLY', 'IMPLEMENTED', 'NOT_EFFECTIVE', 'RETIRED'];

/** The library of controls. */
export function ControlLibraryPage() {
  const [after, setAfter] = useState<string>();
  const by = useChoices(['status'] as const);
  const answer = useAnswer<ControlPage>('/api/controls', { limit: 50, after, ...by.chosen });
  return (
    <>
      <RiskTabs purpose="The library of controls: what each is, what it guards, how far it is, and what the plant is like with it and without.">
        <NewSubject kind="control" />
      </RiskTabs>
      <FilterBar>
        <ChoiceSelect
          by={{
            chosen: by.chosen,
            choose: (name, value) => {
              setAfter(undefined);
              by.choose(name, value);
            },
          }}
          name="status"
          label="State"
          placeholder="Controls of any state"
          data={statuses.map((value) => ({ value, label: statusText(value) }))}
        />
      </FilterBar>
      <Answered answer={answer}>
        {(page) =>
          page.rows.length === 0 && by.chosen.status !== undefined ? (
            <Quiet>No control is in that state.</Quiet>
          ) : page.rows.length === 0 ? (
            <Quiet>
              No control is recorded. Enter one as a subject of the kind control, with what it guards, the
              clauses that it implements and how far it is.
            </Quiet>
          ) : (
            <>
              <Text size="sm" c="dimmed" mb="xs">
                {counted(page.total, 'control')}.
              </Text>
              <Table.ScrollContainer minWidth={900}>
                <Table striped className="stacked">
                  <Table.Thead>
                    <Table.Tr>
                      <Table.Th>Control</Table.Th>
                      <Table.Th>State</Table.Th>
                      <Table.Th>Kind</Table.Th>
                      <Table.Th>Guards</Table.Th>
                      <Table.Th>Clauses</Table.Th>
                      <Table.Th>Owner</Table.Th>
                      <Table.Th>Last tested</Table.Th>
                    </Table.Tr>
                  </Table.Thead>
                  <Table.Tbody>
                    {page.rows.map((row) => (
                      <Table.Tr key={row.control.id}>
                        <Table.Td className="wrap">
                          <Anchor
                            component={Link}
                            inherit
                            to={`/risk/controls/${encodeURIComponent(row.control.id)}`}
                          >
                            {row.control.name}
                          </Anchor>
                        </Table.Td>
                        <Cell label="State">
                          {isKnown(row.status) ? (
                            <Badge variant="light" color={statusColour(row.status)} miw="max-content">
                              {statusText(row.status)}
                            </Badge>
                          ) : (
                            <Quiet>not recorded</Quiet>
                          )}
                        </Cell>
                        <Cell label="Kind">
                          {isKnown(row.type) ? words(row.type) : <Quiet>not said</Quiet>}
                        </Cell>
                        <Cell label="Guards" className="wrap">
                          {row.guards.length === 0 ? (
                            <Quiet>nothing</Quiet>
                          ) : (
                            <SubjectLinks subjects={row.guards} />
                          )}
                        </Cell>
                        <Cell label="Clauses" className="wrap">
                          {row.references.join(', ')}
                        </Cell>
                        <Cell label="Owner" style={{ whiteSpace: 'nowrap' }}>
                          {isKnown(row.owner) ? (
                            <SubjectLinks subjects={[row.owner]} />
                          ) : (
                            <Quiet>nobody</Quiet>
                          )}
                        </Cell>
                        <Cell label="Last tested" className="nowrap">
                          {isKnown(row.lastTested) ? row.lastTested : <Quiet>no test recorded</Quiet>}
                          {row.testDue && (
                            <Text size="xs" fw={600}>
                              to be tested
                            </Text>
                          )}
                        </Cell>
                      </Table.Tr>
                    ))}
                  </Table.Tbody>
                </Table>
              </Table.ScrollContainer>
              <Steps
                shown={page.rows.length}
                total={page.total}
                next={page.next}
                after={after}
                go={setAfter}
              />
            </>
          )
        }
      </Answered>
    </>
  );
}
