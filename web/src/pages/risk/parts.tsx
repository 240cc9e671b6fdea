import { Alert, Text } from '@mantine/core';
import type { Proposal } from '../../api/attackTypes';
import { isKnown } from '../../api/types';
import { SubjectLink } from '../../parts/SubjectLink';
import { sentence, words } from '../../parts/words';

/** What of the plant the reader does not see: steps that rest on it are missing. */
export function NotKnown({ notKnown }: { notKnown: readonly string[] }) {
  return notKnown.length === 0 ? null : (
    <Alert color="yellow" mb="sm" title="Not everything is in this answer">
      {notKnown.map((one) => (
        <Text size="sm" key={one}>
          {sentence(one)}.
        </Text>
      ))}
    </Alert>
  );
}

/** A measure: what is done and to what. */
export function MeasureText({ proposal }: { proposal: Proposal }) {
  return (
    <>
      {words(proposal.remedy)}: <SubjectLink id={proposal.subject.id} name={proposal.subject.name} />
      {isKnown(proposal.towards) ? (
        <>
          {' '}
          towards <SubjectLink id={proposal.towards.id} name={proposal.towards.name} />
        </>
      ) : (
        isKnown(proposal.part) && ` (${proposal.part})`
      )}
    </>
  );
}

/** What a measure does to operation. */
export function outageWords(outage: string): string {
  switch (outage) {
    case 'NONE':
      return 'no outage';
    case 'WINDOW':
      return 'needs a window';
    case 'LASTING':
      return 'stops what the design requires';
    default:
      return 'whether something stops is not recorded';
  }
}
