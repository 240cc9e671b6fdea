import { Center, Loader } from '@mantine/core';
import type { ReactNode } from 'react';
import { ProblemAlert } from './ProblemAlert';

interface Answer<T> {
  readonly data: T | undefined;
  readonly isError: boolean;
  readonly error: unknown;
  readonly refetch: () => unknown;
}

/** Shows an answer of the API when it is there, what went wrong, or that it is on its way. */
export function Answered<T>({ answer, children }: { answer: Answer<T>; children: (data: T) => ReactNode }) {
  if (answer.isError) {
    return (
      <ProblemAlert
        thrown={answer.error}
        onRetry={() => {
          void answer.refetch();
        }}
      />
    );
  }
  if (answer.data === undefined) {
    return (
      <Center p="xl">
        <Loader aria-label="Loading" size="sm" />
      </Center>
    );
  }
  return children(answer.data);
}
