import { Group, UnstyledButton } from '@mantine/core';
import { Link } from 'react-router';
import { Mark } from '../../parts/Mark';
import { typeOrder, typeTitle } from '../inbox/itemTypes';

/** How many matters of each sort there are; each leads to them. */
export function ItemCounts({
  byType,
  importId,
}: {
  byType: Readonly<Record<string, number>>;
  /** Only the matters that this import takes part in. */
  importId?: string;
}) {
  const present = typeOrder.filter((type) => (byType[type] ?? 0) > 0);
  return (
    <Group gap="md" mt={4}>
      {present.map((type) => {
        const query = new URLSearchParams({ type, ...(importId === undefined ? {} : { import: importId }) });
        return (
          <UnstyledButton
            key={type}
            component={Link}
            to={`/inbox?${query.toString()}`}
            className="count-link"
          >
            <span className="figure">{(byType[type] ?? 0).toLocaleString('en')}</span>
            <Mark name={type} title={typeTitle(type)} />
          </UnstyledButton>
        );
      })}
    </Group>
  );
}
