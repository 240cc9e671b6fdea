import { Alert, Button, Group } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { problemBehind, titleOf } from '../api/problem';
import { Verdicts } from './Verdicts';
import { verdictsIn } from './verdictsIn';

/** Says what went wrong in the server's own words, and offers to ask again where that can help. */
export function ProblemAlert({
  thrown,
  title,
  onRetry,
}: {
  thrown: unknown;
  title?: string;
  onRetry?: () => void;
}) {
  const problem = problemBehind(thrown);
  const verdicts = verdictsIn(problem.more);
  return (
    <Alert
      role="alert"
      color="red"
      variant="light"
      icon={<IconAlertTriangle aria-hidden />}
      title={title ?? titleOf(problem)}
    >
      {problem.detail}
      {verdicts.length > 0 && <Verdicts verdicts={verdicts} />}
      {onRetry !== undefined && (
        <Group mt="xs">
          <Button variant="default" onClick={onRetry}>
            Try again
          </Button>
        </Group>
      )}
    </Alert>
  );
}
