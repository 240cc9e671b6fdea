import { useCallback, useLayoutEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';

/** Rows that are drawn beyond what is seen, above and below. */
const margin = 16;

/** Stretches begin and end at multiples of it, so that most steps of scrolling draw nothing anew; even, so that stripes stay. */
const step = 8;

/** Rows of a list that are drawn: `first` counts from 0, `end` is the one behind the last. */
export interface Stretch {
  readonly first: number;
  readonly end: number;
}

/** Which rows of a list are drawn where so many pixels of it are scrolled away. */
export function stretchAt(top: number, height: number, rowHeight: number, total: number): Stretch {
  const first = Math.max(0, Math.floor((top / rowHeight - margin) / step) * step);
  const end = Math.min(total, Math.ceil(((top + height) / rowHeight + margin) / step) * step);
  return { first: Math.min(first, Math.max(0, Math.floor((total - 1) / step) * step)), end };
}

/** The row that a key leads to from another; nothing for keys that lead nowhere. */
export function rowTowards(key: string, index: number, total: number): number | undefined {
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: index + 1,
    j: index + 1,
    ArrowUp: index - 1,
    k: index - 1,
    PageDown: index + 20,
    PageUp: index - 20,
    Home: 0,
    End: total - 1,
  };
  const target = targets[key];
  return target === undefined ? undefined : Math.min(total - 1, Math.max(0, target));
}

function rowOf(target: EventTarget): number | undefined {
  const row = target instanceof HTMLElement ? target.dataset['row'] : undefined;
  return row === undefined ? undefined : Number(row);
}

/**
 * Draws of a long list in a frame that scrolls only what is seen, and a little more. Up, down, home, end, j and k go through all rows of it,
 * Enter opens one; rows carry their number in `data-row`.
 */
export function useStretch(total: number): {
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly stretch: Stretch;
  readonly rowHeight: number;
  readonly onScroll: () => void;
  /** What the body of the table does with keys. */
  readonly keys: (open: (index: number) => void) => { readonly onKeyDown: (event: KeyboardEvent) => void };
} {
  const frame = useRef<HTMLDivElement>(null);
  /** The row that gets the focus once it is drawn. */
  const wanted = useRef<number>(undefined);
  const [rowHeight, setRowHeight] = useState(33);
  const measured = useRef(false);
  const [stretch, setStretch] = useState<Stretch>({ first: 0, end: 64 });
  const onScroll = useCallback(() => {
    const seen = frame.current;
    if (seen === null) {
      return;
    }
    const next = stretchAt(seen.scrollTop, seen.clientHeight, rowHeight, total);
    const focused = document.activeElement === null ? undefined : rowOf(document.activeElement);
    if (focused !== undefined && (focused < next.first || focused >= next.end)) {
      // Its row is drawn no more: the keys go on from what is seen.
      wanted.current ??= Math.ceil(seen.scrollTop / rowHeight);
    }
    setStretch((now) => (now.first === next.first && now.end === next.end ? now : next));
  }, [rowHeight, total]);
  useLayoutEffect(() => {
    const drawn = frame.current?.querySelector<HTMLElement>('[data-row]')?.getBoundingClientRect().height ?? 0;
    // Once: all rows are made as high as the first one is, whatever stands in them.
    if (drawn > 0 && !measured.current) {
      measured.current = true;
      setRowHeight(drawn);
    }
    onScroll();
  }, [onScroll]);
  useLayoutEffect(() => {
    const row = frame.current?.querySelector<HTMLElement>(`[data-row="${String(wanted.current)}"]`);
    if (row !== null && row !== undefined) {
      wanted.current = undefined;
      row.focus({ preventScroll: true });
    }
  }, [stretch]);
  const keys = (open: (index: number) => void) => ({
    onKeyDown: (event: KeyboardEvent) => {
      const index = rowOf(event.target);
      const seen = frame.current;
      if (seen === null || index === undefined) {
        return;
      }
      const target = rowTowards(event.key, index, total);
      if (target !== undefined) {
        event.preventDefault();
        const row = seen.querySelector<HTMLElement>(`[data-row="${target}"]`);
        if (row === null) {
          wanted.current = target;
          seen.scrollTop = Math.max(0, target * rowHeight - seen.clientHeight / 2);
        } else {
          row.focus();
        }
      } else if (event.key === 'Enter') {
        event.preventDefault();
        open(index);
      }
    },
  });
  return { frame, stretch, rowHeight, onScroll, keys };
}
