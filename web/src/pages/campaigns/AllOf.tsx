import { Checkbox } from '@mantine/core';
import type { Chosen } from './chosen';

/** Chooses all rows, or none of them. */
export function AllOf({ chosen, among, label }: { chosen: Chosen; among: readonly string[]; label: string }) {
  return (
    <Checkbox
      label={label}
      disabled={among.length === 0}
      checked={among.length > 0 && chosen.keys.length === among.length}
      indeterminate={chosen.keys.length > 0 && chosen.keys.length < among.length}
      onChange={(event) => {
        chosen.set(event.currentTarget.checked ? among : []);
      }}
    />
  );
}
