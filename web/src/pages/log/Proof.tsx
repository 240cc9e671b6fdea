import { Alert, Anchor, Button, Group, Paper, Text } from '@mantine/core';
import { useAnswer, useOrder } from '../../api/answers';
import { useMay } from '../../api/session';
import { isKnown, type Checkpoint, type Verification } from '../../api/types';
import { OrderProgress } from '../../parts/OrderProgress';
import { Quiet, When } from '../../parts/When';
import { within, words } from '../../parts/words';
import { SelfChecks } from './SelfChecks';

function Result({ result }: { result: Verification }) {
  return (
    <Alert
      mt="xs"
      color={result.ok ? 'green' : 'red'}
      variant="light"
      role="status"
      title={result.ok ? '✓ Verified: nothing was altered' : '✕ Verified: something was altered'}
    >
      {isKnown(result.firstBroken) && <Text>First broken: {result.firstBroken}</Text>}
      <Text size="sm">
        Recomputed:{' '}
        {Object.entries(result.checked)
          .map(([name, count]) => `${within(words(name))} ${count.toLocaleString('en')}`)
          .join(', ')}
      </Text>
    </Alert>
  );
}

/** The newest signed checkpoint, and the button that recomputes everything up to it. */
export function Proof() {
  const may = useMay('audit');
  const checkpoint = useAnswer<Checkpoint | null | undefined>('/api/checkpoint');
  const order = useOrder<Verification>('/api/verify');
  const known = checkpoint.data;
  return (
    <Paper withBorder p="xs" mb="sm" component="section" aria-label="Proof">
      <Group justify="space-between" align="flex-start">
        <div>
          <Text fw={600}>Checkpoint</Text>
          {checkpoint.isError || !isKnown(known) ? (
            <Quiet>There is none yet: the record has no commit.</Quiet>
          ) : (
            <dl className="facts">
              <dt>Commits</dt>
              <dd className="exact">{known.size}</dd>
              <dt>Root hash of all commits</dt>
              <dd className="exact wrap">{known.root}</dd>
              <dt>Signed with key</dt>
              <dd className="exact wrap">{known.keyId}</dd>
              {isKnown(known.signedAt) && (
                <>
                  <dt>Signed</dt>
                  <dd>
                    <When at={known.signedAt} />
                  </dd>
                </>
              )}
            </dl>
          )}
          {may && (
            <>
              <Anchor
                href="/api/checkpoints/sheet"
                target="_blank"
                rel="noreferrer"
                size="sm"
                className="no-print"
              >
                Checkpoints of all logs, to print and to keep elsewhere
              </Anchor>
              <SelfChecks />
            </>
          )}
        </div>
        {may && (
          <Button loading={order.running} className="no-print" onClick={order.start}>
            Verify now
          </Button>
        )}
      </Group>
      <OrderProgress order={order} />
      {isKnown(order.result) && <Result result={order.result} />}
    </Paper>
  );
}
