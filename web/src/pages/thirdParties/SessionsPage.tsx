import { Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useAnswer, useCommand } from '../../api/answers';
import { useMay } from '../../api/session';
import type { ActiveSessions, VendorSession, VendorSessions } from '../../api/vendorTypes';
import { Answered } from '../../parts/Answered';
import { ChoiceSelect, ChoiceText, MoreButton } from '../../parts/Choices';
import { FilterBar } from '../../parts/FilterBar';
import { Quiet, When } from '../../parts/When';
import { useChoices } from '../../parts/useChoices';
import { counted, words } from '../../parts/words';
import { RemarkDialog } from './RemarkDialog';
import { ThirdPartyTabs } from './ThirdPartyTabs';
import { VendorSessionTable } from './VendorSessionTable';
import { verdictWords } from './vendorWords';

interface Review {
  readonly key: string;
  readonly explained: boolean;
  readonly remark: string;
}

/** Since when it is not known who is in, device by device; of devices without a log it never was. */
function Told({ told }: { told: ActiveSessions['told'] }) {
  return (
    told.length > 0 && (
      <Text size="sm">
        Not known since then:{' '}
        {told.map((one, place) => (
          <span key={one.device}>
            {place > 0 && ', '}
            {one.device} <When at={one.until} withAge />
          </span>
        ))}
        . No log tells of other devices.
      </Text>
    )
  );
}

/** Who is in now, and who was in and whether that was right. */
export function SessionsPage() {
  const by = useChoices(['verdict', 'waiting', 'q'] as const);
  const [limit, setLimit] = useState(100);
  const [reviewed, setReviewed] = useState<VendorSession>();
  const mayReview = useMay('approve');
  const active = useAnswer<ActiveSessions>('/api/access-sessions/active');
  const answer = useAnswer<VendorSessions>('/api/access-sessions', { ...by.chosen, limit });
  const review = useCommand<Review, unknown>((body) => `/api/access-sessions/${body.key}/review`, {
    showsProblem: true,
    sent: ({ explained, remark }) => ({ explained, remark }),
  });
  return (
    <>
      <ThirdPartyTabs purpose="Who came in by the access paths of third parties, as logs of jump hosts, VPN gateways and firewalls tell it, held against what was approved." />
      <Title order={2} size="h4">
        In now
      </Title>
      <Answered answer={active}>
        {(now) => (
          <>
            {now.sessions.length === 0 ? (
              <Quiet>
                {now.told.length === 0
                  ? 'Not known: no log was taken in, or none that you may see.'
                  : 'Not known now. No session lasted when the logs ended.'}
              </Quiet>
            ) : (
              <VendorSessionTable rows={now.sessions} />
            )}
            <Told told={now.told} />
            <Text size="sm" mb="md">
              {now.enabled.length === 0
                ? 'No access path is switched on by an approval.'
                : `${counted(now.enabled.length, 'access path')} switched on by an approval.`}
            </Text>
          </>
        )}
      </Answered>
      <Title order={2} size="h4">
        All sessions
      </Title>
      <FilterBar>
        <ChoiceSelect
          by={by}
          name="verdict"
          label="Verdict"
          data={Object.entries(answer.data?.byVerdict ?? {}).map(([value, count]) => ({
            value,
            label: `${verdictWords[value] ?? words(value)} ${count}`,
          }))}
        />
        <ChoiceSelect
          by={by}
          name="waiting"
          label="Review"
          data={[{ value: 'true', label: `To be looked into ${answer.data?.waiting ?? 0}` }]}
        />
        <ChoiceText by={by} name="q" label="Only with these words" placeholder="account, person, device" />
      </FilterBar>
      <Answered answer={answer}>
        {(known) => (
          <>
            <Text size="sm" c="dimmed" mb="xs">
              {counted(known.total, 'session')}, {known.waiting} to be looked into. A visit that several
              devices tell of is listed once for each of them.
            </Text>
            {known.rows.length === 0 ? (
              <Quiet>No session. Take in the logs of the devices by which third parties come in.</Quiet>
            ) : (
              <VendorSessionTable rows={known.rows} {...(mayReview ? { onReview: setReviewed } : {})} />
            )}
            <MoreButton total={known.total} shown={known.rows.length} limit={limit} onMore={setLimit} />
          </>
        )}
      </Answered>
      {reviewed !== undefined && (
        <RemarkDialog
          title="Review a session"
          about={reviewed.why}
          yes="It is explained"
          no="It is not explained"
          pending={review.isPending}
          error={review.error}
          onClose={() => {
            setReviewed(undefined);
          }}
          onSay={(explained, remark) => {
            review.mutate(
              { key: reviewed.key, explained, remark },
              {
                onSuccess: () => {
                  setReviewed(undefined);
                },
              },
            );
          }}
        />
      )}
    </>
  );
}
