import { Anchor, Group, List, Text, TextInput, Title } from '@mantine/core';
import { DateTimePicker } from '@mantine/dates';
import dayjs from 'dayjs';
import { Link } from 'react-router';
import { useAnswer, useStatus } from '../../api/answers';
import type { CommitSummary, Diff } from '../../api/types';
import { t } from '../../language/t';
import { Answered } from '../../parts/Answered';
import { called } from '../../parts/called';
import { PageHeader } from '../../parts/PageHeader';
import { Sentences } from '../../parts/Sentences';
import { useAddress } from '../../parts/useAddress';
import { Quiet, When } from '../../parts/When';
import { commitsBetween } from './commitsBetween';

function Bound({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string;
  onChange: (value: string) => void;
}) {
  const isNumber = /^\d+$/.test(value);
  return (
    <Group gap={4} align="flex-end">
      <DateTimePicker
        label={label}
        placeholder={label === 'To' ? 'Now' : 'A moment of the record'}
        clearable
        w={200}
        valueFormat="YYYY-MM-DD HH:mm"
        value={value === '' || isNumber ? null : dayjs(value).format('YYYY-MM-DD HH:mm:ss')}
        onChange={(chosen) => {
          onChange(chosen === null ? '' : dayjs(chosen).toISOString());
        }}
      />
      <TextInput
        label={label === 'To' ? 'or to commit' : 'or from commit'}
        w={120}
        inputMode="numeric"
        value={isNumber ? value : ''}
        onChange={(event) => {
          onChange(event.currentTarget.value.replace(/\D/g, ''));
        }}
      />
    </Group>
  );
}

/** An end of what is compared, as paper says it. */
function boundInWords(bound: string): string {
  if (bound === '0') {
    return 'the record before its first commit';
  }
  return /^\d+$/.test(bound)
    ? `the record after commit ${bound}`
    : dayjs(bound).format(t('YYYY-MM-DD HH:mm'));
}

function Between({ commits }: { commits: readonly CommitSummary[] }) {
  if (commits.length === 0) {
    return <Quiet>None.</Quiet>;
  }
  return (
    <List size="sm" mb="sm">
      {commits.map((commit) => (
        <List.Item key={commit.number}>
          <Anchor component={Link} to={`/commits/${commit.number}`} inherit>
            Commit {commit.number}
          </Anchor>
          , <When at={commit.recorded} />:{' '}
          <Anchor component={Link} to={`/changes/${encodeURIComponent(commit.change)}`} inherit>
            {commit.title}
          </Anchor>
          , proposed by {called(commit.author, commit.names[commit.author])}
          {commit.approvers.length > 0 &&
            `, approved by ${commit.approvers.map((user) => called(user, commit.names[user])).join(', ')}`}
        </List.Item>
      ))}
    </List>
  );
}

/** What the record says otherwise at one moment than at another, and which changes made it so. */
export function DiffPage() {
  const [parameters, setParameters] = useAddress();
  const from = parameters.get('from') ?? '0';
  const to = parameters.get('to') ?? '';
  const now = useStatus().data?.commit;
  const until = to === '' ? now : to;
  const diff = useAnswer<Diff>('/api/diff', { from, to: until }, until !== undefined);
  const commits = useAnswer<readonly CommitSummary[]>('/api/commits', { limit: 1000 });
  const set = (name: string, value: string) => {
    setParameters((now) => {
      const next = new URLSearchParams(now);
      if (value === '') {
        next.delete(name);
      } else {
        next.set(name, value);
      }
      return next;
    });
  };
  return (
    <>
      <PageHeader
        title="What changed"
        purpose="The record at one moment beside the record at another, and the changes between them."
      />
      <Group mb={4} className="no-print">
        <Bound
          label="From"
          value={from}
          onChange={(value) => {
            set('from', value);
          }}
        />
        <Bound
          label="To"
          value={to}
          onChange={(value) => {
            set('to', value);
          }}
        />
      </Group>
      <Text size="xs" c="dimmed" mb="md" className="no-print">
        Commit 0 is the empty record before the first one; without a second moment it is compared with now.
      </Text>
      <p className="print-only">
        Compared: {boundInWords(from)} with {to === '' ? 'now' : boundInWords(to)}.
      </p>
      <Answered answer={diff}>
        {(found) => (
          <>
            <Title order={2}>Changes between these moments</Title>
            <Answered answer={commits}>
              {(all) => <Between commits={commitsBetween(all, from, String(until))} />}
            </Answered>
            <Title order={2}>What differs</Title>
            <Text size="sm" c="dimmed" mb={4}>
              One row for each value that differs. A commit tells what it adds in one sentence with all of its
              values, so it has fewer sentences than there are rows here.
            </Text>
            <Sentences sentences={found.sentences} inAll={found.sentencesInAll} ofValues />
          </>
        )}
      </Answered>
    </>
  );
}
