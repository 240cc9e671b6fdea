import { Alert, List, Text } from '@mantine/core';
import { useAnswer } from '../../api/answers';
import type { DriftOverview } from '../../api/collectionTypes';
import { isKnown } from '../../api/types';
import { When } from '../../parts/When';
import { counted } from '../../parts/words';
import { Somebody } from '../../parts/Somebody';

function oldest(days: number): string {
  if (days < 1) {
    return ', the oldest for less than a day';
  }
  return days === 1 ? ', the oldest for a day' : `, the oldest for ${days} days`;
}

function half(days: number): string {
  if (days < 1) {
    return ', half of them for less than a day';
  }
  return days === 1 ? ', half of them for a day or less' : `, half of them for ${days} days or less`;
}

function toExplain(days: number): string {
  if (days < 1) {
    return '; time to explain: less than a day';
  }
  return days === 1 ? '; time to explain: a day' : `; time to explain: ${days} days`;
}

/** How long things stay unexplained, and the suspected incidents that nothing has settled. */
export function DriftFigures() {
  const drift = useAnswer<DriftOverview>('/api/drift').data;
  if (drift === undefined) {
    return null;
  }
  return (
    <>
      <Text size="xs" c="dimmed" mb="xs">
        {counted(drift.open, 'matter waits', 'matters wait')}
        {isKnown(drift.oldestDays) && oldest(drift.oldestDays)}
        {isKnown(drift.medianDays) && half(drift.medianDays)}
        {isKnown(drift.toExplainDays) && toExplain(drift.toExplainDays)}
      </Text>
      {drift.incidents.length > 0 && (
        <Alert
          color="red"
          variant="light"
          mb="xs"
          title={`⚠ ${counted(drift.incidents.length, 'suspected incident')}`}
        >
          <List size="sm">
            {drift.incidents.map((incident) => (
              <List.Item key={incident.item}>
                {incident.disposed.reference}: {incident.sentence ?? 'the sources no longer say it'} (
                <Somebody user={incident.disposed.person} />, <When at={incident.disposed.at} />)
              </List.Item>
            ))}
          </List>
        </Alert>
      )}
    </>
  );
}
