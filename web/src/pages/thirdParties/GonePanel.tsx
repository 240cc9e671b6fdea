import { List, Text } from '@mantine/core';
import { useAnswerAt } from '../../api/answers';
import type { Gone } from '../../api/thirdPartyTypes';
import { isKnown } from '../../api/types';
import { Answered } from '../../parts/Answered';
import { SubjectLink } from '../../parts/SubjectLink';
import { SubjectLinks } from '../../parts/SubjectLinks';
import { Quiet } from '../../parts/When';
import { counted, words } from '../../parts/words';
import { Part } from './CompromisePanel';

/** The third party is gone: what nobody supports any more, and what could take its place. */
export function GonePanel({ id }: { id: string }) {
  const answer = useAnswerAt<Gone>(`/api/third-parties/${encodeURIComponent(id)}/gone`, { limit: 500 });
  return (
    <Answered answer={answer}>
      {(gone) => (
        <>
          <Part title="Loses its support" empty={gone.unsupported.length === 0}>
            <List size="sm">
              {gone.unsupported.map((one) => (
                <List.Item key={one.supplied.subject.id}>
                  <SubjectLink
                    id={one.supplied.subject.id}
                    name={one.supplied.subject.name}
                    kind={one.supplied.kind}
                  />
                  {one.byComponent
                    ? ': only a component comes from it'
                    : `: ${one.supplied.parts.map(words).join(', ').toLowerCase()}`}
                  {'; instead: '}
                  {one.supplied.alternative ?? <Quiet>nothing is recorded</Quiet>}
                </List.Item>
              ))}
            </List>
            {gone.unsupportedCount > gone.unsupported.length && (
              <Text size="sm">{counted(gone.unsupportedCount, 'subject')} in all.</Text>
            )}
          </Part>
          {!gone.componentsShown && (
            <Text size="sm" c="dimmed" mt="xs">
              Your roles do not show you bills of materials: what only has a component of it is left out.
            </Text>
          )}
          <Part title="Services that stop" empty={gone.services.length === 0}>
            <List size="sm">
              {gone.services.map((one) => (
                <List.Item key={one.service}>
                  {one.service}
                  {isKnown(one.alternative) && `; instead: ${one.alternative}`}
                </List.Item>
              ))}
            </List>
          </Part>
          <Part title="Functions that stand on it" empty={gone.functions.length === 0}>
            <SubjectLinks subjects={gone.functions} />
          </Part>
        </>
      )}
    </Answered>
  );
}
