import { Text } from '@mantine/core';
import { useAnswer } from '../../api/answers';
import type { VendorSession } from '../../api/vendorTypes';
import { VendorSessionTable } from '../thirdParties/VendorSessionTable';

/** The sessions of third parties that reached what a matter is about, in the days before it was observed; nothing where there are none. */
export function VendorSessionsBeside({ itemKey }: { itemKey: string }) {
  const answer = useAnswer<readonly VendorSession[]>('/api/items/vendor-sessions', { key: itemKey });
  const rows = answer.data ?? [];
  if (rows.length === 0) {
    return null;
  }
  return (
    <div>
      <Text fw={600}>A third party was there in the 72 hours before</Text>
      <Text size="sm" c="dimmed">
        What it made is a change: make one of this matter, or close it with the name of the change that it
        belongs to.
      </Text>
      <VendorSessionTable rows={rows} />
    </div>
  );
}
