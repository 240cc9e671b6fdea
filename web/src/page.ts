import { createElement, type ComponentType } from 'react';
import { ProblemError, problemOf } from './api/problem';
import { ProblemAlert } from './parts/ProblemAlert';

const fetches = new Map<string, () => Promise<unknown>>();

function didNotCome(title: string): ProblemError {
  return new ProblemError(
    problemOf(0, title, {
      detail:
        'The server of Asbuilt cannot be reached from here, or it was brought up to date. Loading the page anew shows which.',
    }),
  );
}

/** A part of the frame that has a file of its own; if that does not come, the reason stands in its place, and the frame around it stays. */
export async function part<Properties extends object = object>(
  title: string,
  fetch: () => Promise<ComponentType<Properties>>,
): Promise<{ readonly default: ComponentType<Properties> }> {
  try {
    return { default: await fetch() };
  } catch {
    return { default: () => createElement(ProblemAlert, { thrown: didNotCome(title) }) };
  }
}

/** A page at an address, with a file of its own that is fetched when somebody first goes there. */
export function page(path: string, fetch: () => Promise<ComponentType>) {
  fetches.set(path, fetch);
  return {
    path,
    lazy: async () => {
      try {
        return { Component: await fetch() };
      } catch {
        throw didNotCome('The page did not come');
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
