import { Anchor, Text } from '@mantine/core';
import { Link, useLocation } from 'react-router';
import { PageHeader } from '../parts/PageHeader';

export function NotFound() {
  const { pathname } = useLocation();
  return (
    <>
      <PageHeader title="There is no such page" />
      <Text>
        Nothing of this record has the address <span className="exact">{pathname}</span>, or you may not see
        it.{' '}
        <Anchor component={Link} to="/">
          To the start
        </Anchor>
      </Text>
    </>
  );
}
