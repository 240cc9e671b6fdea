import { Accordion, Button, Modal, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { useState, type SyntheticEvent } from 'react';
import { useNavigate } from 'react-router';
import { useCommand, useSchema } from '../../api/answers';
import { useMay } from '../../api/session';
import { isPast } from '../../api/moment';
import type { Change, SchemaFacet } from '../../api/types';
import { ProblemAlert } from '../../parts/ProblemAlert';
import { useMoment } from '../../parts/useMoment';
import { singular } from '../../parts/words';
import { PartField } from './PartField';
import { partsToEdit, valuesIn, type Answer, type StatedChange } from './proposal';
import { WindowOutlook } from './WindowOutlook';

const unanswered: Answer = { how: 'values', values: [] };

/** The facets of a kind, its own before those that it shares with others; what repeats is added on its page. */
export function facetsOf(kind: string, schema: readonly SchemaFacet[]): readonly SchemaFacet[] {
  return schema
    .filter((facet) => facet.kinds.includes(kind) && !facet.repeats && facet.facet !== 'designation')
    .toSorted((one, other) => one.kinds.length - other.kinds.length);
}

function Form({
  kind,
  schema,
  onClose,
}: {
  kind: string;
  schema: readonly SchemaFacet[];
  onClose: () => void;
}) {
  const navigate = useNavigate();
  const facets = facetsOf(kind, schema);
  const [name, setName] = useState('');
  const [statement, setStatement] = useState('');
  const [answers, setAnswers] = useState<Readonly<Record<string, Readonly<Record<string, Answer>>>>>({});
  const propose = useCommand<StatedChange, Change>('/api/changes', { showsProblem: true });
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const said = facets
      .map((facet) => ({ slot: facet.facet, parts: partsToEdit(undefined, answers[facet.facet] ?? {}) }))
      .filter((one) => Object.keys(one.parts).length > 0);
    const named = { slot: 'designation', parts: { name: { values: [name.trim()] } } };
    propose.mutate(
      {
        title: `Enter the ${singular(kind)} ${name.trim()}`,
        reason: statement,
        type: 'NORMAL',
        statement,
        edits: [named, ...said].map((one) => ({ subject: 'new-1', kind, ...one })),
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
    <form onSubmit={submit}>
      <Stack gap="sm">
        <Text size="sm">
          Save it incomplete if you have to: what is missing is measured, and asked for when it matters.
          Another person approves it before it stands in the record.
        </Text>
        {propose.isError && <ProblemAlert thrown={propose.error} />}
        <TextInput
          label="Name"
          required
          data-autofocus
          value={name}
          onChange={(event) => {
            setName(event.currentTarget.value);
          }}
        />
        <Accordion
          multiple
          defaultValue={facets.slice(0, 1).map((facet) => facet.facet)}
          chevronPosition="left"
        >
          {facets.map((facet) => (
            <Accordion.Item key={facet.facet} value={facet.facet}>
              <Accordion.Control>{facet.label}</Accordion.Control>
              <Accordion.Panel>
                {facet.parts.map((part) => (
                  <PartField
                    key={part.name}
                    part={part}
                    answer={answers[facet.facet]?.[part.name] ?? unanswered}
                    timeZone={valuesIn(answers[facet.facet]?.['timeZone'] ?? unanswered)[0]}
                    onAnswer={(answer) => {
                      setAnswers((said) => ({
                        ...said,
                        [facet.facet]: { ...said[facet.facet], [part.name]: answer },
                      }));
                    }}
                  />
                ))}
                {facet.facet === 'maintenanceWindow' && (
                  <WindowOutlook answerOf={(part) => answers[facet.facet]?.[part] ?? unanswered} />
                )}
              </Accordion.Panel>
            </Accordion.Item>
          ))}
        </Accordion>
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
        <Button type="submit" loading={propose.isPending} disabled={name.trim() === ''}>
          Propose it
        </Button>
      </Stack>
    </form>
  );
}

/** The button, and behind it the form, by which somebody enters a subject that the record does not know. */
export function NewSubject({ kind }: { kind: string }) {
  const [opened, { open, close }] = useDisclosure(false);
  const [moment] = useMoment();
  const schema = useSchema();
  const may = useMay('propose');
  if (!may || isPast(moment)) {
    return null;
  }
  return (
    <>
      <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={open}>
        New {singular(kind)}
      </Button>
      <Modal opened={opened} onClose={close} title={`New ${singular(kind)}`} size="xl">
        {schema.data !== undefined && <Form kind={kind} schema={schema.data} onClose={close} />}
      </Modal>
    </>
  );
}
