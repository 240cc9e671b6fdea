import { Text } from '@mantine/core';
import { useAnswer } from '../../api/answers';
import type { SelfCheck } from '../../api/proofTypes';
import { isKnown } from '../../api/types';
import { Quiet, When } from '../../parts/When';

/** When the installation last verified its own record, and what came of it. */
export function SelfChecks() {
  const checks = useAnswer<readonly SelfCheck[]>('/api/self-checks', { limit: 1 });
  const last = checks.data?.[0];
  if (checks.isPending || checks.isError) {
    return null;
  }
  return (
    <>
      <Text fw={600} mt="xs">
        Self-check
      </Text>
      {last === undefined ? (
        <Quiet>None was made yet.</Quiet>
      ) : (
        <Text size="sm" role="status">
          {last.outcome.ok ? '✓ nothing was altered' : '✕ altered'}, <When at={last.at} withAge />
          {isKnown(last.outcome.firstBroken) && <>. First broken: {last.outcome.firstBroken}</>}
        </Text>
      )}
    </>
  );
}
