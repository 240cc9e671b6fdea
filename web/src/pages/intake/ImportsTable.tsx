import { Anchor, Table } from '@mantine/core';
import { Link } from 'react-router';
import { useMay, useSeesPart } from '../../api/session';
import type { Import } from '../../api/types';
import { called } from '../../parts/called';
import { Cell } from '../../parts/Cell';
import { Quiet, When } from '../../parts/When';
import { counted } from '../../parts/words';

function stateOf(one: Import): string {
  if (one.withdrawn === true) {
    return '– withdrawn';
  }
  return one.quarantined === true ? '◔ waits to be admitted' : '● admitted';
}

/** Imports, the newest first; whoever may not read an import sees only what became of it. */
export function ImportsTable({ imports, own = false }: { imports: readonly Import[]; own?: boolean }) {
  const reads = useMay('read');
  const part = useSeesPart();
  if (imports.length === 0) {
    return (
      <Quiet>
        {own
          ? 'You have handed in no file yet.'
          : reads && part
            ? 'No file is shown to you: who sees a part of the record sees no file that tells of the rest.'
            : 'No file was taken in yet.'}
      </Quiet>
    );
  }
  return (
    <Table striped className="stacked">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Received</Table.Th>
          <Table.Th>By</Table.Th>
          <Table.Th>Files</Table.Th>
          <Table.Th>Understood</Table.Th>
          <Table.Th>State</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {imports.map((one) => {
          const read = one.files.filter((file) => file.state === 'READ').length;
          return (
            <Table.Tr key={one.id}>
              <Table.Td>
                {reads ? (
                  <Anchor component={Link} to={`/imports/${encodeURIComponent(one.id)}`} inherit>
                    <When at={one.received} />
                  </Anchor>
                ) : (
                  <When at={one.received} />
                )}
                {one.dryRun && ' (dry run)'}
              </Table.Td>
              <Cell label="By">{called(one.by, one.byName)}</Cell>
              <Cell label="Files" className="wrap">
                {one.files.map((file) => file.name).join(', ')}
              </Cell>
              <Cell label="Understood">
                {read} of {counted(one.files.length, 'file')}
              </Cell>
              <Cell label="State" className="nowrap">
                {stateOf(one)}
              </Cell>
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </Table>
  );
}
