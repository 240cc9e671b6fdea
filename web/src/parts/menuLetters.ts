import type { KeyboardEvent } from 'react';

/**
 * In an open menu a letter goes to the next entry that begins with it. Source: WAI-ARIA Authoring Practices 1.2, menu pattern, keyboard
 * interaction.
 */
export function toFirstLetter(event: KeyboardEvent<HTMLElement>): void {
  if (event.key.length !== 1 || event.key === ' ' || event.ctrlKey || event.altKey || event.metaKey) {
    return;
  }
  const entries = [...event.currentTarget.querySelectorAll<HTMLElement>('[role^=menuitem]')];
  const place = entries.findIndex((entry) => entry === document.activeElement);
  const letter = event.key.toLowerCase();
  [...entries.slice(place + 1), ...entries.slice(0, place + 1)]
    .find((entry) => entry.textContent.trim().toLowerCase().startsWith(letter))
    ?.focus();
}
