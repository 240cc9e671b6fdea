import { Badge, Card, Group, List, Stack, Text } from '@mantine/core';
import type { AttackPath, AttackStep } from '../../api/attackTypes';
import { isKnown } from '../../api/types';
import { SubjectLink } from '../../parts/SubjectLink';
import { counted, words } from '../../parts/words';
import { MeasureText, outageWords } from './parts';

function Step({ step }: { step: AttackStep }) {
  return (
    <List.Item>
      <Group gap="xs">
        <Text span fw={600}>
          {words(step.sort)}
        </Text>
        <Text span>
          {step.doing === 'ACT' ? 'and alters ' : 'and reaches '}
          <SubjectLink id={step.to.id} name={step.to.name} />
        </Text>
        <Badge variant="light" color={step.sure ? 'red' : 'yellow'}>
          {step.sure ? 'sure' : 'possible'}
        </Badge>
        <Text span size="sm" c="dimmed">
          effort {step.effort}
        </Text>
      </Group>
      {isKnown(step.unknown) && <Text size="sm">Not recorded: {step.unknown}.</Text>}
      {step.techniques.length > 0 && (
        <Text size="sm" c="dimmed">
          ATT&CK for ICS: {step.techniques.map((one) => `${one.id} ${one.name}`).join(', ')}
        </Text>
      )}
      <Text size="sm">
        Rests on:{' '}
        {step.facts.map((fact, at) => (
          <span key={`${fact.subject.id} ${String(at)}`}>
            {at > 0 && '; '}
            <SubjectLink id={fact.subject.id} name={fact.words} />
          </span>
        ))}
        {step.others > 0 && `; ${counted(step.others, 'other way')} to do the same`}
      </Text>
      {step.breaks.length > 0 && (
        <Text size="sm">
          Breaks it:{' '}
          {step.breaks.map((one, at) => (
            <span key={`${one.remedy} ${one.subject.id}`}>
              {at > 0 && '; '}
              <MeasureText proposal={one} /> (work {one.effort}, {outageWords(one.outage)})
            </span>
          ))}
        </Text>
      )}
    </List.Item>
  );
}

/** A way of attack, step by step. */
export function PathCard({ path, number }: { path: AttackPath; number: number }) {
  return (
    <Card withBorder component="section" aria-label={`Path ${String(number)}`}>
      <Stack gap="xs">
        <Group gap="sm">
          <Text fw={700}>
            Path {number}
            {isKnown(path.from) && `, from: ${words(path.from)}`}
          </Text>
          <Text size="sm">effort {path.effort} in all</Text>
          <Text size="sm" c="dimmed">
            {path.sure
              ? 'all that it rests on is recorded'
              : 'possible: not all that it rests on is recorded'}
          </Text>
        </Group>
        <List type="ordered" spacing="xs">
          {path.steps.map((step) => (
            <Step key={`${step.sort} ${step.doing} ${step.to.id}`} step={step} />
          ))}
        </List>
      </Stack>
    </Card>
  );
}
