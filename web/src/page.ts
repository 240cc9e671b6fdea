import type { ComponentType } from 'react';
import { ProblemError, problemOf } from './api/problem';

const fetches = new Map<string, () => Promise<unknown>>();

/** A page at an address, with a file of its own that is fetched when somebody first goes there. */
export function page(path: string, fetch: () => Promise<ComponentType>) {
  fetches.set(path, fetch);
  return {
    path,
    lazy: async () => {
      try {
        return { Component: await fetch() };
      } catch {
        throw new ProblemError(
          problemOf(0, 'The page did not come', {
            detail:
              'The server of Asbuilt cannot be reached from here, or it was brought up to date. Loading the page anew shows which.',
          }),
        );
      }
    },
  };
}

/** Fetches a page before somebody goes there, so that it is there at once; whether it comes is seen when they go. */
export function fetchAhead(path: string): void {
  void fetches
    .get(path)?.()
    .catch(() => undefined);
}

/** Where people mostly go from the first page that they open. */
const likely = ['/', '/inbox', '/assets', '/subjects/:id', '/findings', '/map'];

/** Fetches where people mostly go next, once the browser has nothing else to do. */
export function fetchLikely(): void {
  const wait = 2000;
  const all = () => {
    likely.forEach(fetchAhead);
  };
  setTimeout(() => {
    // Not every browser says when it is idle.
    if ('requestIdleCallback' in window) {
      window.requestIdleCallback(all);
    } else {
      all();
    }
  }, wait);
}
