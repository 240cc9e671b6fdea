import { Alert, Anchor, Text } from '@mantine/core';
import { Link } from 'react-router';
import { isKnown } from '../../api/types';
import type { LibraryState } from '../../api/vulnerabilityTypes';
import { When } from '../../parts/When';
import { counted } from '../../parts/words';

/** What was taken in, and what to do where nothing was. */
export function LibraryLine({ library }: { library: LibraryState }) {
  if (library.advisories === 0) {
    return (
      <Alert variant="light" color="gray" title="No advisory was taken in yet" mb="sm">
        Bring in advisories as CSAF files or a zip of them, the catalogue of known exploited vulnerabilities
        and predictions (EPSS) as you bring in any other file: on{' '}
        <Anchor component={Link} to="/" inherit>
          First hour
        </Anchor>{' '}
        or with <code>asbuilt import</code>.
      </Alert>
    );
  }
  return (
    <Text size="sm" c="dimmed" mb="xs">
      {counted(library.advisories, 'advisory', 'advisories')},{' '}
      {library.exploited === 0
        ? 'no catalogue of known exploited vulnerabilities'
        : counted(library.exploited, 'known exploited vulnerability', 'known exploited vulnerabilities')}
      , {library.predictions === 0 ? 'no predictions (EPSS)' : counted(library.predictions, 'prediction')}
      {library.techniques > 0 && `, ${counted(library.techniques, 'technique')} of attackers`}
      {isKnown(library.newest) && (
        <>
          ; the newest file came <When at={library.newest} />
        </>
      )}
      .
    </Text>
  );
}
