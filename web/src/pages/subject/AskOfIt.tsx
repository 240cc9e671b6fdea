import { Anchor, Group } from '@mantine/core';
import { Link } from 'react-router';
import { linkAt } from '../../api/moment';
import type { SubjectView } from '../../api/types';
import { useMoment } from '../../parts/useMoment';

const reaching = ['asset', 'zone', 'site', 'system', 'network', 'function', 'third-party', 'access-path'];
const losable = [
  'asset',
  'conduit',
  'connection',
  'network',
  'zone',
  'site',
  'system',
  'third-party',
  'access-path',
];
const isolable = ['site', 'zone', 'system'];

/** The questions that are asked of one subject most: each is one step from its page. */
export function AskOfIt({ subject }: { subject: SubjectView }) {
  const [moment] = useMoment();
  const id = encodeURIComponent(subject.id);
  const asked = [
    { kinds: reaching, words: 'What it reaches', to: `/connectivity/paths?question=reached&from=${id}` },
    {
      kinds: reaching,
      words: 'Who reaches it from outside',
      to: `/connectivity/paths?question=ways&from=outside&to=${id}`,
    },
    { kinds: losable, words: 'What stops without it', to: `/connectivity/paths?question=loss&lost=${id}` },
    { kinds: isolable, words: 'How it is cut off', to: `/connectivity/isolation?scope=${id}` },
    { kinds: ['asset'], words: 'When to touch it', to: `/windows?subject=${id}` },
  ].filter(({ kinds }) => kinds.includes(subject.kind));
  if (asked.length === 0) {
    return null;
  }
  return (
    <Group gap="md" mb="sm" className="no-print" role="group" aria-label={`Ask of ${subject.name}`}>
      {asked.map(({ words, to }) => (
        <Anchor key={words} component={Link} to={linkAt(to, moment)} size="sm">
          {words}
        </Anchor>
      ))}
    </Group>
  );
}
