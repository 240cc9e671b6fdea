import { Text } from '@mantine/core';
import { useState } from 'react';
import { useAnswer, useAnswerAt } from '../../api/answers';
import { isPast } from '../../api/moment';
import { useMay } from '../../api/session';
import { isKnown } from '../../api/types';
import type { Matchability, Weakness } from '../../api/vulnerabilityTypes';
import { Answered } from '../../parts/Answered';
import { Quiet } from '../../parts/When';
import { useMoment } from '../../parts/useMoment';
import { counted } from '../../parts/words';
import { WeaknessDrawer } from './WeaknessDrawer';
import { WeaknessTable } from './WeaknessTable';

/** What is known of the asset to compare it by, and what would help most. */
function MatchabilityLine({ asset }: { asset: string }) {
  const answer = useAnswer<Matchability>(`/api/assets/${encodeURIComponent(asset)}/matchability`);
  return (
    <Answered answer={answer}>
      {(known) => (
        <Text size="sm" c="dimmed" mb="xs">
          Compared by{' '}
          {known.known.length === 0 ? 'nothing: neither maker nor model is known' : known.known.join(', ')}
          {isKnown(known.next) && (
            <>
              . Most would be settled by its <b>{known.next}</b>
              {known.cannotTell > 0 && ` (${counted(known.cannotTell, 'case')} cannot be told)`}
            </>
          )}
          .
        </Text>
      )}
    </Answered>
  );
}

/** The vulnerabilities of an asset at the moment that the page shows. */
export function VulnerabilitiesTab({ asset }: { asset: string }) {
  const [moment] = useMoment();
  const canDecide = useMay('approve') && !isPast(moment);
  const [open, setOpen] = useState<string>();
  const answer = useAnswerAt<readonly Weakness[]>(`/api/assets/${encodeURIComponent(asset)}/vulnerabilities`);
  return (
    <>
      {!isPast(moment) && <MatchabilityLine asset={asset} />}
      <Answered answer={answer}>
        {(rows) =>
          rows.length === 0 ? (
            <Quiet>
              No advisory that was taken in is about it. That does not mean that it has no vulnerability.
            </Quiet>
          ) : (
            <>
              <Text size="sm" mb="xs">
                {counted(rows.length, 'vulnerability', 'vulnerabilities')} of which advisories speak.
              </Text>
              <WeaknessTable
                rows={rows}
                onOpen={(row) => {
                  setOpen(row.vulnerability);
                }}
              />
              <WeaknessDrawer
                weakness={rows.find((row) => row.vulnerability === open)}
                canDecide={canDecide}
                onClose={() => {
                  setOpen(undefined);
                }}
              />
            </>
          )
        }
      </Answered>
    </>
  );
}
