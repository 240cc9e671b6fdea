import { Progress, Text } from '@mantine/core';
import type { Order } from '../api/answers';
import { ProblemAlert } from './ProblemAlert';

/** How far ordered work is, and why it failed. Where it is not known how far it is, there is no bar but only what is being done. */
export function OrderProgress({ order }: { order: Order<unknown> }) {
  return (
    <>
      {order.problem !== null && <ProblemAlert thrown={order.problem} />}
      {order.running && (
        <div className="no-print">
          {order.progress > 0 && (
            <Progress mt={4} value={order.progress * 100} animated aria-label="Progress" />
          )}
          <Text size="sm" c="dimmed" role="status">
            {order.message ?? 'waiting for its turn'}
          </Text>
        </div>
      )}
    </>
  );
}
