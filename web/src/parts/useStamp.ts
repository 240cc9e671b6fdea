import { useNavigate } from 'react-router';
import type { CopyStamp, Measured } from '../api/exportTypes';
import { address, request } from '../api/request';
import { useAddress } from './useAddress';

/**
 * Enters in the register that the page copies what it shows, and fetches the stamp that the copy bears. What is so much that another person
 * has to approve it gets none, and leads to the page where that is asked for.
 */
export function useStamp(): (what: string) => Promise<CopyStamp | undefined> {
  const navigate = useNavigate();
  const [parameters, ask] = useAddress();
  const permitted = parameters.get('export');
  return async (what) => {
    if (permitted === null) {
      const measured = await request<Measured>('/api/exports/measure', { query: { what } });
      if (measured.needsSecondPerson) {
        void navigate(address('/exports', { what }));
        return undefined;
      }
    }
    const stamp = await request<CopyStamp>('/api/copies', {
      method: 'POST',
      body: permitted === null ? { what } : { what, export: permitted },
    });
    if (permitted !== null) {
      // What was let leaves once: the next copy asks anew.
      ask(
        (now) => {
          const rest = new URLSearchParams(now);
          rest.delete('export');
          return rest;
        },
        { replace: true },
      );
    }
    return stamp;
  };
}
