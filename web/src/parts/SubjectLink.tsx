import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import { linkAt } from '../api/moment';
import { useMoment } from './useMoment';
import { words } from './words';

/** The name of a subject; leads to its page at the moment that the reader looks at. */
export function SubjectLink({ id, name, kind }: { id: string; name: string; kind?: string }) {
  const [moment] = useMoment();
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
