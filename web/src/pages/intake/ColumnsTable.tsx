import { Badge, Group, Select, Table, Text } from '@mantine/core';
import type { SchemaFacet } from '../../api/types';
import { Quiet } from '../../parts/When';
import { kinds, words } from '../../parts/words';
import {
  isDate,
  targetsFor,
  withKind,
  withTarget,
  withUnit,
  type ColumnChoice,
  type TableChoice,
} from './columns';

const orders = [
  { value: 'dmy', label: 'Day first' },
  { value: 'mdy', label: 'Month first' },
];

function How({ column }: { column: ColumnChoice }) {
  if (column.target === undefined) {
    return (
      <Badge variant="outline" radius="xs" className="mark" data-open>
        Not taken
      </Badge>
    );
  }
  return (
    <Badge variant="outline" radius="xs" className="mark" {...(column.chosen ? { 'data-chosen': true } : {})}>
      {column.chosen ? 'Chosen' : 'Guessed'}
    </Badge>
  );
}

/** One table of a list: what a row is, and what each of its columns holds. */
export function ColumnsTable({
  table,
  schema,
  onChange,
}: {
  table: TableChoice;
  schema: readonly SchemaFacet[];
  onChange: (table: TableChoice) => void;
}) {
  const targets = targetsFor(schema, table.kind).map((group) => ({
    group: group.group,
    items: group.items.map((item) => ({ ...item })),
  }));
  return (
    <section aria-label={table.sheet ?? 'The table'}>
      <Group gap="sm" mb="xs" align="flex-end">
        <Select
          label={
            table.sheet === undefined
              ? 'Each row is about one'
              : `Each row of the sheet ${table.sheet} is about one`
          }
          w={260}
          allowDeselect={false}
          data={kinds.map((kind) => ({ value: kind, label: words(kind) }))}
          value={table.kind}
          onChange={(kind) => {
            onChange(withKind(table, kind ?? table.kind, schema));
          }}
        />
        <Text size="sm" c="dimmed">
          {table.kindKnown
            ? `The header stands in row ${table.headerRow}.`
            : `Nobody can tell what a row is; row ${table.headerRow} is taken for the header.`}
        </Text>
      </Group>
      <Table.ScrollContainer minWidth={760}>
        <Table striped className="columns-table">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Column</Table.Th>
              <Table.Th>First values</Table.Th>
              <Table.Th w={320}>Holds</Table.Th>
              <Table.Th w={110}>How</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {table.columns.map((column, index) => (
              <Table.Tr key={index}>
                <Table.Td className="wrap">
                  {column.header === '' ? <Quiet>without a header</Quiet> : <b>{column.header}</b>}
                </Table.Td>
                <Table.Td className="wrap samples">
                  {column.samples.length === 0 ? (
                    <Quiet>empty</Quiet>
                  ) : (
                    <span className="exact">{column.samples.slice(0, 3).join(' · ')}</span>
                  )}
                </Table.Td>
                <Table.Td>
                  <Select
                    aria-label={`What ${column.header} holds`}
                    placeholder="Is not taken"
                    searchable
                    clearable
                    disabled={column.header === ''}
                    nothingFoundMessage="No part is called so"
                    data={targets}
                    value={column.target ?? null}
                    onChange={(target) => {
                      onChange(withTarget(table, index, target));
                    }}
                  />
                  {isDate(schema, column.target) && (
                    <Select
                      mt={4}
                      aria-label={`Order of day and month in ${column.header}`}
                      placeholder="Day or month first: by the values"
                      clearable
                      data={orders}
                      value={column.unit ?? null}
                      onChange={(unit) => {
                        onChange(withUnit(table, index, unit));
                      }}
                    />
                  )}
                  {column.target === undefined && column.samples.length > 0 && column.reason !== '' && (
                    <Text size="xs" c="dimmed">
                      {column.reason}
                    </Text>
                  )}
                </Table.Td>
                <Table.Td>
                  <How column={column} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </section>
  );
}
