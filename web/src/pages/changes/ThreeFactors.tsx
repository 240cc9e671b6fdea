import { Anchor, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import { useAnswer } from '../../api/answers';
import type { DecisionList } from '../../api/priorityTypes';
import { Answered } from '../../parts/Answered';
import { DecisionTable } from '../priorities/DecisionTable';

const shown = 10;

/** Criticality, exposure and availability of every asset that a change touches. */
export function ThreeFactors({ id }: { id: string }) {
  const answer = useAnswer<DecisionList>('/api/priorities/decision', { change: id, limit: shown });
  return (
    <Answered answer={answer}>
      {(list) =>
        list.rows.length > 0 && (
          <section aria-label="Three factors">
            <Title order={2} mb="xs">
              Criticality, exposure and availability of what it touches
            </Title>
            <DecisionTable rows={list.rows} />
            <Text size="sm" mb="md" className="no-print">
              <Anchor component={Link} inherit to={`/priorities/decision?change=${encodeURIComponent(id)}`}>
                {list.count > shown ? `All ${list.count} assets` : 'Beside other assets'}
              </Anchor>
            </Text>
          </section>
        )
      }
    </Answered>
  );
}
