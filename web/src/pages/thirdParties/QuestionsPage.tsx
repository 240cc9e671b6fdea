import { Button, Text, Textarea, Title } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'react-router';
import { request } from '../../api/request';
import { Answered } from '../../parts/Answered';
import { ProblemAlert } from '../../parts/ProblemAlert';
import { LinkedPage } from '../../shell/LinkedPage';

interface LinkView {
  readonly title: string;
  readonly recipient: string;
  readonly expires: string;
  readonly questions: readonly string[];
}

/** What somebody of a third party sees who was given a link: the questions and nothing else, without signing in. */
export function QuestionsPage() {
  const token = useLocation().hash.slice(1);
  const [answers, setAnswers] = useState<Readonly<Record<number, string>>>({});
  const link = useQuery({
    queryKey: ['questions', token],
    queryFn: ({ signal }) => request<LinkView>('/api/questions', { method: 'POST', body: { token }, signal }),
    enabled: token !== '',
    retry: false,
  });
  const send = useMutation({
    meta: { showsProblem: true },
    mutationFn: (given: readonly string[]) =>
      request<unknown>('/api/questions/answer', { method: 'POST', body: { token, answers: given } }),
  });
  if (send.isSuccess) {
    return (
      <LinkedPage width={720}>
        <Text>Thank you. Your answers were kept and will be looked at; this link works no more.</Text>
      </LinkedPage>
    );
  }
  return (
    <LinkedPage width={720}>
      {token === '' ? (
        <Text>
          This address needs the secret that came with the link. Open the link as it was given to you.
        </Text>
      ) : (
        <Answered answer={link}>
          {(shown) => (
            <form
              className="printed"
              onSubmit={(event) => {
                event.preventDefault();
                send.mutate(shown.questions.map((_, index) => answers[index] ?? ''));
              }}
            >
              <Title order={1} size="h3">
                {shown.title}
              </Title>
              <Text size="sm" c="dimmed" mb="sm">
                For {shown.recipient}. The link works until {shown.expires.slice(0, 10)}, and once. An answer
                may be left empty.
              </Text>
              {shown.questions.map((question, index) => (
                <Textarea
                  key={question}
                  label={question}
                  autosize
                  minRows={2}
                  mb="sm"
                  value={answers[index] ?? ''}
                  onChange={(event) => {
                    const text = event.currentTarget.value;
                    setAnswers((before) => ({ ...before, [index]: text }));
                  }}
                />
              ))}
              {send.isError && <ProblemAlert thrown={send.error} />}
              <Button type="submit" loading={send.isPending}>
                Send the answers
              </Button>
            </form>
          )}
        </Answered>
      )}
    </LinkedPage>
  );
}
