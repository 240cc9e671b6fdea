import { useCallback } from 'react';
// The one place that asks the router.
// eslint-disable-next-line no-restricted-imports
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import { momentOf, withMoment } from '../api/moment';

/** What the address is to ask for: worked out from what it asks for now, given whole, or by name; by name the moment stays. */
export type Asked =
  ((now: URLSearchParams) => URLSearchParams) | URLSearchParams | Readonly<Record<string, string>>;

function asking(asked: Asked, now: URLSearchParams): URLSearchParams {
  if (typeof asked === 'function') {
    return asked(now);
  }
  return asked instanceof URLSearchParams ? asked : withMoment(new URLSearchParams(asked), momentOf(now));
}

/**
 * What the address of the page asks for, and the way to ask for something else. Two choices made one soon after the other both count,
 * also when the page has not been drawn anew between them: each goes on from what the browser's address holds, not from what the page
 * showed last.
 */
export function useAddress(): readonly [
  URLSearchParams,
  (asked: Asked, how?: { readonly replace?: boolean }) => void,
] {
  const [parameters] = useSearchParams();
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  const ask = useCallback(
    (asked: Asked, how: { readonly replace?: boolean } = {}) => {
      const latest = window.location.pathname === pathname ? window.location.search : search;
      void navigate(`?${asking(asked, new URLSearchParams(latest)).toString()}`, how);
    },
    [navigate, pathname, search],
  );
  return [parameters, ask];
}
