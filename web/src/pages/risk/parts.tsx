import { Alert, Group, Loader, Text } from '@mantine/core';
import type { Proposal } from '../../api/attackTypes';
import { isKnown } from '../../api/types';
import { SubjectLink } from '../../parts/SubjectLink';
import { sentence, words } from '../../parts/words';

/** What steps rest on and is not in the answer, and whether the figures will be others soon; paper says that they are preliminary. */
export function NotKnown({
  of,
}: {
  of: { readonly preliminary: boolean; readonly notKnown: readonly string[] };
}) {
  return of.notKnown.length === 0 ? null : (
    <Alert
      color="yellow"
      mb="sm"
      title={of.preliminary ? 'These figures are preliminary' : 'Not everything is in this answer'}
    >
      {of.preliminary && (
        <Group gap="xs" className="no-print" role="status">
          <Loader size="xs" aria-hidden />
          <Text size="sm">
            Something is still being worked out. The page shows it by itself as soon as it is there.
          </Text>
        </Group>
      )}
      {of.notKnown.map((one) => (
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
      {isKnown(proposal.about) && ` (${proposal.about})`}
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
      return 'needs a maintenance window';
    case 'LASTING':
      return 'stops what the design requires';
    default:
      return 'whether something stops is not recorded';
  }
}

/** Of what scale the effort of a step and of a path is. Source: docs/reference/attack-paths.md. */
export function EffortScale() {
  return (
    <Text size="sm" c="dimmed">
      Effort of a step: 1 anybody with public tools, 2 some preparation, 3 a host or secret has to be taken
      first, 4 knowledge of the product, 6 and more specialists with time. That of a path is the sum of its
      steps: an order from easy to hard, not a likelihood.
    </Text>
  );
}
