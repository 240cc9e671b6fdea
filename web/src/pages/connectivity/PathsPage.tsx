import { Group, SegmentedControl, Stack } from '@mantine/core';
import { useAnswerAt } from '../../api/answers';
import type { Entries, Loss, Reached, SinglePoints, Ways } from '../../api/pathTypes';
import { Answered } from '../../parts/Answered';
import { useAddress } from '../../parts/useAddress';
import { useChoose } from '../../parts/useChoices';
import { Quiet } from '../../parts/When';
import { ConnectivityTabs } from './ConnectivityTabs';
import { LossPanel } from './LossPanel';
import { EntryTable, ReachedPanel } from './ReachedPanel';
import { SinglePanel } from './SinglePanel';
import { SubjectPicker } from './SubjectPicker';
import { WayList } from './WayList';

const places = ['asset', 'zone', 'site', 'system', 'network', 'function', 'third-party', 'access-path'];
const losable = [
  'asset',
  'conduit',
  'connection',
  'network',
  'zone',
  'site',
  'system',
  'third-party',
  'access-path',
];
const outside = { value: 'outside', label: 'Anywhere outside' };
const critical = { value: 'critical', label: 'Any critical asset' };

const questions = [
  { value: 'ways', label: 'Ways from one place to another' },
  { value: 'reached', label: 'What is reached from a place' },
  { value: 'single', label: 'Single points of failure' },
  { value: 'loss', label: 'What stops if something is lost' },
];

const effects = [
  { value: 'read', label: 'any way' },
  { value: 'write', label: 'ways that may alter what they reach' },
];

interface Asking {
  readonly from: string | null;
  readonly to: string | null;
  readonly effect: string;
}

function WaysAnswer({ from, to, effect }: Asking) {
  const asked = from !== null && to !== null;
  const ways = useAnswerAt<Ways>('/api/paths/ways', { from: from ?? '', to: to ?? '', effect }, asked);
  const entries = useAnswerAt<Entries>('/api/paths/entries', {}, !asked);
  return asked ? (
    <Answered answer={ways}>{(answer) => <WayList answer={answer} />}</Answered>
  ) : (
    <Answered answer={entries}>{(answer) => <EntryTable answer={answer} />}</Answered>
  );
}

function ReachedAnswer({ from }: { from: string | null }) {
  const answer = useAnswerAt<Reached>('/api/paths/reached', { from: from ?? '' }, from !== null);
  return from === null ? (
    <Quiet>Choose from where.</Quiet>
  ) : (
    <Answered answer={answer}>{(found) => <ReachedPanel answer={found} />}</Answered>
  );
}

function SingleAnswer() {
  const answer = useAnswerAt<SinglePoints>('/api/paths/single-points');
  return <Answered answer={answer}>{(found) => <SinglePanel answer={found} />}</Answered>;
}

function LossAnswer({ lost }: { lost: string | null }) {
  const answer = useAnswerAt<Loss>('/api/paths/loss', { lost: lost ?? '' }, lost !== null);
  return lost === null ? (
    <Quiet>Choose what is lost: a link is a connection, a conduit or a network.</Quiet>
  ) : (
    <Answered answer={answer}>{(found) => <LossPanel loss={found} />}</Answered>
  );
}

/** Ways through what is recorded, what is reached, single points of failure, and what stops if something is lost. */
export function PathsPage() {
  const [parameters] = useAddress();
  const question = parameters.get('question') ?? 'ways';
  const from = parameters.get('from');
  const to = parameters.get('to');
  const effect = parameters.get('effect') ?? 'read';
  const put = useChoose();
  const choose = (name: string) => (value: string | null) => {
    put(name, value);
  };
  return (
    <>
      <ConnectivityTabs purpose="Who reaches whom over what is recorded, what alone holds the plant together, and what stops if something is lost." />
      <Stack gap="md">
        <SegmentedControl
          aria-label="Question"
          data={questions}
          value={question}
          onChange={choose('question')}
        />
        {question !== 'single' && (
          <Group align="flex-end">
            <SubjectPicker
              label={question === 'loss' ? 'Lost' : 'From'}
              kinds={question === 'loss' ? losable : places}
              fixed={question === 'loss' ? [] : [outside]}
              value={question === 'loss' ? parameters.get('lost') : from}
              onChange={choose(question === 'loss' ? 'lost' : 'from')}
            />
            {question === 'ways' && (
              <>
                <SubjectPicker
                  label="To"
                  kinds={places}
                  fixed={[critical]}
                  value={to}
                  onChange={choose('to')}
                />
                <SegmentedControl
                  aria-label="Which ways count"
                  className={from === null || to === null ? 'no-print' : undefined}
                  data={effects}
                  value={effect}
                  onChange={choose('effect')}
                />
              </>
            )}
          </Group>
        )}
        {question === 'ways' && <WaysAnswer from={from} to={to} effect={effect} />}
        {question === 'reached' && <ReachedAnswer from={from} />}
        {question === 'single' && <SingleAnswer />}
        {question === 'loss' && <LossAnswer lost={parameters.get('lost')} />}
      </Stack>
    </>
  );
}
