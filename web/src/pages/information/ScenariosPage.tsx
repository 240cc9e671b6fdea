import { Stack, Table, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useAnswer } from '../../api/answers';
import type { Help, ItemValue, ProtectFirst, Rows, Scenario } from '../../api/combinationTypes';
import { isKnown } from '../../api/types';
import { Answered } from '../../parts/Answered';
import { Cell } from '../../parts/Cell';
import { ChoiceSelect, MoreButton } from '../../parts/Choices';
import { FilterBar } from '../../parts/FilterBar';
import { SubjectLink } from '../../parts/SubjectLink';
import { Quiet } from '../../parts/When';
import { useChoices } from '../../parts/useChoices';
import { sentence, within, words } from '../../parts/words';
import { NewSubject } from '../subject/NewSubject';
import { InformationTabs } from './InformationTabs';
import { PartNames, RatingBadge } from './PartNames';

const aims = ['DISRUPT', 'DAMAGE', 'DESTROY', 'STEAL_INTELLECTUAL_PROPERTY', 'STEAL_OPERATIONAL_DATA'];

function uses(help: Help): string {
  return help.uses.length === 0 ? 'how is not said' : help.uses.map((use) => within(words(use))).join(', ');
}

function ScenarioRows({ rows }: { rows: readonly Scenario[] }) {
  return (
    <Table.ScrollContainer minWidth={800}>
      <Table striped className="stacked">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Scenario</Table.Th>
            <Table.Th>Aim</Table.Th>
            <Table.Th>Severity</Table.Th>
            <Table.Th>What would help, and how</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((one) => (
            <Table.Tr key={one.id}>
              <Table.Td>
                <SubjectLink id={one.id} name={one.name} kind="threat-scenario" />
                {isKnown(one.actor) && (
                  <Text size="xs" c="dimmed">
                    {words(one.actor)}
                  </Text>
                )}
                {!one.active && <Quiet>marked as not active</Quiet>}
              </Table.Td>
              <Cell label="Aim">{isKnown(one.aim) ? words(one.aim) : <Quiet>not said</Quiet>}</Cell>
              <Cell label="Severity">
                <RatingBadge rating={one.severity} />
                <Text size="xs" c="dimmed">
                  {one.why}
                </Text>
              </Cell>
              <Cell label="What would help, and how">
                {one.helps.length === 0 && <Quiet>nothing is named</Quiet>}
                {one.helps.map((help, place) => (
                  <div key={place}>
                    <PartNames parts={[help.part]} />: {uses(help)}
                    {isKnown(help.note) && (
                      <Text size="xs" c="dimmed">
                        Note: {help.note}
                      </Text>
                    )}
                  </div>
                ))}
              </Cell>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function Order({ rows, values }: { rows: readonly ProtectFirst[]; values: readonly ItemValue[] }) {
  const helps = new Map(values.map((one) => [one.item.id, one.helps]));
  return (
    <Table.ScrollContainer minWidth={800}>
      <Table striped className="stacked">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Item</Table.Th>
            <Table.Th>Value to an attacker</Table.Th>
            <Table.Th className="right">Gap</Table.Th>
            <Table.Th className="right">Weight</Table.Th>
            <Table.Th>Scenarios that it helps</Table.Th>
            <Table.Th>Why</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((one) => (
            <Table.Tr key={one.item.id}>
              <Table.Td>
                <SubjectLink
                  id={one.item.id}
                  name={one.item.name}
                  hidden={one.item.hidden}
                  kind="information-item"
                />
              </Table.Td>
              <Cell label="Value to an attacker">
                <RatingBadge rating={isKnown(one.value) ? one.value : undefined} />
              </Cell>
              <Cell label="Gap" className="exact right">
                {one.gap}
              </Cell>
              <Cell label="Weight" className="exact right">
                {isKnown(one.weight) ? one.weight : <Quiet>none</Quiet>}
              </Cell>
              <Cell label="Scenarios that it helps">
                {(helps.get(one.item.id) ?? []).length === 0 && <Quiet>none is named</Quiet>}
                {(helps.get(one.item.id) ?? []).map((help, place) => (
                  <div key={place}>
                    <SubjectLink
                      id={help.scenario.id}
                      name={help.scenario.name}
                      hidden={help.scenario.hidden}
                    />
                  </div>
                ))}
              </Cell>
              <Cell label="Why">
                {one.reasons.map((reason) => (
                  <Text key={reason} size="xs" c="dimmed">
                    {sentence(reason)}.
                  </Text>
                ))}
              </Cell>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

/** What somebody might want of the plant, which information would help, and which is to be protected first. */
export function ScenariosPage() {
  const by = useChoices(['aim']);
  const [limit, setLimit] = useState(200);
  const [most, setMost] = useState(50);
  const scenarios = useAnswer<Rows<Scenario>>('/api/information/scenarios', {
    ...(by.chosen.aim === undefined ? {} : { aim: by.chosen.aim }),
    limit,
  });
  const first = useAnswer<Rows<ProtectFirst>>('/api/information/protect-first', { limit: most });
  const values = useAnswer<Rows<ItemValue>>('/api/information/values', { limit: '1000' });
  return (
    <>
      <InformationTabs purpose="What somebody might want of the plant, which information would help and how, and which is to be protected first.">
        <NewSubject kind="threat-scenario" />
      </InformationTabs>
      <Stack>
        <section aria-label="Scenarios">
          <FilterBar>
            <ChoiceSelect
              by={by}
              name="aim"
              label="Aim of the attacker"
              data={aims.map((value) => ({ value, label: words(value) }))}
            />
          </FilterBar>
          <Answered answer={scenarios}>
            {(page) =>
              page.rows.length === 0 ? (
                <Quiet>No such scenario is recorded. Without scenarios nobody knows what to keep.</Quiet>
              ) : (
                <>
                  <ScenarioRows rows={page.rows} />
                  <MoreButton total={page.total} shown={page.rows.length} limit={limit} onMore={setLimit} />
                </>
              )
            }
          </Answered>
        </section>
        <section aria-label="To be protected first">
          <Title order={2} size="h4">
            To be protected first
          </Title>
          <Text size="sm" c="dimmed" mb="xs">
            Gap: the points that the protection of an item lacks, 0 if none. Weight: its value to an attacker
            (0 negligible to 4 critical) times the gap; the heaviest come first. What helps in no scenario is
            not rated, has no weight and comes last.
          </Text>
          <Answered answer={first}>
            {(page) =>
              page.rows.length === 0 ? (
                <Quiet>No information is registered yet.</Quiet>
              ) : (
                <>
                  <Order rows={page.rows} values={values.data?.rows ?? []} />
                  <MoreButton total={page.total} shown={page.rows.length} limit={most} onMore={setMost} />
                </>
              )
            }
          </Answered>
        </section>
      </Stack>
    </>
  );
}
