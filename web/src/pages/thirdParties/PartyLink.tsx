import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import { linkAt } from '../../api/moment';
import { notShown, type Named } from '../../parts/SubjectLinks';
import { useMoment } from '../../parts/useMoment';
import { Quiet } from '../../parts/When';

/** Leads to the page of a third party. */
export function PartyLink({ party }: { party: Named }) {
  const [moment] = useMoment();
  if (party.hidden === true) {
    return <Quiet>{notShown(1)}</Quiet>;
  }
  return (
    <Anchor component={Link} inherit to={linkAt(`/third-parties/of/${encodeURIComponent(party.id)}`, moment)}>
      {party.name}
    </Anchor>
  );
}
