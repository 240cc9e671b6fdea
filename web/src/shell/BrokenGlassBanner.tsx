import { Alert, Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useAnswer, useCommand } from '../api/answers';
import type { BrokenGlass } from '../api/peopleTypes';
import type { Me } from '../api/types';
import { Somebody } from '../parts/Somebody';
import { When } from '../parts/When';

/** Somebody broke the glass and no owner of the record has looked at it. */
function Unreviewed({ broken, mine }: { broken: BrokenGlass; mine: boolean }) {
  const [remark, setRemark] = useState('');
  const review = useCommand<{ who: string; broken: string; remark: string }, BrokenGlass>(
    '/api/glass/review',
  );
  return (
    <Alert
      color="yellow"
      variant="light"
      mb="sm"
      title={
        <>
          <Somebody user={broken.who} /> broke the glass
        </>
      }
      className="no-print"
    >
      <When at={broken.at} />: {broken.reason}
      {!mine && (
        <Group gap="xs" mt="xs">
          <TextInput
            placeholder="What you found"
            aria-label="What you found"
            w={300}
            value={remark}
            onChange={(event) => {
              setRemark(event.currentTarget.value);
            }}
          />
          <Button
            variant="default"
            disabled={remark.trim() === ''}
            loading={review.isPending}
            onClick={() => {
              review.mutate({ who: broken.who, broken: broken.at, remark });
            }}
          >
            I have looked at it
          </Button>
        </Group>
      )}
    </Alert>
  );
}

/** Says to whoever broke the glass that everything is shown, and to approvers who did and why, until one has looked at it. */
export function BrokenGlassBanner({ session }: { session: Me }) {
  const approves = session.can.includes('approve');
  const glass = useAnswer<readonly BrokenGlass[]>('/api/glass', {}, approves);
  const until = session.glassBrokenUntil ?? '';
  const unreviewed = (glass.data ?? []).filter((one) => (one.reviewedBy ?? '') === '');
  return (
    <>
      {until !== '' && (
        <Alert color="red" variant="light" mb="sm" role="alert" title="The glass is broken">
          You read the whole record until <When at={until} />. All that you read is written down.
        </Alert>
      )}
      {unreviewed.map((broken) => (
        <Unreviewed key={broken.who + broken.at} broken={broken} mine={broken.who === session.user} />
      ))}
    </>
  );
}
