import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { momentOf, withMoment, type Moment } from '../api/moment';

/** The moment that the page shows, kept in its address, and the way to go to another one. */
export function useMoment(): readonly [Moment, (moment: Moment) => void] {
  const [parameters, setParameters] = useSearchParams();
  const moment = useMemo(() => momentOf(parameters), [parameters]);
  const goTo = useCallback(
    (wanted: Moment) => {
      setParameters((current) => withMoment(current, wanted));
    },
    [setParameters],
  );
  return [moment, goTo];
}
