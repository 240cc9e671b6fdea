import { Anchor, Group, Paper, Text } from '@mantine/core';
import { Link } from 'react-router';
import { useAnswer } from '../../api/answers';
import { isKnown, type Import, type ItemsPage } from '../../api/types';
import { ItemCounts } from './ItemCounts';

/** What an import would change in the record, by the sort of matter. */
export function WouldChange({ result }: { result: Import }) {
  const counts = result.byType;
  const counted = isKnown(counts) || !result.dryRun;
  const asked = useAnswer<ItemsPage>(
    '/api/items',
    { import: result.id, limit: 1 },
    !isKnown(counts) && !result.dryRun,
  );
  const byType = counts ?? asked.data?.byType ?? {};
  const total = counted ? Object.values(byType).reduce((sum, count) => sum + count, 0) : result.items.length;
  return (
    <Paper withBorder p="xs">
      <Group justify="space-between">
        <Text fw={600}>What this would change</Text>
        {!result.dryRun && total > 0 && (
          <Anchor component={Link} to={`/inbox?import=${encodeURIComponent(result.id)}`} className="no-print">
            Look at each of the {total.toLocaleString('en')}
          </Anchor>
        )}
      </Group>
      {!result.dryRun && total > 0 && (
        <Text size="sm" c="dimmed">
          Matters that wait for a decision, by what each would do; what was decided already is not among them.
        </Text>
      )}
      {total === 0 ? (
        <Text size="sm">Nothing: the record says all of it already, or nothing of it was understood.</Text>
      ) : !counted ? (
        <Text size="sm">{total.toLocaleString('en')} matters would wait for a decision.</Text>
      ) : (
        <ItemCounts byType={byType} {...(result.dryRun ? {} : { importId: result.id })} />
      )}
    </Paper>
  );
}
