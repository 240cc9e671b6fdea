import { Button, Menu } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { address, type Query } from '../../api/request';
import type { SchemaFacet } from '../../api/types';
import { useDownload } from '../../parts/useDownload';
import { plural } from '../../parts/words';

/** Downloads the list for a table program; what is edited there and imported again is put forward. A long one is made in the background. */
export function ListDownload({
  kind,
  query,
  schema,
  onOrder,
  ordering,
}: {
  kind: string;
  query: Query;
  schema: readonly SchemaFacet[];
  onOrder: (what: string) => void;
  ordering: boolean;
}) {
  const repeated = schema
    .filter((facet) => facet.repeats && facet.kinds.includes(kind))
    .toSorted((one, other) => one.label.localeCompare(other.label));
  const download = useDownload();
  const [later, setLater] = useState(false);
  const item = (label: string, path: string, more: Query = {}) => (
    <Menu.Item
      key={label}
      onClick={() => {
        const what = address(path, { ...query, kind: undefined, sort: undefined, ...more });
        if (later) {
          onOrder(what);
        } else {
          download(what);
        }
      }}
    >
      {label}
    </Menu.Item>
  );
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <Button variant="default" leftSection={<IconDownload size={16} aria-hidden />} loading={ordering}>
          Edit in a spreadsheet
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah="70vh" style={{ overflowY: 'auto' }}>
        <Menu.Label>Edit the file and import it: what you changed is put forward.</Menu.Label>
        <Menu.CheckboxItem checked={later} onChange={setLater}>
          In the background, for long lists
        </Menu.CheckboxItem>
        <Menu.Divider />
        <Menu.Label>The list</Menu.Label>
        {item('Workbook with everything (.xlsx)', `/api/lists/${kind}.xlsx`)}
        {item(`${plural(kind)} (.csv)`, `/api/lists/${kind}.csv`)}
        {repeated.length > 0 && <Menu.Label>What one can have several of, a line for each</Menu.Label>}
        {repeated.map((facet) =>
          item(`${facet.label} (.csv)`, `/api/lists/${kind}.csv`, { facet: facet.facet }),
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
