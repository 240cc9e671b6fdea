import { Progress, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'react-router';
import { request } from '../../api/request';
import { Answered } from '../../parts/Answered';
import { ProblemAlert } from '../../parts/ProblemAlert';
import { LinkedPage } from '../../shell/LinkedPage';
import type { Saying, Signed, TaskView } from './campaignTypes';
import { TaskCard } from './TaskCard';

interface CardView {
  readonly title: string;
  readonly expert: string;
  readonly due: string;
  readonly expires: string;
  readonly tasks: readonly TaskView[];
}

function Tasks({
  card,
  pending,
  onSay,
}: {
  card: CardView;
  pending: boolean;
  onSay: (saying: Saying) => void;
}) {
  const done = card.tasks.filter((task) => task.done).length;
  const ordered = [...card.tasks].toSorted((one, other) => Number(one.done) - Number(other.done));
  return (
    <>
      <Title order={1} size="h3">
        {card.title}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {card.expert}, please look at this by {card.due}. Say what you know; &ldquo;don&rsquo;t know&rdquo; is
        a good answer.
      </Text>
      <Progress
        value={card.tasks.length === 0 ? 100 : (100 * done) / card.tasks.length}
        mb={4}
        aria-label="How much you have looked at"
      />
      <Text size="sm" mb="sm">
        {done} of {card.tasks.length} looked at
        {done === card.tasks.length && '. Thank you: that is all.'}
      </Text>
      {ordered.map((task) => (
        <TaskCard key={task.subject} task={task} pending={pending} onSay={onSay} />
      ))}
    </>
  );
}

/** What an expert sees who was given a link: the assets to look at, on a phone, without signing in. */
export function CardPage() {
  const token = useLocation().hash.slice(1);
  const client = useQueryClient();
  const card = useQuery({
    queryKey: ['card', token],
    queryFn: ({ signal }) => request<CardView>('/api/card', { method: 'POST', body: { token }, signal }),
    enabled: token !== '',
    retry: false,
  });
  const sign = useMutation({
    meta: { showsProblem: true },
    mutationFn: (saying: Saying) =>
      request<Signed>('/api/card/sign', { method: 'POST', body: { token, ...saying } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['card', token] }),
  });
  return (
    <LinkedPage width={620}>
      {sign.isError && <ProblemAlert thrown={sign.error} />}
      {sign.data !== undefined && sign.data.skipped.length > 0 && (
        <Text size="sm" c="orange" mb="xs">
          Not signed: {sign.data.skipped.map((one) => `${one.facet} (${one.reason})`).join(', ')}
        </Text>
      )}
      {token === '' ? (
        <Text>
          This address needs the secret that came with the card. Open the link as it was given to you.
        </Text>
      ) : (
        <Answered answer={card}>
          {(shown) => (
            <Tasks
              card={shown}
              pending={sign.isPending}
              onSay={(saying) => {
                sign.mutate(saying);
              }}
            />
          )}
        </Answered>
      )}
    </LinkedPage>
  );
}
