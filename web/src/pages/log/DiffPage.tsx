import { Anchor, Group, List, TextInput, Title } from '@mantine/core';
import { DateTimePicker } from '@mantine/dates';
import dayjs from 'dayjs';
import { Link, useSearchParams } from 'react-router';
import { useAnswer, useStatus } from '../../api/answers';
import { isKnown, type Diff } from '../../api/types';
import { Answered } from '../../parts/Answered';
import { PageHeader } from '../../parts/PageHeader';
import { Sentences } from '../../parts/Sentences';
import { Quiet, When } from '../../parts/When';

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

/** What the record says otherwise at one moment than at another, and which changes made it so. */
export function DiffPage() {
  const [parameters, setParameters] = useSearchParams();
  const from = parameters.get('from') ?? '0';
  const to = parameters.get('to') ?? '';
  const now = useStatus().data?.commit;
  const until = to === '' ? now : to;
  const diff = useAnswer<Diff>('/api/diff', { from, to: until }, until !== undefined);
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
      <Group mb="md" className="no-print">
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
            {isKnown(found.from) && isKnown(found.to) && (
              <p>
                From commit {found.from.commit}
                {isKnown(found.from.recorded) && (
                  <>
                    {' '}
                    (<When at={found.from.recorded} />)
                  </>
                )}{' '}
                to commit {found.to.commit}
                {isKnown(found.to.recorded) && (
                  <>
                    {' '}
                    (<When at={found.to.recorded} />)
                  </>
                )}
              </p>
            )}
            {isKnown(found.commits) && (
              <>
                <Title order={2}>Changes between them</Title>
                {found.commits.length === 0 ? (
                  <Quiet>None.</Quiet>
                ) : (
                  <List size="sm" mb="sm">
                    {found.commits.map((commit) => (
                      <List.Item key={commit.number}>
                        <Anchor component={Link} to={`/commits/${commit.number}`} inherit>
                          {commit.number}
                        </Anchor>{' '}
                        {commit.title}, {commit.author}, <When at={commit.recorded} />
                      </List.Item>
                    ))}
                  </List>
                )}
              </>
            )}
            <Title order={2}>What differs</Title>
            <Sentences sentences={found.sentences} inAll={found.sentencesInAll} />
          </>
        )}
      </Answered>
    </>
  );
}
