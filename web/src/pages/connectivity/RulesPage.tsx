import { Alert, Table, Text } from '@mantine/core';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useAssessed } from '../../api/assessment';
import type { RuleDefect, RuleLine, RuleReviews } from '../../api/connectivityTypes';
import { isKnown } from '../../api/types';
import { Answered } from '../../parts/Answered';
import { Cell } from '../../parts/Cell';
import { ChoiceSelect, ChoiceText, MoreButton } from '../../parts/Choices';
import { Mark } from '../../parts/Mark';
import { FilterBar } from '../../parts/FilterBar';
import { SubjectLink } from '../../parts/SubjectLink';
import { useChoices } from '../../parts/useChoices';
import { Quiet } from '../../parts/When';
import { counted, words } from '../../parts/words';
import { t } from '../../language/t';
import { ConnectivityTabs } from './ConnectivityTabs';
import { NotReady } from './NotReady';
import { passedEnd } from './ruleEnd';
import { RuleText } from './WaySteps';

/** What is wrong with a rule, in words. */
function faultOf(sort: string): string {
  return sort === 'OVER_BROAD' ? 'Too broad' : words(sort);
}

/** How grave it is, in words: the colour of the sign alone is not read by everybody. */
const gravity: Readonly<Record<string, string>> = {
  OVER_BROAD: 'serious: it opens more than is needed',
  CONTRADICTORY: 'serious: what passes depends on the order of the rules',
  SHADOWED: 'to look at: it never does what it says',
  REDUNDANT: 'minor: without it the same passes',
  NEVER_HIT: 'minor: perhaps nobody needs it',
};

/** That a rule was meant for a time that is over. */
function PassedEnd({ rule }: { rule: RuleLine }) {
  const end = passedEnd(rule, dayjs().format('YYYY-MM-DD'));
  return end === undefined ? null : (
    <Text size="sm" fw={600}>
      <span aria-hidden>⚠ </span>It was to end on a day that has passed: {end}
    </Text>
  );
}

function DefectTable({ defects }: { defects: readonly RuleDefect[] }) {
  return (
    <Table.ScrollContainer minWidth={860}>
      <Table striped className="stacked">
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={180}>What is wrong</Table.Th>
            <Table.Th>Device</Table.Th>
            <Table.Th>Rule</Table.Th>
            <Table.Th>Why</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {defects.map((defect) => (
            <Table.Tr key={defect.key}>
              <Table.Td>
                <Mark name={defect.sort} title={faultOf(defect.sort)} />
                <Text size="xs">{gravity[defect.sort]}</Text>
                {!defect.certain && (
                  <Text size="xs" c="dimmed">
                    perhaps: names are not resolved
                  </Text>
                )}
              </Table.Td>
              <Cell label="Device">
                <SubjectLink
                  id={defect.rule.device.id}
                  name={defect.rule.device.name}
                  hidden={defect.rule.device.hidden}
                  kind="asset"
                />
              </Cell>
              <Cell label="Rule" className="wrap">
                <RuleText rule={defect.rule} />
                <PassedEnd rule={defect.rule} />
              </Cell>
              <Cell label="Why" className="wrap">
                {defect.why}
                {defect.others.map((other) => (
                  <Text size="sm" key={`${other.list} ${other.position} ${other.words}`} component="div">
                    ↳ <RuleText rule={other} />
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

/** Which rules of devices do nothing, contradict others, or permit too much. */
export function RulesPage() {
  const by = useChoices(['device', 'sort', 'q']);
  const [limit, setLimit] = useState(100);
  const answer = useAssessed<RuleReviews>('/api/connectivity/rules', { ...by.chosen, limit });
  return (
    <>
      <ConnectivityTabs purpose="Rules that never take effect, that contradict others, or that permit more than is documented." />
      <FilterBar>
        <ChoiceSelect
          by={by}
          name="device"
          label="Device"
          searchable
          data={(answer.data?.devices ?? []).map((one) => ({
            value: one.id,
            label: `${one.name} (${counted(one.rules, 'rule')}, ${one.defects} to look at)`,
          }))}
        />
        <ChoiceSelect
          by={by}
          name="sort"
          label="What is wrong"
          data={Object.entries(answer.data?.bySort ?? {}).map(([sort, count]) => ({
            value: sort,
            label: `${faultOf(sort)} ${count}`,
          }))}
        />
        <ChoiceText
          by={by}
          name="q"
          label="Only with these words"
          placeholder="Words of the rule or its list"
        />
      </FilterBar>
      <Answered answer={answer}>
        {(known) =>
          isKnown(known.unshown) ? (
            <Alert variant="light" color="gray" title="Not shown">
              {known.unshown.charAt(0).toUpperCase() + known.unshown.slice(1)}.
            </Alert>
          ) : (
            <>
              <NotReady unshown={undefined} ready={known.ready} assessing={known.assessing} />
              {known.ready && known.devices.length === 0 && (
                <Quiet>
                  No rule of a device is recorded. Take in configurations of firewalls, routers or switches.
                </Quiet>
              )}
              {known.ready && known.devices.length > 0 && (
                <>
                  <Text size="sm" mb="xs">
                    {counted(known.total, 'matter')} in the rules of {counted(known.devices.length, 'device')}
                    . When the rules were last reviewed:{' '}
                    {known.devices
                      .map((one) => `${one.name}: ${one.lastReview ?? t('no review recorded')}`)
                      .join(', ')}
                    . Firewalls, routers and switches that are not named here have no rules in the record:
                    nothing is said of theirs.
                  </Text>
                  {known.defects.length === 0 ? (
                    <Quiet>Nothing is to be said of these rules.</Quiet>
                  ) : (
                    <DefectTable defects={known.defects} />
                  )}
                  <MoreButton
                    total={known.total}
                    shown={known.defects.length}
                    limit={limit}
                    onMore={setLimit}
                  />
                </>
              )}
            </>
          )
        }
      </Answered>
    </>
  );
}
