import { Alert, Group, Loader, Text } from '@mantine/core';
import { isKnown, type Unknown } from '../../api/types';
import { When } from '../../parts/When';

/** Says what is not shown, and that something is being worked out: an empty table alone would tell neither. */
export function NotReady({
  unshown,
  ready,
  assessing,
  what = 'all rules of the record',
  of,
}: {
  unshown: Unknown<string>;
  ready: boolean;
  assessing: boolean;
  /** From what it is worked out. */
  what?: string;
  /** Of the record of which moment that is what stands here, if that is told. */
  of?: Unknown<string>;
}) {
  return (
    <>
      {isKnown(unshown) && (
        <Alert variant="light" color="gray" mb="xs" title="What is permitted is not known to you">
          {unshown.charAt(0).toUpperCase() + unshown.slice(1)}.
        </Alert>
      )}
      {(assessing || !ready) && (
        <Group gap="xs" mb="xs" role="status">
          <Loader size="xs" aria-hidden />
          <Text size="sm">
            {!ready && `It is being worked out from ${what}. That can take minutes.`}
            {ready &&
              !isKnown(of) &&
              'It is being worked out anew; what stands here is of the record before.'}
            {ready && isKnown(of) && (
              <>
                It is being worked out anew; what stands here is the last result, of <When at={of} withAge />.
              </>
            )}
          </Text>
        </Group>
      )}
    </>
  );
}
