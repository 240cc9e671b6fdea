import { Group, Select, Stack, Text, Title } from '@mantine/core';
import type { AllowListAnswer } from '../../api/allowTypes';
import { useAnswerAt } from '../../api/answers';
import type { RowsPage } from '../../api/types';
import { Answered } from '../../parts/Answered';
import { useAddress } from '../../parts/useAddress';
import { Quiet } from '../../parts/When';
import { counted } from '../../parts/words';
import { AllowEffectsPanel } from './AllowEffectsPanel';
import { AllowWritePanel } from './AllowWritePanel';
import { AllowancesTable, DocumentedTable, SeenTable, UnwritableList } from './AllowTables';
import { ConnectivityTabs } from './ConnectivityTabs';

/** What a list is asked for by: a conduit, or two zones with two dots between. */
function asked(parameters: URLSearchParams): string | undefined {
  const conduit = parameters.get('conduit');
  const one = parameters.get('zone');
  const other = parameters.get('other');
  if (conduit !== null) {
    return conduit;
  }
  return one !== null && other !== null && one !== other ? `${one}..${other}` : undefined;
}

function choices(rows: RowsPage | undefined) {
  return (rows?.subjects ?? []).map((row) => ({ value: row.id, label: row.name }));
}

function Found({
  list,
  accepted,
  onAccept,
}: {
  list: AllowListAnswer;
  accepted: readonly string[];
  onAccept: (id: string, included: boolean) => void;
}) {
  return (
    <Stack gap="lg">
      <Text size="sm">
        Made from the record as of commit {list.commit}: {counted(list.allowances.length, 'allowance')} for{' '}
        {counted(list.documented.length, 'documented connection')} and {accepted.length} of{' '}
        {list.undocumented.length} that were only seen. Everything else between{' '}
        {list.zones.map((zone) => zone.name).join(' and ')} is refused and logged.
      </Text>
      <AllowancesTable allowances={list.allowances} />
      <SeenTable crossings={list.undocumented} onAccept={onAccept} />
      <DocumentedTable crossings={list.documented} />
      <UnwritableList unwritable={list.unwritable} />
      {list.zones.length > 1 && (
        <>
          <AllowWritePanel list={list} accepted={accepted} />
          <AllowEffectsPanel list={list} accepted={accepted} />
        </>
      )}
    </Stack>
  );
}

/** What a conduit needs and nothing else, as rules for the device that enforces it, and what these would break. */
export function AllowPage() {
  const [parameters, setParameters] = useAddress();
  const conduits = useAnswerAt<RowsPage>('/api/subjects', { kind: 'conduit', limit: 500 });
  const zones = useAnswerAt<RowsPage>('/api/subjects', { kind: 'zone', limit: 500 });
  const of = asked(parameters);
  const accepted = parameters.getAll('accept');
  const answer = useAnswerAt<AllowListAnswer>(
    `/api/allow-lists/${encodeURIComponent(of ?? '')}`,
    { accept: accepted },
    of !== undefined,
  );
  const change = (edit: (next: URLSearchParams) => void) => {
    setParameters(
      (now) => {
        const next = new URLSearchParams(now);
        edit(next);
        return next;
      },
      { replace: true },
    );
  };
  const choose = (name: string, others: readonly string[]) => (value: string | null) => {
    change((next) => {
      [...others, 'accept', 'device', 'face'].forEach((one) => {
        next.delete(one);
      });
      if (value === null) {
        next.delete(name);
      } else {
        next.set(name, value);
      }
    });
  };
  return (
    <>
      <ConnectivityTabs purpose="What a conduit needs and nothing else, written as rules, and what these would break." />
      <Group gap="xs" mb="md" align="end">
        <Select
          label="Conduit"
          placeholder="Choose"
          searchable
          clearable
          data={choices(conduits.data)}
          value={parameters.get('conduit')}
          onChange={choose('conduit', ['zone', 'other'])}
        />
        <Text size="sm" pb={8} className="no-print">
          or
        </Text>
        <Select
          label="Zone"
          placeholder="Choose"
          searchable
          clearable
          data={choices(zones.data)}
          value={parameters.get('zone')}
          onChange={choose('zone', ['conduit'])}
        />
        <Select
          label="Other zone"
          placeholder="Choose"
          searchable
          clearable
          data={choices(zones.data)}
          value={parameters.get('other')}
          onChange={choose('other', ['conduit'])}
        />
      </Group>
      {of === undefined ? (
        <Quiet>Choose a conduit, or two zones.</Quiet>
      ) : (
        <Answered answer={answer}>
          {(list) => (
            <>
              <Title order={3} mb="xs">
                {list.name}
              </Title>
              <Found
                list={list}
                accepted={accepted}
                onAccept={(id, included) => {
                  change((next) => {
                    next.delete('accept');
                    const rest = accepted.filter((one) => one !== id);
                    (included ? [...rest, id] : rest).forEach((one) => {
                      next.append('accept', one);
                    });
                  });
                }}
              />
            </>
          )}
        </Answered>
      )}
    </>
  );
}
