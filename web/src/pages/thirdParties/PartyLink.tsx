import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import { linkAt } from '../../api/moment';
import type { Named } from '../../parts/SubjectLinks';
import { useMoment } from '../../parts/useMoment';

/** Leads to the page of a third party. */
export function PartyLink({ party }: { party: Named }) {
  const [moment] = useMoment();
  return (
    <Anchor component={Link} inherit to={linkAt(`/third-parties/of/${encodeURIComponent(party.id)}`, moment)}>
      {party.name}
    </Anchor>
  );
}
