import { Badge, NavLink, Stack, Text } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { Link, useLocation } from 'react-router';
import { useStatus } from '../api/answers';
import { linkAt } from '../api/moment';
import type { Me, Status } from '../api/types';
import { fetchAhead } from '../page';
import { useMoment } from '../parts/useMoment';
import { zoneInWords } from '../parts/zone';
import { sectionOf, sectionsFor } from '../sections';

/** How many matters wait behind a section. */
function waiting(path: string, status: Status | undefined): number {
  switch (path) {
    case '/inbox':
      return Object.values(status?.items ?? {}).reduce((sum, count) => sum + count, 0);
    case '/changes':
      return status?.openChanges ?? 0;
    default:
      return 0;
  }
}

/** The places of the product; links stay at the moment that the reader looks at. */
export function Navigation({ session, onGo }: { session: Me; onGo: () => void }) {
  const [moment] = useMoment();
  const here = sectionOf(useLocation().pathname);
  const status = useStatus(session.can.includes('read'));
  const list = useRef<HTMLDivElement>(null);
  const current = here?.path;
  // On a low screen the list goes on under the fold: where the reader is stands in sight.
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  return (
    <Stack gap={2} p="xs" ref={list}>
      {sectionsFor(session.can).map((section) => {
        const active = section.path === here?.path;
        const count = waiting(section.path, status.data);
        return (
          <NavLink
            key={section.path}
            component={Link}
            to={linkAt(section.path, moment)}
            label={section.title}
            leftSection={<section.icon size={18} stroke={1.6} aria-hidden />}
            rightSection={
              count > 0 ? (
                <Badge size="sm" variant="default" radius="xs" aria-label={`${count} waiting`}>
                  {count}
                </Badge>
              ) : undefined
            }
            active={active}
            aria-current={active ? 'page' : undefined}
            onClick={onGo}
            onPointerEnter={() => {
              fetchAhead(section.path);
            }}
            onFocus={() => {
              fetchAhead(section.path);
            }}
          />
        );
      })}
      <Text size="xs" c="dimmed" p="xs">
        Times are of {zoneInWords()}
      </Text>
    </Stack>
  );
}
