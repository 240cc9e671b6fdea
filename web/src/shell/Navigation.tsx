import { NavLink, Stack } from '@mantine/core';
import { Link, useLocation } from 'react-router';
import { linkAt } from '../api/moment';
import { useMoment } from '../parts/useMoment';
import { sectionOf, sections } from '../sections';

/** The places of the product; links stay at the moment that the reader looks at. */
export function Navigation({ onGo }: { onGo: () => void }) {
  const [moment] = useMoment();
  const here = sectionOf(useLocation().pathname);
  return (
    <Stack component="nav" gap={2} p="xs" aria-label="Sections">
      {sections.map((section) => {
        const active = section.path === here?.path;
        return (
          <NavLink
            key={section.path}
            component={Link}
            to={linkAt(section.path, moment)}
            label={section.title}
            leftSection={<section.icon size={18} stroke={1.6} aria-hidden />}
            active={active}
            aria-current={active ? 'page' : undefined}
            onClick={onGo}
          />
        );
      })}
    </Stack>
  );
}
