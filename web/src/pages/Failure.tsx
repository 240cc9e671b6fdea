import { Center } from '@mantine/core';
import { useRouteError } from 'react-router';
import { ProblemAlert } from '../parts/ProblemAlert';

/** Stands in for a page that failed by a fault of its own. */
export function Failure() {
  const thrown = useRouteError();
  return (
    <Center mih="50vh" p="md">
      <ProblemAlert
        thrown={thrown}
        onRetry={() => {
          window.location.reload();
        }}
      />
    </Center>
  );
}
