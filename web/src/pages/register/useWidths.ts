import { useLayoutEffect, type RefObject } from 'react';

function fix(table: HTMLTableElement): void {
  const heads = [...table.querySelectorAll<HTMLElement>('thead th')];
  table.style.tableLayout = '';
  table.style.minWidth = '';
  heads.forEach((head) => (head.style.width = ''));
  const widths = heads.map((head) => Math.ceil(head.getBoundingClientRect().width));
  heads.forEach((head, place) => (head.style.width = `${widths[place] ?? 0}px`));
  table.style.minWidth = `${widths.reduce((sum, width) => sum + width, 0)}px`;
  table.style.tableLayout = 'fixed';
}

/**
 * Keeps the columns of a table that draws other rows as it is scrolled as wide as its first rows make them, so that nothing jumps sideways,
 * until the window, the columns or the list change.
 */
export function useWidths(frame: RefObject<HTMLElement | null>, columns: string, total: number): void {
  useLayoutEffect(() => {
    const table = frame.current?.querySelector('table') ?? null;
    if (table === null || total === 0 || columns === '') {
      return;
    }
    const again = () => {
      fix(table);
    };
    again();
    window.addEventListener('resize', again);
    return () => {
      window.removeEventListener('resize', again);
    };
  }, [frame, columns, total]);
}
