import { Anchor, Button, Group, List, Select, Stack, Table, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useAnswer, useCommand } from '../../api/answers';
import type { BaselineComparison, BaselineSummary, Proposed } from '../../api/collectionTypes';
import { useMay } from '../../api/session';
import { isKnown } from '../../api/types';
import { Answered } from '../../parts/Answered';
import { Cell } from '../../parts/Cell';
import { PageHeader } from '../../parts/PageHeader';
import { SubjectLink } from '../../parts/SubjectLink';
import { useAddress } from '../../parts/useAddress';
import { Quiet, When } from '../../parts/When';
import { counted, within, words } from '../../parts/words';
import { sectionAt } from '../../sections';

const modes = ['production', 'weekend', 'turnaround', 'degraded'];

/** Proposes the record as it is now as a baseline. */
function Take() {
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const [mode, setMode] = useState<string | null>(null);
  const propose = useCommand<unknown, Proposed>('/api/baselines');
  return (
    <Group gap="xs" mb="md" align="flex-end" className="no-print">
      <TextInput
        label="Name of the baseline"
        description="Needed to propose it; it keeps the record as it is now"
        required
        w={300}
        value={name}
        onChange={(event) => {
          setName(event.currentTarget.value);
        }}
      />
      <Select
        label="Operating mode"
        placeholder="not said"
        clearable
        w={180}
        data={modes.map((one) => ({ value: one, label: words(one) }))}
        value={mode}
        onChange={setMode}
      />
      <Button
        disabled={name.trim() === ''}
        loading={propose.isPending}
        onClick={() => {
          propose.mutate(
            { name, ...(mode === null ? {} : { mode }) },
            {
              onSuccess: (proposed) => {
                void navigate(`/changes/${encodeURIComponent(proposed.change)}`);
              },
            },
          );
        }}
      >
        Propose the baseline
      </Button>
    </Group>
  );
}

function Compared({ comparison }: { comparison: BaselineComparison }) {
  if (comparison.subjects.length === 0) {
    return <Quiet>Nothing differs.</Quiet>;
  }
  return (
    <Stack gap="sm">
      <Text>
        {counted(comparison.added, 'subject')} added, {comparison.removed} removed, {comparison.changed}{' '}
        changed.{' '}
        {comparison.withoutChange === 0
          ? 'Every difference has its change.'
          : `${counted(comparison.withoutChange, 'difference has', 'differences have')} no change reference.`}
      </Text>
      <Table.ScrollContainer minWidth={760}>
        <Table className="stacked">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Subject</Table.Th>
              <Table.Th>Of the baseline</Table.Th>
              <Table.Th>Part</Table.Th>
              <Table.Th>Baseline</Table.Th>
              <Table.Th>Compared with</Table.Th>
              <Table.Th>Change</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {comparison.subjects.flatMap((subject) =>
              subject.details.map((detail, index) => (
                <Table.Tr key={`${subject.subject} ${detail.path}`}>
                  <Table.Td>
                    {index === 0 && (
                      <>
                        <SubjectLink id={subject.subject} name={subject.name} kind={subject.kind} />{' '}
                        <Text span size="xs" c="dimmed">
                          {within(words(subject.fate))}
                        </Text>
                      </>
                    )}
                  </Table.Td>
                  <Cell label="Of the baseline">{words(detail.group)}</Cell>
                  <Cell label="Part">{detail.pathLabel}</Cell>
                  <Cell label="Baseline" className="exact wrap">
                    {detail.before ?? <Quiet>nothing</Quiet>}
                  </Cell>
                  <Cell label="Compared with" className="exact wrap">
                    {detail.after ?? <Quiet>nothing</Quiet>}
                  </Cell>
                  <Cell label="Change">
                    {isKnown(detail.change) ? (
                      <Anchor component={Link} to={`/changes/${encodeURIComponent(detail.change)}`} inherit>
                        {detail.change}
                      </Anchor>
                    ) : (
                      <Quiet>no change reference</Quiet>
                    )}
                  </Cell>
                </Table.Tr>
              )),
            )}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Stack>
  );
}

function Comparing({ baselines }: { baselines: readonly BaselineSummary[] }) {
  const [parameters, setParameters] = useAddress();
  const id = parameters.get('baseline') ?? baselines[0]?.id ?? '';
  const against = parameters.get('with') ?? 'now';
  const answer = useAnswer<BaselineComparison>(`/api/baselines/${encodeURIComponent(id)}/compare`, {
    with: against,
  });
  const set = (name: string, value: string) => {
    setParameters(
      (now) => {
        now.set(name, value);
        return now;
      },
      { replace: true },
    );
  };
  return (
    <Stack gap="sm">
      <Group gap="xs" className="no-print">
        <Select
          label="Baseline"
          w={300}
          allowDeselect={false}
          data={baselines.map((one) => ({ value: one.id, label: one.name }))}
          value={id}
          onChange={(value) => {
            set('baseline', value ?? id);
          }}
        />
        <Select
          label="Compared with"
          w={300}
          allowDeselect={false}
          data={[
            { value: 'now', label: 'The record now' },
            ...baselines.filter((one) => one.id !== id).map((one) => ({ value: one.id, label: one.name })),
          ]}
          value={against}
          onChange={(value) => {
            set('with', value ?? 'now');
          }}
        />
      </Group>
      <Answered answer={answer}>{(comparison) => <Compared comparison={comparison} />}</Answered>
    </Stack>
  );
}

/** Approved states of the record, and what differs from them. */
export function BaselinesPage() {
  const may = useMay('propose');
  const answer = useAnswer<readonly BaselineSummary[]>('/api/baselines');
  const { title, purpose } = sectionAt('/baselines');
  return (
    <>
      <PageHeader title={title} purpose={purpose} />
      {may && <Take />}
      <Answered answer={answer}>
        {(baselines) =>
          baselines.length === 0 ? (
            <Quiet>
              No baseline has been approved yet. A baseline is the record as approved on a day, to compare
              later states with: one person proposes it, another approves it. A change that accepts what
              documents say fills the record, and makes no baseline of it.
            </Quiet>
          ) : (
            <Stack gap="md">
              <List size="sm">
                {baselines.map((one) => (
                  <List.Item key={one.id}>
                    <SubjectLink id={one.id} name={one.name} kind="baseline" />, commit {one.commit ?? '?'},{' '}
                    <When at={one.taken} />
                    {isKnown(one.mode) && `, ${within(words(one.mode))}`}
                    {one.scope.length > 0 && `, of ${one.scope.map((part) => part.name).join(', ')}`}
                  </List.Item>
                ))}
              </List>
              <Title order={2}>What differs</Title>
              <Comparing baselines={baselines} />
            </Stack>
          )
        }
      </Answered>
    </>
  );
}
