import { Alert, Anchor } from '@mantine/core';
import { Link } from 'react-router';
import { useAnswer } from '../api/answers';
import type { Integrity } from '../api/proofTypes';

/** Says on every page that the record was altered, when the self-check has found that it was. */
export function BrokenRecord() {
  const integrity = useAnswer<Integrity>('/api/integrity');
  if (integrity.data?.ok !== false) {
    return null;
  }
  return (
    <Alert color="red" variant="filled" mb="sm" role="alert" title="The record is not what was signed">
      The self-check found that it was altered. Rely on nothing here until it is cleared up:{' '}
      <Anchor component={Link} to="/audit" c="inherit" td="underline" inherit>
        see the proof
      </Anchor>
      .
    </Alert>
  );
}
