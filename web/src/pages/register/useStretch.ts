import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
} from 'react';

/** Rows that are drawn beyond what is seen, above and below. */
const margin = 16;

/** Stretches begin and end at multiples of it, so that most steps of scrolling draw nothing anew. */
const step = 8;

/** A list up to so long is drawn whole: it can be printed, and looked through by the browser itself. */
export const wholeUpTo = 200;

/** How high a row is, in sizes of the letters that the reader chose. All are made so high, whatever stands in them. */
const rowHeightInLetters = 2.0625;

/** The same where the screen is narrow: a name, and three lines of what the columns hold. */
const narrowHeightInLetters = 5.5;

/** Browsers lay out no more than that many pixels and a few: Firefox 17.9 millions of them, others twice as many. */
const highest = 15_000_000;

/** How many of so many rows a frame can hold. */
export function listable(total: number, rowHeight: number): number {
  return Math.min(total, Math.floor(highest / rowHeight));
}

/** Rows of a list that are drawn: `first` counts from 0, `end` is the one behind the last. */
export interface Stretch {
  readonly first: number;
  readonly end: number;
}

/** What is drawn of a list before it is known how high the window is. */
const beginning: Stretch = { first: 0, end: 64 };

/** Which rows of a list are drawn where so many pixels of it are scrolled away. */
export function stretchAt(top: number, height: number, rowHeight: number, total: number): Stretch {
  if (total <= wholeUpTo) {
    return { first: 0, end: total };
  }
  const first = Math.max(0, Math.floor((top / rowHeight - margin) / step) * step);
  const end = Math.min(total, Math.ceil(((top + height) / rowHeight + margin) / step) * step);
  return { first: Math.min(first, Math.max(0, Math.floor((total - 1) / step) * step)), end };
}

/** A piece of the body of a table: rows that are not drawn, or one that is. */
export type Piece = { readonly skipped: number; readonly before: number } | { readonly row: number };

/** The rows of a stretch, and one that keeps the focus wherever it is, with what lies between them and around them. */
export function pieces({ first, end }: Stretch, kept: number | undefined, total: number): readonly Piece[] {
  const rows = Array.from({ length: Math.max(0, Math.min(end, total) - first) }, (_, place) => first + place);
  const apart = kept !== undefined && kept < total && (kept < first || kept >= end) ? [kept] : [];
  const found: Piece[] = [];
  let next = 0;
  for (const row of [...apart, ...rows].toSorted((one, other) => one - other)) {
    if (row > next) {
      found.push({ skipped: row - next, before: row });
    }
    found.push({ row });
    next = row + 1;
  }
  return next < total ? [...found, { skipped: total - next, before: total }] : found;
}

/** The row that a key leads to from another; nothing for keys that lead nowhere. A page is so many rows long. */
export function rowTowards(key: string, index: number, total: number, page: number): number | undefined {
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: index + 1,
    j: index + 1,
    ArrowUp: index - 1,
    k: index - 1,
    PageDown: index + page,
    PageUp: index - page,
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

/** How large the letters are that the reader chose. */
function letters(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
}

/** Also where the frame itself is only partly within a small window. */
function focus(row: HTMLElement): void {
  row.focus({ preventScroll: true });
  row.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

/** How far a frame must be scrolled so that a row of it is seen below the head of the table, from where it is now. */
function topFor(row: number, rowHeight: number, seen: HTMLElement, head: number): number {
  const above = row * rowHeight;
  const below = above + rowHeight + head - seen.clientHeight;
  return Math.max(below, Math.min(above, seen.scrollTop));
}

/**
 * Draws of a long list in a frame that scrolls only what is seen, and a little more. Up, down, page up and down, home, end, j and k go through
 * all rows of it, Enter opens one; rows carry their number in `data-row`. How high a row is follows from the size of letters alone and never
 * from what was drawn: what is drawn follows from it, and the two would chase each other, a hundredth of a pixel a row being a thousand
 * pixels in a list of 100,000.
 */
export function useStretch(
  total: number,
  list: string,
  narrow: boolean,
): {
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly stretch: Stretch;
  /** How many rows the frame can be scrolled through. */
  readonly listed: number;
  readonly rowHeight: number;
  /** The row that the tabulator leads to: where the keys were last, or the first that is seen. */
  readonly stop: number;
  /** The row that has the focus. */
  readonly focused: number | undefined;
  readonly onScroll: () => void;
  /** What the body of the table does with keys and focus. */
  readonly body: (open: (index: number) => void) => {
    readonly onKeyDown: (event: KeyboardEvent) => void;
    readonly onFocus: (event: FocusEvent) => void;
    readonly onBlur: () => void;
  };
} {
  const frame = useRef<HTMLDivElement>(null);
  /** The row that gets the focus once it is drawn. */
  const wanted = useRef<number>(undefined);
  const [letter] = useState(letters);
  const rowHeight = Math.round((narrow ? narrowHeightInLetters : rowHeightInLetters) * letter);
  const listed = listable(total, rowHeight);
  const [active, setActive] = useState(0);
  const [focused, setFocused] = useState<number>();
  const [placed, setPlaced] = useState({ list, stretch: beginning });
  // Where the reader was in another list is no place of this one: not a row of it is asked for there.
  const stretch = placed.list === list ? placed.stretch : beginning;
  const onScroll = useCallback(() => {
    const seen = frame.current;
    if (seen === null) {
      return;
    }
    const next = stretchAt(seen.scrollTop, seen.clientHeight, rowHeight, listed);
    setPlaced((now) =>
      now.list === list && now.stretch.first === next.first && now.stretch.end === next.end
        ? now
        : { list, stretch: next },
    );
  }, [rowHeight, listed, list]);
  useLayoutEffect(() => {
    // Another list begins at its beginning.
    frame.current?.scrollTo(0, 0);
  }, [list]);
  useLayoutEffect(onScroll, [onScroll]);
  useEffect(() => {
    // A larger window shows more rows.
    window.addEventListener('resize', onScroll);
    return () => {
      window.removeEventListener('resize', onScroll);
    };
  }, [onScroll]);
  useLayoutEffect(() => {
    const row = frame.current?.querySelector<HTMLElement>(`[data-row="${String(wanted.current)}"]`);
    if (row !== null && row !== undefined) {
      wanted.current = undefined;
      focus(row);
    }
  }, [stretch]);
  const goTo = (target: number) => {
    const seen = frame.current;
    const row = seen?.querySelector<HTMLElement>(`[data-row="${target}"]`);
    if (seen === null) {
      return;
    }
    const head = seen.querySelector('thead')?.clientHeight ?? 0;
    seen.scrollTop = topFor(target, rowHeight, seen, head);
    if (row === null || row === undefined) {
      wanted.current = target;
    } else {
      focus(row);
    }
  };
  const body = (open: (index: number) => void) => ({
    onKeyDown: (event: KeyboardEvent) => {
      const index = rowOf(event.target);
      const seen = frame.current;
      // With another key they are the browser's, or somebody else's.
      if (seen === null || index === undefined || event.ctrlKey || event.altKey || event.metaKey) {
        return;
      }
      const page = Math.max(1, Math.floor(seen.clientHeight / rowHeight) - 2);
      const target = rowTowards(event.key, index, listed, page);
      if (target !== undefined) {
        event.preventDefault();
        goTo(target);
      } else if (event.key === 'Enter') {
        event.preventDefault();
        open(index);
      }
    },
    onFocus: (event: FocusEvent) => {
      const row = event.target.closest<HTMLElement>('[data-row]');
      const index = row === null ? undefined : rowOf(row);
      setFocused(index);
      setActive((now) => index ?? now);
    },
    onBlur: () => {
      setFocused(undefined);
    },
  });
  const there = active < listed;
  const drawn = there && (active === focused || (active >= stretch.first && active < stretch.end));
  const stop = drawn ? active : stretch.first === 0 ? 0 : stretch.first + margin;
  return { frame, stretch, listed, rowHeight, stop, focused, onScroll, body };
}
