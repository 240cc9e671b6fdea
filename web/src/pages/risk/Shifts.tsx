import { List, Text } from '@mantine/core';
import type { AttackShift } from '../../api/attackTypes';
import { isKnown } from '../../api/types';
import { SubjectLink } from '../../parts/SubjectLink';
import { words } from '../../parts/words';

/** So many are shown. */
const most = 50;

/** Pairs of an entry and a consequence that are others after a measure. */
export function Shifts({ title, shifts }: { title: string; shifts: readonly AttackShift[] }) {
  return shifts.length === 0 ? null : (
    <section aria-label={title}>
      <Text fw={600} mt="xs">
        {title}: {shifts.length}
      </Text>
      <List size="sm">
        {shifts.slice(0, most).map((one) => (
          <List.Item key={`${one.from} ${one.to.id}`}>
            {words(one.from)} to <SubjectLink id={one.to.id} name={one.to.name} />: effort{' '}
            {isKnown(one.before) ? one.before : 'no path'} now, {isKnown(one.after) ? one.after : 'no path'}{' '}
            then
          </List.Item>
        ))}
      </List>
      {shifts.length > most && (
        <Text size="xs" c="dimmed">
          and {shifts.length - most} more
        </Text>
      )}
    </section>
  );
}
