import { Alert, List, Text } from '@mantine/core';
import { useAnswer } from '../../api/answers';
import type { DriftOverview } from '../../api/collectionTypes';
import { isKnown } from '../../api/types';
import { When } from '../../parts/When';
import { counted } from '../../parts/words';

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
        {isKnown(drift.oldestDays) && `, the oldest for ${drift.oldestDays} days`}
        {isKnown(drift.medianDays) && `, half of them for ${drift.medianDays} days or less`}
        {isKnown(drift.toExplainDays) && `; time to explain: ${drift.toExplainDays} days`}
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
                {incident.disposed.person}, <When at={incident.disposed.at} />)
              </List.Item>
            ))}
          </List>
        </Alert>
      )}
    </>
  );
}
