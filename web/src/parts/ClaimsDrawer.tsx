import { Drawer, Stack, Text } from '@mantine/core';
import { useAnswer } from '../api/answers';
import { isKnown, type JudgedEvidence, type PartView } from '../api/types';
import { Answered } from './Answered';
import { basisSentence } from './basisSentence';
import { EvidenceTable } from './EvidenceTable';
import { Quiet, When } from './When';

/** Which part of which subject the claims are wanted of. */
export interface ClaimsWanted {
  readonly subject: string;
  readonly name: string;
  readonly path: string;
  readonly label: string;
  /** What the record says of it, if it says something. */
  readonly part?: PartView;
}

function Claims({ wanted }: { wanted: ClaimsWanted }) {
  const claims = useAnswer<readonly JudgedEvidence[]>(
    `/api/subjects/${encodeURIComponent(wanted.subject)}/claims`,
    { path: wanted.path },
  );
  return (
    <Stack gap="sm">
      {wanted.part !== undefined && (
        <dl className="facts">
          <dt>Recorded</dt>
          <dd>
            {wanted.part.shown.length > 0 ? (
              <span className="exact">{wanted.part.shown.join(', ')}</span>
            ) : (
              <Quiet>no value</Quiet>
            )}
          </dd>
          <dt>Because</dt>
          <dd>{basisSentence(wanted.part.basis)}</dd>
          {isKnown(wanted.part.lastObserved) && (
            <>
              <dt>Last observed</dt>
              <dd>
                <When at={wanted.part.lastObserved} withAge />
              </dd>
            </>
          )}
        </dl>
      )}
      <Answered answer={claims}>{(all) => <EvidenceTable evidence={all} />}</Answered>
      <Text size="xs" c="dimmed">
        Every claim is kept, whether it was believed or not. Path:{' '}
        <span className="exact">{wanted.path}</span>
      </Text>
    </Stack>
  );
}

/** All that sources claim of one part, and why the record says what it says. */
export function ClaimsDrawer({ wanted, onClose }: { wanted: ClaimsWanted | undefined; onClose: () => void }) {
  return (
    <Drawer
      opened={wanted !== undefined}
      onClose={onClose}
      position="right"
      size="min(1000px, 92vw)"
      transitionProps={{ duration: 0 }}
      title={wanted === undefined ? '' : `${wanted.label} of ${wanted.name}`}
    >
      {wanted !== undefined && <Claims wanted={wanted} />}
    </Drawer>
  );
}
