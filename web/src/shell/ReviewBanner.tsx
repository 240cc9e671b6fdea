import { Alert, Anchor } from '@mantine/core';
import { Link } from 'react-router';
import { useAnswer } from '../api/answers';
import type { HeldGrant } from '../api/peopleTypes';
import type { Me } from '../api/types';

/** Says to those who answer for it that roles of others wait to be confirmed. */
export function ReviewBanner({ session }: { session: Me }) {
  const held = useAnswer<readonly HeldGrant[]>('/api/access-review', {}, session.can.includes('certify'));
  const due = (held.data ?? []).filter((one) => one.mine && one.state !== 'CURRENT');
  if (due.length === 0) {
    return null;
  }
  return (
    <Alert color="yellow" variant="light" mb="sm" className="no-print" title="Roles wait to be confirmed">
      {due.length === 1 ? 'One role of somebody' : `${String(due.length)} roles of others`} nobody has
      confirmed in time:{' '}
      <Anchor component={Link} to="/people" inherit>
        say who still needs them
      </Anchor>
      .
    </Alert>
  );
}
