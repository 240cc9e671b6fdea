import { Button, Group, Modal, Select, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import dayjs from 'dayjs';
import { useState, type SyntheticEvent } from 'react';
import { useNavigate } from 'react-router';
import { useCommand } from '../../api/answers';
import type { Change, SchemaFacet, SubjectView } from '../../api/types';
import { ProblemAlert } from '../../parts/ProblemAlert';
import { words } from '../../parts/words';
import { changeTypes } from '../changes/changeTypes';
import { PartField } from './PartField';
import { answerOf, partsToEdit, valuesIn, type Answer, type StatedChange } from './proposal';
import { WindowOutlook } from './WindowOutlook';

/** Where the form begins: at a facet, perhaps at one part of it. */
export interface EditStart {
  readonly facet?: string;
  readonly key?: string;
  readonly part?: string;
}

function slotText(facet: SchemaFacet, key: string): string {
  return facet.repeats ? `${facet.facet}[${key}]` : facet.facet;
}

/** The key of a service is made of what tells it apart; other keys are named by the person. */
function keyHint(facet: SchemaFacet): string {
  return facet.facet === 'service'
    ? 'Transport and port, such as tcp/502'
    : 'Tells it from others, such as eth0';
}

/** A form made from the schema: what somebody knows of a subject becomes a proposal, never an edit. */
export function EditForm({
  subject,
  schema,
  start,
  onClose,
}: {
  subject: SubjectView;
  schema: readonly SchemaFacet[];
  start: EditStart;
  onClose: () => void;
}) {
  const navigate = useNavigate();
  const facets = schema.filter((facet) => facet.kinds.includes(subject.kind));
  const [facetName, setFacetName] = useState(start.facet ?? facets[0]?.facet ?? '');
  const [key, setKey] = useState(start.key ?? '');
  const [answers, setAnswers] = useState<Readonly<Record<string, Answer>>>({});
  const [statement, setStatement] = useState('');
  const [type, setType] = useState<string>('RETROSPECTIVE');
  const [from, setFrom] = useState<string | null>(null);
  const propose = useCommand<StatedChange, Change>('/api/changes', { showsProblem: true });
  const facet = facets.find((one) => one.facet === facetName);
  if (facet === undefined) {
    return null;
  }
  const keys = subject.slots
    .filter((slot) => slot.facet === facetName && slot.key !== '')
    .map((slot) => slot.key);
  const slot = subject.slots.find((one) => one.facet === facetName && one.key === (facet.repeats ? key : ''));
  const parts = partsToEdit(slot, answers);
  const answered = (part: string): Answer =>
    answers[part] ?? (part === start.part ? { how: 'values', values: [] } : answerOf(slot, part));
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const labels = facet.parts.filter((part) => part.name in parts).map((part) => part.label);
    propose.mutate(
      {
        title: `Correct ${labels.join(', ')} of ${subject.name}`,
        reason: statement,
        type,
        statement,
        edits: [
          {
            subject: subject.id,
            kind: subject.kind,
            slot: slotText(facet, key),
            parts,
            ...(from === null ? {} : { from: dayjs(from).toISOString() }),
          },
        ],
      },
      {
        onSuccess: (change) => {
          onClose();
          void navigate(`/changes/${encodeURIComponent(change.id)}`);
        },
      },
    );
  };
  return (
    <Modal opened onClose={onClose} title={`Propose an edit of ${subject.name}`} size="xl">
      <form onSubmit={submit}>
        <Stack gap="sm">
          <Text size="sm">
            What you know becomes a proposal with your name. Another person approves it before the record
            changes.
          </Text>
          {propose.isError && <ProblemAlert thrown={propose.error} />}
          <Group grow>
            <Select
              label="Of what"
              allowDeselect={false}
              searchable
              data={facets.map((one) => ({ value: one.facet, label: one.label }))}
              value={facetName}
              onChange={(chosen) => {
                setFacetName(chosen ?? facetName);
                setKey('');
                setAnswers({});
              }}
            />
            {facet.repeats && (
              <TextInput
                label="Which"
                description={
                  keys.length === 0 ? keyHint(facet) : `${keyHint(facet)}. There is: ${keys.join(', ')}`
                }
                required
                value={key}
                onChange={(event) => {
                  setKey(event.currentTarget.value.trim());
                  setAnswers({});
                }}
              />
            )}
          </Group>
          <div key={slotText(facet, key)}>
            {facet.parts.map((part) => (
              <PartField
                key={part.name}
                part={part}
                answer={answered(part.name)}
                timeZone={valuesIn(answered('timeZone'))[0]}
                onAnswer={(answer) => {
                  setAnswers((said) => ({ ...said, [part.name]: answer }));
                }}
              />
            ))}
            {facet.facet === 'maintenanceWindow' && <WindowOutlook answerOf={answered} />}
          </div>
          <Textarea
            label="How I know"
            description="Your statement is kept as the basis of these values: read on site, told by whom, in which paper"
            required
            autosize
            minRows={2}
            value={statement}
            onChange={(event) => {
              setStatement(event.currentTarget.value);
            }}
          />
          <Group grow>
            <Select
              label="Type of change"
              description={changeTypes.find(([value]) => value === type)?.[1] ?? ''}
              allowDeselect={false}
              data={changeTypes.map(([value]) => ({ value, label: words(value) }))}
              value={type}
              onChange={(chosen) => {
                setType(chosen ?? type);
              }}
            />
            <DateInput
              label="True in the plant since"
              description="Empty: for as long as is known"
              clearable
              valueFormat="YYYY-MM-DD"
              value={from}
              onChange={setFrom}
            />
          </Group>
          <Button type="submit" loading={propose.isPending} disabled={Object.keys(parts).length === 0}>
            Propose the edit
          </Button>
        </Stack>
      </form>
    </Modal>
  );
}
