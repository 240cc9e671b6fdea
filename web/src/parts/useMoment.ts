import { useCallback, useMemo } from 'react';
import { momentOf, withMoment, type Moment } from '../api/moment';
import { useAddress } from './useAddress';

/** The moment that the page shows, kept in its address, and the way to go to another one. */
export function useMoment(): readonly [Moment, (moment: Moment) => void] {
  const [parameters, setParameters] = useAddress();
  const moment = useMemo(() => momentOf(parameters), [parameters]);
  const goTo = useCallback(
    (wanted: Moment) => {
      setParameters((current) => withMoment(current, wanted));
    },
    [setParameters],
  );
  return [moment, goTo];
}
