import { Button, Group, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useAssessed } from '../../api/assessment';
import { useMay } from '../../api/session';
import type { Weaknesses } from '../../api/vulnerabilityTypes';
import { Answered } from '../../parts/Answered';
import { Quiet } from '../../parts/When';
import { words } from '../../parts/words';
import { NotReady } from '../connectivity/NotReady';
import { decisionWord, stateWords } from './decisions';
import { LibraryLine } from './LibraryLine';
import { useChoices } from './useChoices';
import { VulnerabilityTabs } from './VulnerabilityTabs';
import { WeaknessDrawer } from './WeaknessDrawer';
import { WeaknessTable } from './WeaknessTable';

const filters = ['decision', 'status', 'state', 'exploited', 'asset', 'q'] as const;

function counts(by: Readonly<Record<string, number>> | undefined, word: (name: string) => string) {
  return Object.entries(by ?? {}).map(([value, count]) => ({ value, label: `${word(value)} ${count}` }));
}

/** Which vulnerabilities touch the plant, the most urgent first. */
export function WeaknessesPage() {
  const { chosen, choose } = useChoices(filters);
  const [limit, setLimit] = useState(100);
  const [open, setOpen] = useState<string>();
  const canDecide = useMay('approve');
  const answer = useAssessed<Weaknesses>('/api/vulnerabilities', { ...chosen, limit });
  const opened = answer.data?.rows.find((row) => `${row.asset.id} ${row.vulnerability}` === open);
  return (
    <>
      <VulnerabilityTabs />
      <Group gap="xs" mb="xs" className="no-print">
        <Select
          aria-label="Act"
          placeholder="Act"
          clearable
          data={counts(answer.data?.byDecision, decisionWord)}
          value={chosen.decision ?? null}
          onChange={(value) => {
            choose('decision', value);
          }}
        />
        <Select
          aria-label="Status"
          placeholder="Status"
          clearable
          data={counts(answer.data?.byStatus, words)}
          value={chosen.status ?? null}
          onChange={(value) => {
            choose('status', value);
          }}
        />
        <Select
          aria-label="Work"
          placeholder="Work"
          clearable
          data={counts(answer.data?.byState, (name) => stateWords[name] ?? words(name))}
          value={chosen.state ?? null}
          onChange={(value) => {
            choose('state', value);
          }}
        />
        <Select
          aria-label="Exploited"
          placeholder="Exploited"
          clearable
          data={[{ value: 'true', label: 'Known to be exploited' }]}
          value={chosen.exploited ?? null}
          onChange={(value) => {
            choose('exploited', value);
          }}
        />
        <TextInput
          aria-label="Only with these words"
          placeholder="CVE, asset or advisory"
          value={chosen.q ?? ''}
          onChange={(event) => {
            choose('q', event.currentTarget.value);
          }}
        />
      </Group>
      <Answered answer={answer}>
        {(known) => (
          <>
            <LibraryLine library={known.library} />
            <NotReady
              unshown={undefined}
              ready={known.rows.length > 0 || !known.assessing}
              assessing={known.assessing}
              what="the advisories and the assets"
            />
            {known.rows.length > 0 ? (
              <WeaknessTable
                rows={known.rows}
                onOpen={(row) => {
                  setOpen(`${row.asset.id} ${row.vulnerability}`);
                }}
              />
            ) : (
              !known.assessing && known.library.advisories > 0 && <Quiet>Nothing matches.</Quiet>
            )}
            {known.total > known.rows.length && limit < 1000 && (
              <Button
                variant="default"
                mt="xs"
                onClick={() => {
                  setLimit((now) => Math.min(1000, now + 300));
                }}
              >
                More
              </Button>
            )}
          </>
        )}
      </Answered>
      <WeaknessDrawer
        weakness={opened}
        canDecide={canDecide}
        onClose={() => {
          setOpen(undefined);
        }}
      />
    </>
  );
}
