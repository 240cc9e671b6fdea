import { Button, Code, Group, Select, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useAnswer, useCommand } from '../../api/answers';
import type { RowsPage } from '../../api/types';
import type { Questionnaire } from '../../api/vendorTypes';
import { t } from '../../language/t';
import { ProblemAlert } from '../../parts/ProblemAlert';
import { DayInput } from '../../parts/DayInput';

/** The functional areas of IEC 62443-2-4, as questions to begin with. */
const areas = [
  'SP.01 How do you choose, train and vet the people who work here?',
  'SP.02 How do you show that your work is secure?',
  'SP.03 Which architecture do your systems need, and which zones do they expect?',
  'SP.04 How do you secure wireless links?',
  'SP.05 How do you keep safety systems apart?',
  'SP.06 How do you keep track of configurations?',
  'SP.07 How do you reach the plant from outside, and who approves it?',
  'SP.08 Which events do you log and report?',
  'SP.09 How do you manage accounts?',
  'SP.10 How do you protect against malware?',
  'SP.11 How do you test and deliver patches?',
  'SP.12 How do you back up and restore?',
].join('\n');

interface Draft {
  readonly thirdParty: string;
  readonly title: string;
  readonly recipient: string;
  readonly questions: readonly string[];
  readonly expires: string;
}

interface Sent {
  readonly questionnaire: Questionnaire;
  readonly token: string;
}

/** Makes out a link by which a third party answers questions and sees nothing else. */
export function SendQuestions() {
  const [party, setParty] = useState<string | null>(null);
  const [title, setTitle] = useState('Questions on security');
  const [recipient, setRecipient] = useState('');
  const [questions, setQuestions] = useState(areas);
  const [expires, setExpires] = useState('');
  const parties = useAnswer<RowsPage>('/api/subjects', { kind: 'third-party', limit: 500, sort: 'name' });
  const missing = [
    ...(party === null ? [t('Third party')] : []),
    ...(recipient.trim() === '' ? [t('Who gets the link')] : []),
    ...(expires === '' ? [t('Works until')] : []),
    ...(questions.trim() === '' ? [t('Questions, one a line')] : []),
  ];
  const send = useCommand<Draft, Sent>('/api/questionnaires', { showsProblem: true });
  return (
    <form
      className="no-print"
      onSubmit={(event) => {
        event.preventDefault();
        if (party !== null) {
          send.mutate({
            thirdParty: party,
            title: title.trim(),
            recipient: recipient.trim(),
            questions: questions.split('\n'),
            expires: new Date(`${expires}T23:59:59`).toISOString(),
          });
        }
      }}
    >
      <Group gap="xs" align="flex-end">
        <Select
          label="Third party"
          withAsterisk
          searchable
          data={(parties.data?.subjects ?? []).map((one) => ({ value: one.id, label: one.name }))}
          value={party}
          onChange={setParty}
        />
        <TextInput
          label="Title"
          value={title}
          onChange={(event) => {
            setTitle(event.currentTarget.value);
          }}
        />
        <TextInput
          label="Who gets the link"
          withAsterisk
          value={recipient}
          onChange={(event) => {
            setRecipient(event.currentTarget.value);
          }}
        />
        <DayInput
          label="Works until"
          required
          value={expires}
          onChange={(day) => {
            setExpires(day);
          }}
        />
      </Group>
      <Textarea
        label="Questions, one a line"
        description="Those that stand here at first follow SP.01 to SP.12, the functional areas of IEC 62443-2-4 for service providers."
        autosize
        minRows={4}
        maxRows={24}
        mb="xs"
        value={questions}
        onChange={(event) => {
          setQuestions(event.currentTarget.value);
        }}
      />
      <Group gap="xs" mb="sm">
        <Button type="submit" loading={send.isPending} disabled={missing.length > 0}>
          Make out a link
        </Button>
        {missing.length > 0 && (
          <Text size="xs" c="dimmed">
            Still to be filled in: {missing.join(', ')}.
          </Text>
        )}
      </Group>
      {send.isError && <ProblemAlert thrown={send.error} />}
      {send.data !== undefined && (
        <Text size="sm" mb="sm">
          Give this link to {send.data.questionnaire.recipient}; it is shown this once and works once:{' '}
          <Code>{`${window.location.origin}/questions#${send.data.token}`}</Code>
        </Text>
      )}
    </form>
  );
}
