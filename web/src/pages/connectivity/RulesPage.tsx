import { Alert, Badge, Button, Group, Select, Table, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useAssessed } from '../../api/assessment';
import type { RuleDefect, RuleReviews } from '../../api/connectivityTypes';
import { isKnown } from '../../api/types';
import { Answered } from '../../parts/Answered';
import { SubjectLink } from '../../parts/SubjectLink';
import { Quiet } from '../../parts/When';
import { counted, words } from '../../parts/words';
import { ConnectivityTabs } from './ConnectivityTabs';
import { NotReady } from './NotReady';
import { RuleText } from './WaySteps';

function DefectTable({ defects }: { defects: readonly RuleDefect[] }) {
  return (
    <Table.ScrollContainer minWidth={860}>
      <Table striped>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={140}>Review</Table.Th>
            <Table.Th>Device</Table.Th>
            <Table.Th>Rule</Table.Th>
            <Table.Th>Why</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {defects.map((defect) => (
            <Table.Tr key={defect.key}>
              <Table.Td>
                <Badge variant="outline" radius="xs">
                  {words(defect.sort)}
                </Badge>
                {!defect.certain && (
                  <Text size="xs" c="dimmed">
                    perhaps: names are not resolved
                  </Text>
                )}
              </Table.Td>
              <Table.Td>
                <SubjectLink id={defect.rule.device.id} name={defect.rule.device.name} kind="asset" />
              </Table.Td>
              <Table.Td className="wrap">
                <RuleText rule={defect.rule} />
              </Table.Td>
              <Table.Td className="wrap">
                {defect.why}
                {defect.others.map((other) => (
                  <Text size="sm" key={`${other.list} ${other.position} ${other.words}`} component="div">
                    ↳ <RuleText rule={other} />
                  </Text>
                ))}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

/** Which rules of devices do nothing, contradict others, or permit too much. */
export function RulesPage() {
  const [parameters, setParameters] = useSearchParams();
  const [limit, setLimit] = useState(100);
  const wanted = Object.fromEntries(
    ['device', 'sort', 'q'].map((one) => [one, parameters.get(one) ?? undefined]),
  );
  const answer = useAssessed<RuleReviews>('/api/connectivity/rules', { ...wanted, limit });
  const choose = (filter: string, value: string | null) => {
    setParameters(
      (now) => {
        const next = new URLSearchParams(now);
        if (value === null || value === '') {
          next.delete(filter);
        } else {
          next.set(filter, value);
        }
        return next;
      },
      { replace: true },
    );
  };
  return (
    <>
      <ConnectivityTabs purpose="Rules that never take effect, that contradict others, or that permit more than anybody asked for." />
      <Group gap="xs" mb="xs" className="no-print">
        <Select
          aria-label="Device"
          placeholder="Device"
          searchable
          clearable
          data={(answer.data?.devices ?? []).map((one) => ({
            value: one.id,
            label: `${one.name} (${counted(one.rules, 'rule')}, ${one.defects} to look at)`,
          }))}
          value={parameters.get('device')}
          onChange={(value) => {
            choose('device', value);
          }}
        />
        <Select
          aria-label="Review"
          placeholder="Review"
          clearable
          data={Object.entries(answer.data?.bySort ?? {}).map(([sort, count]) => ({
            value: sort,
            label: `${words(sort)} ${count}`,
          }))}
          value={parameters.get('sort')}
          onChange={(value) => {
            choose('sort', value);
          }}
        />
        <TextInput
          aria-label="Only with these words"
          placeholder="Words of the rule or its list"
          value={parameters.get('q') ?? ''}
          onChange={(event) => {
            choose('q', event.currentTarget.value);
          }}
        />
      </Group>
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
                    . Last reviewed:{' '}
                    {known.devices.map((one) => `${one.name} ${one.lastReview ?? 'not recorded'}`).join(', ')}
                  </Text>
                  {known.defects.length === 0 ? (
                    <Quiet>Nothing is to be said of these rules.</Quiet>
                  ) : (
                    <DefectTable defects={known.defects} />
                  )}
                  {known.total > known.defects.length && limit < 1000 && (
                    <Button
                      variant="default"
                      onClick={() => {
                        setLimit((now) => Math.min(1000, now + 300));
                      }}
                    >
                      More
                    </Button>
                  )}
                </>
              )}
            </>
          )
        }
      </Answered>
    </>
  );
}
