import { Anchor, Group, Select, Stack, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { useFinal } from '../../api/assessment';
import type { AttackConsequence, AttackOverview, AttackPaths } from '../../api/attackTypes';
import { isKnown } from '../../api/types';
import { Answered } from '../../parts/Answered';
import { Cell } from '../../parts/Cell';
import { MoreButton } from '../../parts/Choices';
import { useAddress } from '../../parts/useAddress';
import { Quiet } from '../../parts/When';
import { SubjectLink } from '../../parts/SubjectLink';
import { counted, within, words } from '../../parts/words';
import { SubjectPicker } from '../connectivity/SubjectPicker';
import { PathCard } from './AttackSteps';
import { EffortScale, NotKnown } from './parts';
import { RiskTabs } from './RiskTabs';
import { entryClasses, entryOptions, placeKinds } from './entries';

interface Choosing {
  readonly choose: (from: string, to: string) => void;
}

function Row({
  row,
  from: shown,
  partial,
  choose,
}: { row: AttackConsequence; from: readonly string[]; partial: boolean } & Choosing) {
  return (
    <Table.Tr>
      <Table.Td>
        <SubjectLink id={row.subject.id} name={row.subject.name} />
        <Text size="xs" c="dimmed">
          {words(row.sort)}
          {isKnown(row.impact) && `, impact ${within(words(row.impact))}`}
          {row.assets === 0 && ', no asset is recorded that supports it'}
        </Text>
      </Table.Td>
      {shown.map((from) => {
        const cost = row.costs.find((one) => one.from === from);
        return (
          <Cell key={from} label={words(from)} className="right">
            {cost === undefined ? (
              <Quiet>{partial ? 'none seen' : 'no path'}</Quiet>
            ) : (
              <Anchor
                component="button"
                aria-label={`${words(from)} to ${row.subject.name}`}
                onClick={() => {
                  choose(from, row.subject.id);
                }}
              >
                {cost.effort}
              </Anchor>
            )}
          </Cell>
        );
      })}
    </Table.Tr>
  );
}

/** The sorts of place from which a path leads to anything, and those from which none does: a column of these says one thing in each row. */
function split(overview: AttackOverview): readonly [string[], string[]] {
  const leads = (from: string) =>
    overview.consequences.some((row) => row.costs.some((cost) => cost.from === from));
  return [entryClasses.filter(leads), entryClasses.filter((from) => !leads(from))];
}

function Matrix({ choose }: Choosing) {
  const [limit, setLimit] = useState(100);
  const answer = useFinal<AttackOverview>('/api/attack/overview', { limit });
  return (
    <Answered answer={answer}>
      {(overview) => {
        const [leading, others] = split(overview);
        // Where steps are left out, nobody can say that there is no path.
        const partial = overview.notKnown.length > 0;
        return (
          <>
            <NotKnown of={overview} />
            <Text size="sm" mb="xs">
              {counted(overview.count, 'consequence')}, {counted(overview.footholds, 'foothold')} outside,{' '}
              {counted(overview.steps, 'step')}. A number is the effort of the easiest way: the lower, the
              easier. <span className="no-print">Choose one to see the way. </span>
              Where no path is shown, the record has none; that is no proof that there is none.
            </Text>
            <EffortScale />
            {others.length > 0 && (
              <Text size="sm" mb="xs">
                {partial
                  ? 'No path was seen to any of these from:'
                  : 'No path is recorded to any of these from:'}{' '}
                {others.map((from) => within(words(from))).join(', ')}.
              </Text>
            )}
            <Table.ScrollContainer minWidth={760}>
              <Table striped className="stacked">
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th>Consequence</Table.Th>
                    {leading.map((from) => (
                      <Table.Th key={from} className="right">
                        {words(from)}
                      </Table.Th>
                    ))}
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {overview.consequences.map((row) => (
                    <Row
                      key={`${row.sort} ${row.subject.id}`}
                      row={row}
                      from={leading}
                      partial={partial}
                      choose={choose}
                    />
                  ))}
                </Table.Tbody>
              </Table>
            </Table.ScrollContainer>
            <MoreButton
              total={overview.count}
              shown={overview.consequences.length}
              limit={limit}
              onMore={setLimit}
            />
          </>
        );
      }}
    </Answered>
  );
}

function Paths({ from, to, k }: { from: string; to: string; k: string }) {
  const answer = useFinal<AttackPaths>('/api/attack/paths', { from, to, k });
  return (
    <Answered answer={answer}>
      {(found) => (
        <Stack gap="sm">
          <NotKnown of={found} />
          {found.paths.length === 0 ? (
            <Text>No path is recorded, not even a possible one.</Text>
          ) : (
            <Text size="sm">
              {found.more ? 'At least ' : ''}
              {counted(found.paths.length, 'path')}, the easiest first.
            </Text>
          )}
          {found.paths.length > 0 && <EffortScale />}
          {found.paths.map((path, at) => (
            <PathCard key={at} path={path} number={at + 1} />
          ))}
        </Stack>
      )}
    </Answered>
  );
}

/** How an attacker gets from somewhere outside to what matters, step by step. */
export function AttackPathsPage() {
  const [parameters, setParameters] = useAddress();
  const from = parameters.get('from');
  const to = parameters.get('to');
  const k = parameters.get('k') ?? '5';
  const set = (values: Readonly<Record<string, string | null>>) => {
    setParameters((current) => {
      const next = new URLSearchParams(current);
      for (const [name, value] of Object.entries(values)) {
        if (value === null) {
          next.delete(name);
        } else {
          next.set(name, value);
        }
      }
      return next;
    });
  };
  return (
    <>
      <RiskTabs purpose="How an attacker gets from outside to what matters: each step, what it rests on, how sure it is, and what breaks it. As the plant is now." />
      <Stack gap="md">
        <Group align="flex-end">
          <SubjectPicker
            label="From"
            kinds={placeKinds}
            fixed={entryOptions}
            value={from}
            onChange={(value) => {
              set({ from: value });
            }}
          />
          <SubjectPicker
            label="To"
            kinds={placeKinds}
            fixed={[{ value: 'critical', label: 'Anything that matters' }]}
            value={to}
            onChange={(value) => {
              set({ to: value });
            }}
          />
          {from !== null && to !== null && (
            <Select
              label="Paths at most"
              data={['1', '5', '20', '100']}
              value={k}
              allowDeselect={false}
              onChange={(value) => {
                set({ k: value });
              }}
            />
          )}
        </Group>
        {(from === null || to === null) && (
          <Text size="sm" c="dimmed" className="no-print">
            Choose both to see the easiest paths between them step by step; else all consequences are shown.
          </Text>
        )}
        {from !== null && to !== null ? (
          <Paths from={from} to={to} k={k} />
        ) : (
          <Matrix
            choose={(entry, target) => {
              set({ from: entry, to: target });
            }}
          />
        )}
      </Stack>
    </>
  );
}
