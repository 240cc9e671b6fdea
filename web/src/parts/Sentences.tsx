import { Button, Group, Table, Text, TextInput, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { isKnown, type Sentence, type Unknown } from '../api/types';
import { Cell } from './Cell';
import { SubjectLink } from './SubjectLink';
import { Quiet } from './When';
import { counted } from './words';

const atOnce = 100;
const longest = 260;

/** The groups of values that a sentence about something new lists, each with what it holds in brackets. */
function groupsOf(text: string): readonly string[] {
  return text.split(/(?<='\); )(?=\p{L})/u);
}

/** What is said of a part on one side; of a sentence about something as a whole there is no value to say. */
function Value({ value, of }: { value: Unknown<string>; of: Sentence }) {
  if (isKnown(value) && value !== '') {
    return <span className="exact">{value}</span>;
  }
  return isKnown(of.path) ? <Quiet>unknown</Quiet> : '–';
}

/** All of a long sentence: what it says of each group of values stands in a line of its own. */
function Whole({ text }: { text: string }) {
  return (
    <>
      {groupsOf(text).map((group, place) => (
        <span key={place} className="sentence-group">
          {group}
        </span>
      ))}
    </>
  );
}

/** A sentence; a long one is cut until somebody wants to read all of it, but on paper it is whole. */
function Spoken({ text }: { text: string }) {
  const [open, setOpen] = useState(false);
  if (text.length <= longest) {
    return text;
  }
  if (open) {
    return <Whole text={text} />;
  }
  return (
    <>
      <span className="no-print">{text.slice(0, text.lastIndexOf(' ', longest))}</span>
      <span className="print-rest">
        <Whole text={text} />
      </span>{' '}
      <UnstyledButton
        className="disclosure no-print"
        onClick={() => {
          setOpen(true);
        }}
      >
        … all of it
      </UnstyledButton>
    </>
  );
}

/** What edits do, in sentences, each with what was said before and what will be said after. */
export function Sentences({
  sentences,
  inAll,
  ofValues = false,
  onEvidence,
}: {
  sentences: readonly Sentence[];
  inAll?: Unknown<number>;
  /** Whether each is of one value, so that its name says enough beside what it was and is. */
  ofValues?: boolean;
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
  // Of what is added as a whole there is nothing before and nothing after.
  const ofParts = sentences.some((sentence) => isKnown(sentence.path));
  const inWords = (count: number) => (ofValues ? counted(count, 'value') : counted(count, 'sentence'));
  const find = ofValues ? 'Find a subject or value' : 'Find in the sentences';
  if (sentences.length === 0) {
    return <Quiet>Nothing differs.</Quiet>;
  }
  return (
    <>
      <Group justify="space-between" mb={4}>
        <Text size="sm" c="dimmed">
          {inWords(total)}
          {total > sentences.length && `, the first ${sentences.length} are shown`}
          {wanted !== '' && `, ${fitting.length} fit`}
        </Text>
        {sentences.length > 12 && (
          <TextInput
            size="xs"
            w={220}
            className="no-print"
            placeholder={find}
            aria-label={find}
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
              <Table.Th>{ofValues ? 'Value' : 'What it does'}</Table.Th>
              {ofParts && <Table.Th>Before</Table.Th>}
              {ofParts && <Table.Th>After</Table.Th>}
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
                  {ofValues && isKnown(sentence.pathLabel) ? (
                    sentence.pathLabel
                  ) : (
                    <Spoken text={sentence.text} />
                  )}
                </Table.Td>
                {ofParts && (
                  <Cell label="Before">
                    <Value value={sentence.before} of={sentence} />
                  </Cell>
                )}
                {ofParts && (
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
          Printed are the first {shown} of {inWords(fitting.length)}.
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
          Show more ({inWords(fitting.length - shown)})
        </Button>
      )}
    </>
  );
}
