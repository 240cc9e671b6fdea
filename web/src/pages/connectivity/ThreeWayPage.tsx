import { Anchor, Text } from '@mantine/core';
import { Link } from 'react-router';
import { linkAt } from '../../api/moment';
import { useMoment } from '../../parts/useMoment';
import { ConnectivityTabs } from './ConnectivityTabs';

/** Every connection as documented, as permitted and as observed. */
export function ThreeWayPage() {
  const [moment] = useMoment();
  return (
    <>
      <ConnectivityTabs />
      <Text>
        <Anchor component={Link} to={linkAt('/register/connection', moment)}>
          All connections of the record
        </Anchor>
      </Text>
    </>
  );
}
