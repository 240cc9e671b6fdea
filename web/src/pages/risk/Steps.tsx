import { Button, Group, Text } from '@mantine/core';
import { isKnown, type Unknown } from '../../api/types';
import { PrintedPart } from '../../parts/FilterBar';

/** On to the next stretch of a list, and back to its beginning, on paper that it is a part; nothing where all of it is shown. */
export function Steps({
  shown,
  total,
  next,
  after,
  go,
}: {
  shown: number;
  total: number;
  next: Unknown<string> | undefined;
  after: string | undefined;
  go: (after: string | undefined) => void;
}) {
  return shown >= total ? null : (
    <>
      {after === undefined ? (
        <PrintedPart printed={shown} total={total} />
      ) : (
        <p className="print-only">
          Printed are {shown} of {total}; others stand before them.
        </p>
      )}
      <Group gap="sm" className="no-print">
        <Text size="sm" c="dimmed">
          {shown} of {total}
        </Text>
        {after !== undefined && (
          <Button
            variant="default"
            size="xs"
            onClick={() => {
              go(undefined);
            }}
          >
            From the beginning
          </Button>
        )}
        {isKnown(next) && (
          <Button
            variant="default"
            size="xs"
            onClick={() => {
              go(next);
            }}
          >
            Next
          </Button>
        )}
      </Group>
    </>
  );
}
