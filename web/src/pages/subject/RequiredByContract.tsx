import { Alert, Text } from '@mantine/core';
import { useAnswerAt } from '../../api/answers';
import type { ContractView } from '../../api/thirdPartyTypes';
import { isKnown } from '../../api/types';
import { SubjectLink } from '../../parts/SubjectLink';

/** The contracts that oblige the plant to keep a connection or an access path; nothing where there are none. */
export function RequiredByContract({ id }: { id: string }) {
  const answer = useAnswerAt<{ rows: readonly ContractView[] }>('/api/contracts', { requires: id });
  const rows = answer.data?.rows ?? [];
  if (rows.length === 0) {
    return null;
  }
  return (
    <Alert variant="light" color="orange" title="Required by contract" mb="sm">
      {rows.map((row) => (
        <Text key={row.contract.id} size="sm">
          <SubjectLink
            id={row.contract.id}
            name={row.contract.name}
            hidden={row.contract.hidden}
            kind="contract"
          />
          {isKnown(row.party) && (
            <>
              {' '}
              with{' '}
              <SubjectLink
                id={row.party.id}
                name={row.party.name}
                hidden={row.party.hidden}
                kind="third-party"
              />
            </>
          )}
          {isKnown(row.ends) && `, until ${row.ends}`}
          {isKnown(row.why) && `: ${row.why}`}
        </Text>
      ))}
    </Alert>
  );
}
