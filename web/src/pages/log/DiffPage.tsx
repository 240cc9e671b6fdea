import { Anchor, Group, List, TextInput, Title } from '@mantine/core';
import { DateTimePicker } from '@mantine/dates';
import dayjs from 'dayjs';
import { Link } from 'react-router';
import { useAnswer, useStatus } from '../../api/answers';
import type { CommitSummary, Diff } from '../../api/types';
import { Answered } from '../../parts/Answered';
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
        label="or commit"
        w={80}
        inputMode="numeric"
        value={isNumber ? value : ''}
        onChange={(event) => {
          onChange(event.currentTarget.value.replace(/\D/g, ''));
        }}
      />
    </Group>
  );
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
          , {commit.author}
          {commit.approvers.length > 0 && `, approved by ${commit.approvers.join(', ')}`}
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
      <Group mb="md">
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
      <Answered answer={diff}>
        {(found) => (
          <>
            <Title order={2}>Changes between them</Title>
            <Answered answer={commits}>
              {(all) => <Between commits={commitsBetween(all, from, String(until))} />}
            </Answered>
            <Title order={2}>What differs</Title>
            <Sentences sentences={found.sentences} inAll={found.sentencesInAll} />
          </>
        )}
      </Answered>
    </>
  );
}
