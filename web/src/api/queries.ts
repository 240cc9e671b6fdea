import { notifications } from '@mantine/notifications';
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { problemBehind, titleOf } from './problem';
import { forgetSession } from './session';

/** A question is asked again only when the server could not be reached or was busy. */
export function isWorthAnotherTry(failures: number, thrown: unknown): boolean {
  const { status } = problemBehind(thrown);
  return failures < 2 && (status === 0 || status === 429 || status >= 502);
}

/** The one store of answers: refused changes are shown at once, a lost session leads to signing in. */
export function createQueryClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    defaultOptions: { queries: { retry: isWorthAnotherTry, staleTime: 10_000 } },
    queryCache: new QueryCache({
      onError: (thrown) => {
        if (problemBehind(thrown).status === 401) {
          forgetSession(client);
        }
      },
    }),
    mutationCache: new MutationCache({
      onError: (thrown, _variables, _result, mutation) => {
        const problem = problemBehind(thrown);
        if (problem.status === 401) {
          forgetSession(client);
        }
        // A form that shows the problem beside its fields says so, and is not told twice.
        if (mutation.meta?.['showsProblem'] !== true) {
          notifications.show({
            title: titleOf(problem),
            message: problem.detail,
            color: 'red',
            autoClose: false,
            withBorder: true,
          });
        }
      },
    }),
  });
  return client;
}
