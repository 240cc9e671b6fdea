import { Paper, Text } from '@mantine/core';
import { isKnown, type SubjectView } from '../../api/types';
import { When, Quiet } from '../../parts/When';
import { words } from '../../parts/words';
import { partsOf, saidOf } from './parts';
import { ValidationBars } from './ValidationBars';

const ofAssets = [
  ['Class', 'assetRole', 'assetClass'],
  ['Zone', 'placement', 'zone'],
  ['Level', 'placement', 'level'],
  ['Criticality', 'criticality', 'overall'],
  ['Addresses', 'networkPort', 'addresses'],
  ['Manufacturer', 'nameplate', 'manufacturer'],
  ['Model', 'nameplate', 'model'],
] as const;

const worded = new Set(['assetClass', 'overall']);

/** How many values of a subject rest on agreeing sources, are contested, or on one source only. */
function standingOf(subject: SubjectView) {
  const parts = subject.slots.flatMap((slot) => slot.parts);
  const observed = parts
    .flatMap((part) => (isKnown(part.lastObserved) ? [part.lastObserved] : []))
    .toSorted()
    .at(-1);
  return {
    all: parts.length,
    agreed: parts.filter((part) => part.agreeing >= 2 && part.rivals === 0).length,
    contested: parts.filter((part) => part.rivals > 0).length,
    observed,
  };
}

function Cell({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div>
      <Text size="xs" c="dimmed">
        {label}
      </Text>
      <div>{children}</div>
    </div>
  );
}

/** What a subject is at a glance, in the same place on every page of a subject. */
export function IdentityCard({ subject }: { subject: SubjectView }) {
  const standing = standingOf(subject);
  return (
    <Paper withBorder p="xs" mb="sm" className="identity" aria-label="Identity" component="section">
      {subject.kind === 'asset' &&
        ofAssets.map(([label, facet, part]) => {
          const said = saidOf(subject, facet, part);
          const absent = partsOf(subject, facet, part).some((one) => isKnown(one.absence));
          return (
            <Cell key={label} label={label}>
              {said === '' ? (
                <Quiet>{absent ? 'none' : 'not known'}</Quiet>
              ) : (
                <Text fw={600} className={part === 'addresses' ? 'exact' : ''}>
                  {worded.has(part) ? words(said) : said}
                </Text>
              )}
            </Cell>
          );
        })}
      <Cell label="Values">
        <Text>
          {standing.all}; {standing.agreed} of them with two or more sources
        </Text>
        {standing.contested > 0 && <Text fw={600}>⚠ {standing.contested} contested</Text>}
      </Cell>
      <Cell label="Last observed">
        {standing.observed === undefined ? <Quiet>not known</Quiet> : <When at={standing.observed} withAge />}
      </Cell>
      <ValidationBars id={subject.id} />
    </Paper>
  );
}
