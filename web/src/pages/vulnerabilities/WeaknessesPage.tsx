import { useState } from 'react';
import { useAssessed } from '../../api/assessment';
import { useMay } from '../../api/session';
import { isKnown } from '../../api/types';
import type { Weaknesses } from '../../api/vulnerabilityTypes';
import { Answered } from '../../parts/Answered';
import { ChoiceSelect, ChoiceText, MoreButton } from '../../parts/Choices';
import { FilterBar } from '../../parts/FilterBar';
import { Quiet } from '../../parts/When';
import { useChoices } from '../../parts/useChoices';
import { words } from '../../parts/words';
import { NotReady } from '../connectivity/NotReady';
import { decisionWord, stateWords } from './decisions';
import { LibraryLine } from './LibraryLine';
import { VulnerabilityTabs } from './VulnerabilityTabs';
import { WeaknessDrawer } from './WeaknessDrawer';
import { WeaknessTable } from './WeaknessTable';

const filters = ['decision', 'status', 'state', 'exploited', 'asset', 'q'] as const;

function counts(by: Readonly<Record<string, number>> | undefined, word: (name: string) => string) {
  return Object.entries(by ?? {}).map(([value, count]) => ({ value, label: `${word(value)} ${count}` }));
}

/** Which vulnerabilities touch the plant, the most urgent first. */
export function WeaknessesPage() {
  const by = useChoices(filters);
  const [limit, setLimit] = useState(100);
  const [open, setOpen] = useState<string>();
  const canDecide = useMay('approve');
  const answer = useAssessed<Weaknesses>('/api/vulnerabilities', { ...by.chosen, limit });
  const opened = answer.data?.rows.find((row) => `${row.asset.id} ${row.vulnerability}` === open);
  return (
    <>
      <VulnerabilityTabs />
      <FilterBar>
        <ChoiceSelect
          by={by}
          name="decision"
          label="Act"
          data={counts(answer.data?.byDecision, decisionWord)}
        />
        <ChoiceSelect by={by} name="status" label="Status" data={counts(answer.data?.byStatus, words)} />
        <ChoiceSelect
          by={by}
          name="state"
          label="Work"
          data={counts(answer.data?.byState, (name) => stateWords[name] ?? words(name))}
        />
        <ChoiceSelect
          by={by}
          name="exploited"
          label="Exploited"
          data={[{ value: 'true', label: 'Known to be exploited' }]}
        />
        <ChoiceText by={by} name="q" label="Only with these words" placeholder="CVE, asset or advisory" />
      </FilterBar>
      <Answered answer={answer}>
        {(known) => (
          <>
            <LibraryLine library={known.library} />
            <NotReady
              unshown={undefined}
              ready={isKnown(known.workedOut)}
              assessing={known.assessing}
              of={known.workedOut}
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
              isKnown(known.workedOut) && known.library.advisories > 0 && <Quiet>Nothing matches.</Quiet>
            )}
            <MoreButton total={known.total} shown={known.rows.length} limit={limit} onMore={setLimit} />
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
