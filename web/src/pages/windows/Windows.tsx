import { Anchor, Group, MultiSelect, NumberInput, Paper, Text, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { Link } from 'react-router';
import { useAnswer, useAnswerAt } from '../../api/answers';
import type { RowsPage, SubjectView } from '../../api/types';
import { Answered } from '../../parts/Answered';
import { PageHeader } from '../../parts/PageHeader';
import { useAddress } from '../../parts/useAddress';
import { sectionAt } from '../../sections';
import { NextTimes, OpeningsTable } from './Openings';
import type { NextOpenings, Opening } from './windowTypes';

/** The one subject that a link to this page named; its name is not among what is searched for. */
function useLinked(id: string | null): { value: string; label: string }[] {
  const subject = useAnswerAt<SubjectView>(`/api/subjects/${encodeURIComponent(id ?? '')}`, {}, id !== null);
  return subject.data === undefined ? [] : [{ value: subject.data.id, label: subject.data.name }];
}

function NextTime() {
  const [parameters] = useAddress();
  const linked = parameters.get('subject');
  const [chosen, setChosen] = useState<string[]>(linked === null ? [] : [linked]);
  const [hours, setHours] = useState<number>(2);
  const [text, setText] = useState('');
  const [settled] = useDebouncedValue(text, 250);
  const [names, setNames] = useState<Readonly<Record<string, string>>>({});
  const found = useAnswerAt<RowsPage>('/api/subjects', {
    kind: 'asset',
    q: settled.trim() === '' ? undefined : settled.trim(),
    limit: 50,
    sort: 'name',
  });
  const answer = useAnswer<NextOpenings>(
    '/api/windows/next',
    { subject: chosen, work: `PT${Math.round(hours * 60)}M`, limit: 10 },
    chosen.length > 0,
  );
  const options = new Map([
    ...Object.entries(names),
    ...useLinked(linked).map((one) => [one.value, one.label] as const),
    ...(found.data?.subjects ?? []).map((row) => [row.id, row.name] as const),
  ]);
  return (
    <Paper withBorder p="sm" mb="md" className={chosen.length === 0 ? 'no-print' : undefined}>
      <Title order={2} size="h4" mb="xs">
        When can I next work on these assets?
      </Title>
      <Group align="flex-end" mb="sm">
        <MultiSelect
          label="Assets"
          description="Times at which all that are chosen may be touched together"
          searchable
          clearable
          flex={1}
          searchValue={text}
          onSearchChange={setText}
          data={[...options].map(([value, label]) => ({ value, label }))}
          value={chosen}
          onChange={(ids) => {
            setNames(Object.fromEntries(ids.map((id) => [id, options.get(id) ?? id])));
            setChosen(ids);
          }}
        />
        <NumberInput
          label="Hours of work"
          w={130}
          min={0.25}
          max={500}
          step={0.5}
          value={hours}
          onChange={(value) => {
            setHours(typeof value === 'number' ? value : 1);
          }}
        />
      </Group>
      {chosen.length > 0 && <Answered answer={answer}>{(next) => <NextTimes answer={next} />}</Answered>}
    </Paper>
  );
}

/** When the plant may be touched. */
export function Windows() {
  const { title, purpose } = sectionAt('/windows');
  const calendar = useAnswer<readonly Opening[]>('/api/windows', { days: 92 });
  return (
    <>
      <PageHeader title={title} purpose={purpose} />
      <NextTime />
      <Title order={2} size="h4" mb="xs">
        The next three months
      </Title>
      <Answered answer={calendar}>
        {(openings) =>
          openings.length === 0 ? (
            <Text size="sm">
              No window opens.{' '}
              <Anchor component={Link} to="/register/change-window" inherit>
                Enter the maintenance windows
              </Anchor>{' '}
              that operations has agreed to.
            </Text>
          ) : (
            <OpeningsTable openings={openings} />
          )
        }
      </Answered>
    </>
  );
}
