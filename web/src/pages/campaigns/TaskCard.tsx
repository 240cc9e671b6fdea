import { Badge, Button, Card, Group, Stack, Table, Text, Textarea, Title } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { isKnown } from '../../api/types';
import { SubjectLink } from '../../parts/SubjectLink';
import { words } from '../../parts/words';
import { verdicts, type GroupView, type Saying, type TaskView, type Verdict } from './campaignTypes';

/** The groups that a button speaks of: one, or all that are still open. */
function openFacets(task: TaskView): readonly string[] {
  return task.groups.filter((group) => !isKnown(group.verdict)).map((group) => group.facet);
}

function Verdicts({
  pending,
  onSay,
  large = false,
}: {
  pending: boolean;
  onSay: (verdict: Verdict) => void;
  large?: boolean;
}) {
  return (
    <Group gap="xs" grow={large} preventGrowOverflow={false} wrap={large ? 'wrap' : 'nowrap'}>
      {verdicts.map(([verdict, label, color]) => (
        <Button
          key={verdict}
          size={large ? 'md' : 'compact-sm'}
          variant={large ? 'filled' : 'light'}
          color={large ? `${color}.9` : color}
          disabled={pending}
          onClick={() => {
            onSay(verdict);
          }}
        >
          {label}
        </Button>
      ))}
    </Group>
  );
}

function Said({ verdict }: { verdict: Verdict }) {
  const found = verdicts.find(([one]) => one === verdict);
  return (
    <Badge variant="light" color={found?.[2] ?? 'gray'} radius="xs">
      {found?.[1] ?? verdict}
    </Badge>
  );
}

function ValueGroup({
  group,
  pending,
  onSay,
  takeBack,
}: {
  group: GroupView;
  pending: boolean;
  onSay: (verdict: Verdict) => void;
  takeBack?: ((group: GroupView) => ReactNode) | undefined;
}) {
  return (
    <section aria-label={group.label}>
      <Group justify="space-between" mb={4}>
        <Text fw={600} size="sm">
          {group.label}
        </Text>
        {isKnown(group.verdict) ? (
          <Group gap="xs">
            {takeBack?.(group)}
            <Said verdict={group.verdict} />
          </Group>
        ) : (
          <>
            <Verdicts pending={pending} onSay={onSay} />
            <Text size="sm" className="print-only">
              {verdicts.map(([, label]) => `☐ ${label}`).join('   ')}
            </Text>
          </>
        )}
      </Group>
      <Table verticalSpacing={2} mb="xs">
        <Table.Tbody>
          {group.values.map((value) => (
            <Table.Tr key={value.label}>
              <Table.Td c="dimmed" w="40%">
                {value.label}
              </Table.Td>
              <Table.Td className="exact">{value.shown}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}

/** A place to write on paper. */
const line = '_'.repeat(60);

/** A card of two minutes: what the record says of one subject, and three buttons. */
export function TaskCard({
  task,
  pending,
  onSay,
  takeBack,
  linked = false,
}: {
  task: TaskView;
  pending: boolean;
  onSay: (saying: Saying) => void;
  /** Whether the name leads to the page of the subject, for whoever may read the record. */
  linked?: boolean;
  /** With what an answer of a group is taken back, where that can be done. */
  takeBack?: (group: GroupView) => ReactNode;
}) {
  const [note, setNote] = useState('');
  const [wrong, setWrong] = useState<readonly string[]>();
  const say = (facets: readonly string[], verdict: Verdict) => {
    if (verdict === 'WRONG' && note.trim() === '') {
      setWrong(facets);
      return;
    }
    onSay({ subject: task.subject, facets, verdict, note: note.trim() });
    setNote('');
    setWrong(undefined);
  };
  return (
    <Card withBorder padding="sm" mb="sm">
      <Stack gap="xs">
        <Group justify="space-between">
          <Title order={2} size="h4">
            {linked ? <SubjectLink id={task.subject} name={task.name} kind={task.kind} /> : task.name}
          </Title>
          <Badge variant={task.done ? 'light' : 'outline'} color={task.done ? 'teal' : 'gray'} radius="xs">
            {task.done ? 'Looked at' : words(task.kind)}
          </Badge>
        </Group>
        {task.groups.map((group) => (
          <ValueGroup
            key={group.facet}
            group={group}
            pending={pending}
            takeBack={takeBack}
            onSay={(verdict) => {
              say([group.facet], verdict);
            }}
          />
        ))}
        {!task.done && (
          <div className="print-only">
            <p>What is wrong, and what would be right: {line}</p>
            <p>Name, date and signature: {line}</p>
          </div>
        )}
        {(wrong !== undefined || !task.done) && (
          <Textarea
            className={note === '' ? 'no-print' : undefined}
            label={wrong === undefined ? 'Note' : 'What is wrong, and what would be right?'}
            autosize
            minRows={1}
            required={wrong !== undefined}
            value={note}
            onChange={(event) => {
              setNote(event.currentTarget.value);
            }}
          />
        )}
        {wrong !== undefined && (
          <Button
            color="red"
            disabled={note.trim() === '' || pending}
            onClick={() => {
              say(wrong, 'WRONG');
            }}
          >
            Say that it is wrong
          </Button>
        )}
        {!task.done && wrong === undefined && (
          <Verdicts
            large
            pending={pending}
            onSay={(verdict) => {
              say(openFacets(task), verdict);
            }}
          />
        )}
      </Stack>
    </Card>
  );
}
