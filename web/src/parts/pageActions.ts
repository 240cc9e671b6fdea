import { useEffect, useRef, useSyncExternalStore } from 'react';

/** Something that the page which is shown can do; the command search offers it. */
export interface PageAction {
  readonly label: string;
  /** The keys that do the same on the page. */
  readonly keys?: string;
  readonly run: () => void;
}

let offered: ReadonlyMap<string, readonly PageAction[]> = new Map();
const listeners = new Set<() => void>();

function offer(owner: string, actions: readonly PageAction[]): void {
  const next = new Map(offered);
  if (actions.length === 0) {
    next.delete(owner);
  } else {
    next.set(owner, actions);
  }
  offered = next;
  listeners.forEach((tell) => {
    tell();
  });
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Offers what a part of the page can do as long as it is shown; which these are is told by their labels. */
export function usePageActions(owner: string, actions: readonly PageAction[]): void {
  const current = useRef(actions);
  useEffect(() => {
    current.current = actions;
  });
  const labels = actions.map((action) => `${action.label}\n${action.keys ?? ''}`).join('\n\n');
  useEffect(() => {
    offer(
      owner,
      current.current.map((action, place) => ({
        ...action,
        run: () => {
          current.current[place]?.run();
        },
      })),
    );
    return () => {
      offer(owner, []);
    };
  }, [owner, labels]);
}

/** All that the page which is shown can do. */
export function useOfferedActions(): readonly PageAction[] {
  const now = useSyncExternalStore(subscribe, () => offered);
  return [...now.values()].flat();
}
