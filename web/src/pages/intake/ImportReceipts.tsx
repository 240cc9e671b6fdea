import { Alert, Stack } from '@mantine/core';
import type { Import } from '../../api/types';
import { Foreseen } from './Foreseen';
import { ReceiptCard } from './ReceiptCard';
import { WouldChange } from './WouldChange';

/** Files of one import with their receipts, and what it would change. */
export function ImportReceipts({
  result,
  onColumns,
}: {
  result: Import;
  /** Shows what the columns of the file at that place hold; only for lists that are at hand. */
  onColumns?: (index: number) => (() => void) | undefined;
}) {
  return (
    <Stack gap="xs">
      {result.dryRun && (
        <Alert variant="light" title="Dry run: nothing was kept">
          The receipts say what would be understood. Drop the files again without dry run to take them in.
        </Alert>
      )}
      {result.files.map((file, index) => {
        const columns = onColumns?.(index);
        return (
          <ReceiptCard
            key={index}
            file={file}
            opened={result.files.length === 1}
            {...(columns === undefined ? {} : { onColumns: columns })}
          />
        );
      })}
      {result.quarantined === true ? (
        <Foreseen id={result.id} />
      ) : (
        // An import that kept nothing has no id and changes nothing.
        (result.dryRun || result.id !== '') && <WouldChange result={result} />
      )}
    </Stack>
  );
}
