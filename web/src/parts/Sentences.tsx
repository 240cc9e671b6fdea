import { Button, Group, Table, Text, TextInput, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { isKnown, type Sentence, type Unknown } from '../api/types';
import { Cell } from './Cell';
import { SubjectLink } from './SubjectLink';
import { Quiet } from './When';
import { counted } from './words';

const atOnce = 100;
const longest = 260;

/** What is said of a part on one side; of a sentence about something as a whole there is no value to say. */
function Value({ value, of }: { value: Unknown<string>; of: Sentence }) {
  if (isKnown(value) && value !== '') {
    return <span className="exact">{value}</span>;
  }
  return isKnown(of.path) ? <Quiet>unknown</Quiet> : '–';
}

/** A long sentence, each group of fields on a line of its own, so that it can be checked against a document. */
function Groups({ text }: { text: string }) {
  return text.split(/(?<=\);) /).map((group, index) => <div key={index}>{group}</div>);
}

/** A sentence; a long one is cut until somebody wants to read all of it, but on paper it is whole. */
function Spoken({ text }: { text: string }) {
  const [open, setOpen] = useState(false);
  if (text.length <= longest) {
    return text;
  }
  if (open) {
    return <Groups text={text} />;
  }
  return (
    <>
      <span className="no-print">
        {text.slice(0, text.lastIndexOf(' ', longest))}{' '}
        <UnstyledButton
          className="disclosure"
          onClick={() => {
            setOpen(true);
          }}
        >
          … all of it
        </UnstyledButton>
      </span>
      <div className="print-only">
        <Groups text={text} />
      </div>
    </>
  );
}

/** What edits do, in sentences, each with what was said before and what will be said after. */
export function Sentences({
  sentences,
  inAll,
  onEvidence,
}: {
  sentences: readonly Sentence[];
  inAll?: Unknown<number>;
  /** Shows what sources claim of the part that a sentence speaks of. */
  onEvidence?: (sentence: Sentence) => void;
}) {
  const [filter, setFilter] = useState('');
  const [shown, setShown] = useState(atOnce);
  const wanted = filter.trim().toLowerCase();
  const fitting =
    wanted === ''
      ? sentences
      : sentences.filter((sentence) => `${sentence.name} ${sentence.text}`.toLowerCase().includes(wanted));
  const total = inAll ?? sentences.length;
  // Of subjects as a whole there is no value before and after.
  const sided = sentences.some((sentence) => isKnown(sentence.path));
  if (sentences.length === 0) {
    return <Quiet>Nothing differs.</Quiet>;
  }
  return (
    <>
      <Group justify="space-between" mb={4}>
        <Text size="sm" c="dimmed">
          {counted(total, 'sentence')}
          {total > sentences.length && `, the first ${sentences.length} are shown`}
          {wanted !== '' && `, ${fitting.length} fit`}
        </Text>
        {sentences.length > 12 && (
          <TextInput
            size="xs"
            w={220}
            className="no-print"
            placeholder="Find in the sentences"
            aria-label="Find in the sentences"
            value={filter}
            onChange={(event) => {
              setFilter(event.currentTarget.value);
            }}
          />
        )}
      </Group>
      <Table.ScrollContainer minWidth={560}>
        <Table striped className="sentences stacked">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Subject</Table.Th>
              <Table.Th>What it does</Table.Th>
              {sided && <Table.Th>Before</Table.Th>}
              {sided && <Table.Th>After</Table.Th>}
              {onEvidence !== undefined && <Table.Th>Evidence</Table.Th>}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {fitting.slice(0, shown).map((sentence, index) => (
              <Table.Tr key={index}>
                <Table.Td>
                  <SubjectLink id={sentence.subject} name={sentence.name} kind={sentence.kind} />
                </Table.Td>
                <Table.Td>
                  <Spoken text={sentence.text} />
                </Table.Td>
                {sided && (
                  <Cell label="Before">
                    <Value value={sentence.before} of={sentence} />
                  </Cell>
                )}
                {sided && (
                  <Cell label="After">
                    <Value value={sentence.after} of={sentence} />
                  </Cell>
                )}
                {onEvidence !== undefined && (
                  <Cell label="Evidence">
                    {isKnown(sentence.rests) ? sentence.rests : <Quiet>none</Quiet>}{' '}
                    {isKnown(sentence.path) && (
                      <UnstyledButton
                        className="disclosure no-print"
                        aria-label={`Claims of ${sentence.pathLabel ?? sentence.path} of ${sentence.name}`}
                        onClick={() => {
                          onEvidence(sentence);
                        }}
                      >
                        claims
                      </UnstyledButton>
                    )}
                  </Cell>
                )}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {fitting.length > shown && (
        <p className="print-only">
          Printed are the first {shown} of {counted(fitting.length, 'sentence')}.
        </p>
      )}
      {fitting.length > shown && (
        <Button
          variant="default"
          mt="xs"
          className="no-print"
          onClick={() => {
            setShown(shown + 400);
          }}
        >
          Show more ({counted(fitting.length - shown, 'sentence')})
        </Button>
      )}
    </>
  );
}
