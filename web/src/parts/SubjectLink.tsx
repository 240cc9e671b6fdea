import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import { linkAt } from '../api/moment';
import { useMoment } from './useMoment';
import { Quiet } from './When';
import { words } from './words';

/**
 * The name of a subject; leads to its page at the moment that the reader looks at. Of one that is not among what is shown it says so, for its
 * id tells nothing and leads nowhere.
 */
export function SubjectLink({
  id,
  name,
  kind,
  hidden = false,
}: {
  id: string;
  name: string;
  kind?: string;
  hidden?: boolean | undefined;
}) {
  const [moment] = useMoment();
  if (hidden) {
    return <Quiet>not shown to you</Quiet>;
  }
  return (
    <Anchor
      component={Link}
      inherit
      to={linkAt(`/subjects/${encodeURIComponent(id)}`, moment)}
      title={kind === undefined ? id : `${words(kind)}, ${id}`}
    >
      {name === '' ? id : name}
    </Anchor>
  );
}
