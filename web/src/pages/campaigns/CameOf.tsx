import { Alert, Table } from '@mantine/core';

/** What came of one of several that something was done to at once. */
export interface CameOfOne {
  readonly key: string;
  readonly name: string;
  readonly done: boolean;
  readonly sentence: string;
}

/** What came of each: what was not done stands first, with the reason. */
export function CameOf({ rows, onClose }: { rows: readonly CameOfOne[]; onClose: () => void }) {
  const ordered = [...rows].toSorted((one, other) => Number(one.done) - Number(other.done));
  const refused = rows.filter((row) => !row.done).length;
  return (
    <Alert
      mb="sm"
      role="status"
      variant="light"
      color={refused === 0 ? 'teal' : 'orange'}
      title={`${rows.length - refused} of ${rows.length} done`}
      withCloseButton
      closeButtonLabel="Close"
      onClose={onClose}
    >
      <Table verticalSpacing={2}>
        <Table.Tbody>
          {ordered.map((row) => (
            <Table.Tr key={row.key}>
              <Table.Th scope="row" w="35%">
                {row.name}
              </Table.Th>
              <Table.Td w={90}>{row.done ? 'done' : 'not done'}</Table.Td>
              <Table.Td className="wrap">{row.sentence}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Alert>
  );
}
