import { Text } from '@mantine/core';
import { isKnown, type Unknown } from '../../api/types';
import type { Level, OnAxis } from '../../api/priorityTypes';
import { Quiet } from '../../parts/When';
import { within, words } from '../../parts/words';

/** A rating in words; what is high or critical is in bold. */
export function RatingText({ rating }: { rating: Unknown<string> }) {
  if (!isKnown(rating)) {
    return <Quiet>not rated</Quiet>;
  }
  const heavy = rating === 'HIGH' || rating === 'CRITICAL';
  return (
    <Text span inherit fw={heavy ? 600 : 400}>
      {words(rating)}
    </Text>
  );
}

/** A level between two bounds in words; what surely is high is in bold. */
export function LevelText({ level }: { level: Level }) {
  return (
    <Text span inherit fw={level.low >= 3 ? 600 : 400} title={`${level.low} to ${level.high} of 4`}>
      {words(level.words)}
    </Text>
  );
}

/** An axis: the effective rating, and the own one where it differs. */
export function AxisText({ axis }: { axis: OnAxis | undefined }) {
  if (axis === undefined) {
    return null;
  }
  const raised = isKnown(axis.why);
  return (
    <span title={isKnown(axis.why) ? axis.why : undefined}>
      <RatingText rating={axis.effective} />
      {raised && (
        <Text span size="xs" c="dimmed">
          {' '}
          (own: {isKnown(axis.own) ? within(words(axis.own)) : 'not rated'})
        </Text>
      )}
    </span>
  );
}
