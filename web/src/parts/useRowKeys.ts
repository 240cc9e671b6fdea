import type { KeyboardEvent } from 'react';

/**
 * Keys of the rows of a table: up, down, home, end move the focus, Enter opens, and others do what the page says. Rows carry `data-row` and
 * a tab index.
 */
export function useRowKeys(
  open: (index: number) => void,
  others: (key: string, index: number) => boolean = () => false,
): {
  readonly onKeyDown: (event: KeyboardEvent) => void;
} {
  return {
    onKeyDown: (event) => {
      if (!(event.target instanceof HTMLElement) || event.target.dataset['row'] === undefined) {
        return;
      }
      const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row]')];
      const index = rows.indexOf(event.target);
      const targets: Readonly<Record<string, number>> = {
        ArrowDown: index + 1,
        j: index + 1,
        ArrowUp: index - 1,
        k: index - 1,
        PageDown: index + 20,
        PageUp: index - 20,
        Home: 0,
        End: rows.length - 1,
      };
      const target = targets[event.key];
      if (target !== undefined) {
        event.preventDefault();
        rows[Math.min(rows.length - 1, Math.max(0, target))]?.focus();
      } else if (event.key === 'Enter') {
        event.preventDefault();
        open(index);
      } else if (!event.ctrlKey && !event.altKey && !event.metaKey && others(event.key, index)) {
        event.preventDefault();
      }
    },
  };
}
