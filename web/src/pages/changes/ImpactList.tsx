import { List, Text } from '@mantine/core';
import { useAnswer } from '../../api/answers';
import type { Impact } from '../../api/types';
import { Answered } from '../../parts/Answered';
import { CutList, CutSubjects } from '../../parts/CutList';

const groups = [
  ['safety', 'Has to do with safety'],
  ['functions', 'Functions that depend on it'],
  ['zones', 'Zones'],
  ['conduits', 'Conduits'],
  ['connections', 'Connections'],
  ['accessPaths', 'Access paths'],
  ['thirdParties', 'Third parties'],
  ['documents', 'Documents to update'],
] as const;

const shownOfGroup = 6;

/** What a change affects beside what it edits, before anybody approves it. */
export function ImpactList({ id }: { id: string }) {
  const impact = useAnswer<Impact>(`/api/changes/${encodeURIComponent(id)}/impact`);
  return (
    <Answered answer={impact}>
      {(found) =>
        found.sentences.length === 0 ? (
          <Text size="sm">Nothing beside what it edits.</Text>
        ) : (
          <List listStyleType="none" spacing={4} className="impact">
            {groups
              .filter(([group]) => found[group].length > 0)
              .map(([group, label]) => (
                <List.Item key={group}>
                  <Text size="sm" component="div">
                    <b>{label}:</b> <CutSubjects subjects={found[group]} most={shownOfGroup} />
                  </Text>
                </List.Item>
              ))}
            {found.newFindings.map((finding) => (
              <List.Item key={`${finding.rule} ${finding.subject}`}>
                <Text size="sm">
                  <span aria-hidden>+ </span>
                  <b>New {finding.severity.toLowerCase()}:</b> {finding.sentence}
                </Text>
              </List.Item>
            ))}
            {found.settledInAll > 0 && (
              <List.Item>
                <Text size="sm">
                  <span aria-hidden>✓ </span>
                  <b>Settles:</b>{' '}
                  <CutList
                    most={shownOfGroup}
                    inAll={found.settledInAll}
                    separator="; "
                    items={found.settledFindings.map((finding) => ({
                      key: `${finding.rule} ${finding.subject}`,
                      part: finding.sentence,
                    }))}
                  />
                </Text>
              </List.Item>
            )}
          </List>
        )
      }
    </Answered>
  );
}
