import { useSessionStorage } from '@mantine/hooks';
import type { Selection } from './selection';

/** What was chosen in the inbox so far; it stays while the reader looks at other pages. */
export function useSelection(): readonly [Selection, (selection: Selection) => void] {
  const [selection, setSelection] = useSessionStorage<Selection>({
    key: 'asbuilt-inbox-selection',
    defaultValue: {},
    getInitialValueInEffect: false,
  });
  return [selection, setSelection];
}
