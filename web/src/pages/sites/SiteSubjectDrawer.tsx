import { Drawer, Stack, Text, Title } from '@mantine/core';
import { useAnswer, useSchema } from '../../api/answers';
import type { SiteSubject } from '../../api/siteTypes';
import { Answered } from '../../parts/Answered';
import { words } from '../../parts/words';

/** Which subject of which site is wanted. */
export interface SubjectWanted {
  readonly site: string;
  readonly id: string;
  readonly name: string;
}

function Facets({ wanted }: { wanted: SubjectWanted }) {
  const schema = useSchema().data ?? [];
  const subject = useAnswer<SiteSubject>(
    `/api/sites/${encodeURIComponent(wanted.site)}/subjects/${encodeURIComponent(wanted.id)}`,
  );
  return (
    <Answered answer={subject}>
      {(found) => (
        <Stack gap="sm">
          <Text size="sm" c="dimmed">
            {words(found.kind)} at {wanted.site}, <span className="exact">{found.id}</span>. It is changed
            there only.
          </Text>
          {Object.entries(found.facets).map(([slot, parts]) => {
            const facet = schema.find((one) => one.facet === slot.replace(/\[.*$/s, ''));
            const key = /\[(.*)\]$/s.exec(slot)?.[1];
            return (
              <div key={slot}>
                <Title order={3} size="h5">
                  {facet?.label ?? slot}
                  {key !== undefined && ` ${key}`}
                </Title>
                <dl className="facts">
                  {Object.entries(parts).map(([part, values]) => (
                    <div key={part} style={{ display: 'contents' }}>
                      <dt>{facet?.parts.find((one) => one.name === part)?.label ?? part}</dt>
                      <dd className="exact">{values.join(', ')}</dd>
                    </div>
                  ))}
                </dl>
              </div>
            );
          })}
        </Stack>
      )}
    </Answered>
  );
}

/** All that the record of a site says of a subject. */
export function SiteSubjectDrawer({
  wanted,
  onClose,
}: {
  wanted: SubjectWanted | undefined;
  onClose: () => void;
}) {
  return (
    <Drawer
      opened={wanted !== undefined}
      onClose={onClose}
      position="right"
      size="min(700px, 92vw)"
      transitionProps={{ duration: 0 }}
      title={wanted?.name ?? ''}
    >
      {wanted !== undefined && <Facets wanted={wanted} />}
    </Drawer>
  );
}
