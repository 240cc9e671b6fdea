import { Text } from '@mantine/core';
import type { Finding } from '../../api/validationTypes';
import { isKnown } from '../../api/types';
import { Somebody } from '../../parts/Somebody';
import { SubjectLink } from '../../parts/SubjectLink';

/** Findings that somebody bears: about what, who bears each, until when and why. */
export function Borne({ findings }: { findings: readonly Finding[] }) {
  return findings.map((finding) => (
    <Text size="sm" key={finding.key} title={finding.sentence}>
      <SubjectLink id={finding.subject} name={finding.name} kind={finding.kind} />
      {isKnown(finding.waiver) && (
        <>
          : <Somebody user={finding.waiver.person} />, review by {finding.waiver.until.slice(0, 10)},{' '}
          {finding.waiver.reason}
        </>
      )}
    </Text>
  ));
}
