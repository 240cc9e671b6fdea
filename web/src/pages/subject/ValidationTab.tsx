import { Alert, Button, Group, Paper, Stack, Table, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { useAnswer, useCommand } from '../../api/answers';
import { useMay, useMe } from '../../api/session';
import { isKnown } from '../../api/types';
import type { AttestationView, Validation, ValidationGroup } from '../../api/validationTypes';
import { Answered } from '../../parts/Answered';
import { Cell } from '../../parts/Cell';
import { ResultMark } from '../../parts/ResultBar';
import { ScoreTable } from '../../parts/ScoreTable';
import { TakeBack } from '../../parts/TakeBack';
import { Quiet, When } from '../../parts/When';
import { within, words } from '../../parts/words';
import { Term } from '../../parts/Term';
import { Somebody } from '../../parts/Somebody';

interface Attestation {
  readonly facet: string;
  readonly verdict: string;
  readonly note: string;
}

function Attest({ subject, group }: { subject: string; group: ValidationGroup }) {
  const [note, setNote] = useState('');
  const attest = useCommand<Attestation, Validation>(`/api/subjects/${encodeURIComponent(subject)}/attest`);
  if (group.mine) {
    return <Quiet>You entered a value of it: somebody else who knows the plant must confirm it.</Quiet>;
  }
  const say = (verdict: string) => {
    attest.mutate(
      { facet: group.facet, verdict, note },
      {
        onSuccess: () => {
          setNote('');
        },
      },
    );
  };
  return (
    <Group gap="xs" className="no-print">
      <TextInput
        placeholder="Note"
        aria-label={`Note on ${group.label}`}
        value={note}
        onChange={(event) => {
          setNote(event.currentTarget.value);
        }}
      />
      {(
        [
          ['RIGHT', 'Right'],
          ['WRONG', 'Wrong'],
          ['DO_NOT_KNOW', 'Don’t know'],
        ] as const
      ).map(([verdict, label]) => (
        <Button
          key={verdict}
          variant={verdict === 'RIGHT' ? 'filled' : 'default'}
          aria-label={`${group.label}: ${label}`}
          loading={attest.isPending}
          onClick={() => {
            say(verdict);
          }}
        >
          {label}
        </Button>
      ))}
    </Group>
  );
}

function Said({ attestation }: { attestation: AttestationView }) {
  return (
    <>
      <Somebody user={attestation.person} />: {words(attestation.verdict)}, <When at={attestation.at} />
      {attestation.note === '' ? '' : `, “${attestation.note}”`}
    </>
  );
}

function GroupCard({ subject, group, may }: { subject: string; group: ValidationGroup; may: boolean }) {
  const me = useMe();
  const certifies = useMay('certify');
  return (
    <Paper withBorder p="sm" component="section" aria-label={group.label}>
      <Group justify="space-between" mb={4}>
        <Title order={3}>{group.label}</Title>
        <Text size="sm">{Math.round(group.score.points)} of 100</Text>
      </Group>
      <Table.ScrollContainer minWidth={560}>
        <Table className="stacked">
          <Table.Thead>
            <Table.Tr>
              <Table.Th w={140}>Criterion</Table.Th>
              <Table.Th w={140}>Result</Table.Th>
              <Table.Th>Why</Table.Th>
              <Table.Th w={110}>By</Table.Th>
              <Table.Th w={160}>Date</Table.Th>
              <Table.Th w={90}>
                <Term name="Evidence" />
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {group.criteria.map((one) => (
              <Table.Tr key={one.criterion}>
                <Table.Td>{words(one.criterion)}</Table.Td>
                <Cell label="Result">
                  <ResultMark result={one.result} />
                </Cell>
                <Cell label="Why" className="wrap">
                  {one.note}
                </Cell>
                <Cell label="By">{one.evaluator}</Cell>
                <Cell label="Date">{isKnown(one.date) ? <When at={one.date} /> : ''}</Cell>
                <Cell label="Evidence" title={one.claims.join(', ')}>
                  {one.claims.length === 0
                    ? ''
                    : `${one.claims.length} ${one.claims.length === 1 ? 'claim' : 'claims'}`}
                </Cell>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {group.attestations.map((one) => (
        <Text key={`${one.at} ${one.person}`} size="sm">
          <Said attestation={one} />{' '}
          {(certifies || one.person === me) && (
            <TakeBack
              subject={subject}
              label={`${group.label}, ${one.person}`}
              attestation={{ facet: group.facet, expert: one.person, given: one.at }}
            />
          )}
        </Text>
      ))}
      {group.takenBack.map((one) => (
        <Text key={`${one.at} ${one.attestation.at} ${one.attestation.person}`} size="sm" c="dimmed">
          <s>
            <Said attestation={one.attestation} />
          </s>{' '}
          taken back by <Somebody user={one.by} />, <When at={one.at} />: {one.reason}
        </Text>
      ))}
      {may && group.recorded && <Attest subject={subject} group={group} />}
    </Paper>
  );
}

/** Each group of values of a subject with its four criteria; experts say here whether it is right. */
export function ValidationTab({ id }: { id: string }) {
  const validation = useAnswer<Validation>(`/api/subjects/${encodeURIComponent(id)}/validation`);
  const approves = useMay('approve');
  const proposes = useMay('propose');
  return (
    <Answered answer={validation}>
      {(known) => (
        <Stack gap="sm">
          {known.designedOnly && (
            <Alert variant="light">
              As designed, not verified in plant: nothing but documents of the design stage knows it.
            </Alert>
          )}
          <Text size="sm">
            Known{' '}
            {known.viewpoints.length === 0
              ? 'from no side'
              : known.viewpoints.map((one) => within(words(one))).join(', ')}
            .{isKnown(known.event) ? ` Last worked on: ${known.event}.` : ''} {known.filled} of{' '}
            {known.required} fields are filled
            {known.missing.length === 0 ? '.' : `; best filled next: ${known.missing[0]?.label ?? ''}.`}
          </Text>
          {known.sources
            .filter((source) => isKnown(source.stale))
            .map((source) => (
              <Text key={source.source} size="sm">
                ⚠ {source.title}: {source.stale}
              </Text>
            ))}
          {known.groups.map((group) => (
            <GroupCard key={group.facet} subject={id} group={group} may={approves || proposes} />
          ))}
          <Paper withBorder p="sm">
            <ScoreTable score={known.score} />
          </Paper>
        </Stack>
      )}
    </Answered>
  );
}
