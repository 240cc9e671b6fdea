import { Badge, Text } from '@mantine/core';
import { useAnswer } from '../../api/answers';
import type { Validation } from '../../api/validationTypes';
import { ResultBar } from '../../parts/ResultBar';
import { words } from '../../parts/words';

/** The four criteria of a subject at a glance. They are of now, whatever moment the page shows. */
export function ValidationBars({ id }: { id: string }) {
  const validation = useAnswer<Validation>(`/api/subjects/${encodeURIComponent(id)}/validation`);
  if (validation.data === undefined) {
    return null;
  }
  const { criteria, state, score, designedOnly, filled, required } = validation.data;
  return (
    <div className="validation-bars">
      <Text size="xs" c="dimmed">
        Validation
      </Text>
      <Text fw={600} component="div">
        {words(state)}, score {Math.round(score.points)} of 100
      </Text>
      <Text size="sm">
        {filled} of {required} required fields filled
      </Text>
      {designedOnly && (
        <Badge variant="outline" radius="xs">
          As designed, not verified in plant
        </Badge>
      )}
      <div className="result-bars">
        {criteria.map((one) => (
          <ResultBar key={one.criterion} criterion={one.criterion} result={one.result} note={one.note} />
        ))}
      </div>
    </div>
  );
}
