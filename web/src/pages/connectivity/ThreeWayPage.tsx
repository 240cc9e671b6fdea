import { Anchor, CloseButton, Group, SegmentedControl, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { useAssessed } from '../../api/assessment';
import { useAnswer } from '../../api/answers';
import type { ThreeWayPageAnswer } from '../../api/connectivityTypes';
import type { RowsPage } from '../../api/types';
import { Answered } from '../../parts/Answered';
import { FilterBar, FilteredBy, PrintedPart } from '../../parts/FilterBar';
import { SubjectLink } from '../../parts/SubjectLink';
import { useAddress } from '../../parts/useAddress';
import { Quiet } from '../../parts/When';
import { useChoose } from '../../parts/useChoices';
import { counted, within, words } from '../../parts/words';
import { discrepancyWords } from './combinations';
import { CombinationMatrix, DiscrepancyBar } from './CombinationMatrix';
import { ConnectionDrawer } from './ConnectionDrawer';
import { ConnectivityTabs } from './ConnectivityTabs';
import { NotReady } from './NotReady';
import { PlacesTable } from './PlacesTable';
import { SurplusPanel } from './SurplusPanel';
import { ThreeWayTable } from './ThreeWayTable';

const places = ['asset', 'zone', 'conduit', 'site'] as const;
const filters = ['combination', 'discrepancy', 'q', ...places] as const;

/** The words of a name in the address, if there is one. */
function worded(name: string | null): string | undefined {
  return name === null ? undefined : words(name);
}

/** What was seen or listed and waits for a decision is not in the record, and so in none of the figures. */
function Waiting({ count }: { count: number }) {
  if (count === 0) {
    return null;
  }
  return (
    <Text size="sm" mb="xs">
      <Anchor component={Link} to="/inbox?type=NEW_SUBJECT&kind=connection" inherit>
        {counted(count, 'connection waits', 'connections wait')} in the inbox
      </Anchor>
      , such as traffic that was observed and that no document names. What waits is not in the record yet, so
      no figure here counts it.
    </Text>
  );
}

/** Every connection as documented, as permitted and as observed. */
export function ThreeWayPage() {
  const [parameters, setParameters] = useAddress();
  const [limit, setLimit] = useState(100);
  const [opened, setOpened] = useState<string>();
  const by = parameters.get('by') ?? 'connection';
  const wanted = Object.fromEntries(filters.map((one) => [one, parameters.get(one) ?? undefined]));
  const answer = useAssessed<ThreeWayPageAnswer>('/api/connectivity/three-way', { ...wanted, limit });
  const zones = useAnswer<RowsPage>('/api/subjects', { kind: 'zone', limit: 1000 });
  const choose = useChoose();
  const discrepancy = parameters.get('discrepancy') ?? '';
  const place = places.find((one) => parameters.has(one));
  return (
    <>
      <ConnectivityTabs />
      <SegmentedControl
        mb="sm"
        aria-label="What is counted"
        value={by}
        data={['connection', 'asset', 'zone', 'conduit'].map((one) => ({
          value: one,
          label: `By ${within(words(one))}`,
        }))}
        onChange={(value) => {
          choose('by', value === 'connection' ? null : value);
        }}
      />
      {by !== 'connection' ? (
        <>
          {by === 'zone' && (
            <SurplusPanel
              zones={(zones.data?.subjects ?? []).map((zone) => ({ value: zone.id, label: zone.name }))}
            />
          )}
          <PlacesTable
            by={by}
            onChoose={(id) => {
              setParameters({ [by]: id });
            }}
          />
        </>
      ) : (
        <>
          <FilterBar>
            <TextInput
              placeholder="Name, end, protocol or port"
              w={260}
              aria-label="Only with these words"
              value={parameters.get('q') ?? ''}
              onChange={(event) => {
                choose('q', event.currentTarget.value);
              }}
            />
            {place !== undefined && (
              <Group gap={4} className="filtered-by">
                <Text size="sm">
                  Only of the {place}{' '}
                  <SubjectLink id={parameters.get(place) ?? ''} name={parameters.get(place) ?? ''} />
                </Text>
                <CloseButton
                  aria-label={`All ${place}s again`}
                  onClick={() => {
                    choose(place, null);
                  }}
                />
              </Group>
            )}
            <FilteredBy label="Only with these words" value={parameters.get('q')} />
            <FilteredBy label="Together" value={worded(parameters.get('combination'))} />
            <FilteredBy label="Disagreement" value={discrepancyWords[discrepancy] ?? discrepancy} />
          </FilterBar>
          <Answered answer={answer}>
            {(known) => (
              <>
                <NotReady unshown={known.unshown} ready={known.ready} assessing={known.assessing} />
                <Waiting count={known.waiting} />
                <Text size="sm" mb="xs">
                  What rules permit without a connection of the record is counted nowhere here: see{' '}
                  <Anchor component={Link} to="/connectivity/rules" inherit>
                    rules that open more than is needed
                  </Anchor>
                  .
                </Text>
                {known.ready && (
                  <>
                    <CombinationMatrix
                      tally={known.tally}
                      chosen={parameters.get('combination')}
                      onChoose={(value) => {
                        choose('combination', value);
                      }}
                    />
                    <DiscrepancyBar
                      tally={known.tally}
                      chosen={parameters.get('discrepancy')}
                      onChoose={(value) => {
                        choose('discrepancy', value);
                      }}
                    />
                    <Text size="sm" mb="xs">
                      {counted(known.total, 'connection')}
                      {parameters.has('combination') &&
                        `, ${within(words(parameters.get('combination') ?? ''))}`}
                    </Text>
                    {known.rows.length === 0 ? (
                      <Quiet>No connection is like that.</Quiet>
                    ) : (
                      <>
                        <PrintedPart printed={known.rows.length} total={known.total} />
                        <ThreeWayTable
                          rows={known.rows}
                          more={known.total > known.rows.length && limit < 1000}
                          onOpen={setOpened}
                          onMore={() => {
                            setLimit((now) => Math.min(1000, now + 300));
                          }}
                        />
                      </>
                    )}
                  </>
                )}
              </>
            )}
          </Answered>
        </>
      )}
      <ConnectionDrawer
        id={opened}
        onClose={() => {
          setOpened(undefined);
        }}
      />
    </>
  );
}
