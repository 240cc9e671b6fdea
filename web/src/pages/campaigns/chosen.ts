import { useState } from 'react';

/** Which of some rows are chosen; those that are gone are chosen no longer. */
export interface Chosen {
  readonly keys: readonly string[];
  readonly has: (key: string) => boolean;
  readonly toggle: (key: string) => void;
  readonly set: (keys: readonly string[]) => void;
}

/** The keys with another one chosen, or with that one no longer chosen. */
export function toggled(keys: readonly string[], key: string): readonly string[] {
  return keys.includes(key) ? keys.filter((one) => one !== key) : [...keys, key];
}

/** What is chosen among the rows with these keys. */
export function useChosen(among: readonly string[]): Chosen {
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const keys = chosen.filter((key) => among.includes(key));
  return {
    keys,
    has: (key) => keys.includes(key),
    toggle: (key) => {
      setChosen(toggled(keys, key));
    },
    set: setChosen,
  };
}
