import { Button, Center, Loader, Table, Text } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { createColumnHelper, flexRender, getCoreRowModel, useReactTable } from '@tanstack/react-table';
import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import { linkAt } from '../../api/moment';
import { request, type Query } from '../../api/request';
import type { Row, RowsPage } from '../../api/types';
import { ProblemAlert } from '../../parts/ProblemAlert';
import { SubjectLink } from '../../parts/SubjectLink';
import { useMoment } from '../../parts/useMoment';
import { useRowKeys } from '../../parts/useRowKeys';
import { Quiet, When } from '../../parts/When';
import { counted } from '../../parts/words';
import type { Column } from './columns';

const helper = createColumnHelper<Row>();

function cell(column: Column, row: Row) {
  const text = column.text(row);
  if (column.id === 'lastObserved') {
    return text === '' ? <Quiet>never</Quiet> : <When at={text} />;
  }
  if (column.id === 'openItems' && text !== '') {
    return <b title={`${text} matters wait for a decision`}>⚠ {text}</b>;
  }
  return text;
}

/** A list of subjects, read by key as the reader goes on. Up and down go through the rows, Enter opens one. */
export function RowsTable({
  query,
  columns,
  path = '/api/subjects',
}: {
  query: Query;
  columns: readonly Column[];
  path?: string;
}) {
  const [moment] = useMoment();
  const navigate = useNavigate();
  const answer = useInfiniteQuery({
    queryKey: [path, 'rows', query],
    queryFn: ({ pageParam, signal }) =>
      request<RowsPage>(path, { query: { ...query, limit: 200, after: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  });
  const rows = useMemo(() => answer.data?.pages.flatMap((page) => page.subjects) ?? [], [answer.data]);
  const defined = useMemo(
    () => [
      helper.accessor('name', {
        header: 'Name',
        cell: ({ row }) => <SubjectLink id={row.original.id} name={row.original.name} />,
      }),
      ...columns.map((column) =>
        helper.display({
          id: column.id,
          header: column.label,
          cell: ({ row }) => cell(column, row.original),
        }),
      ),
    ],
    [columns],
  );
  const exact = new Set(columns.filter((column) => column.exact).map((column) => column.id));
  // eslint-disable-next-line react-hooks/incompatible-library -- TanStack Table returns functions that change; nothing here is memoised on them.
  const table = useReactTable({
    data: rows,
    columns: defined,
    getCoreRowModel: getCoreRowModel(),
    getRowId: (row) => row.id,
  });
  const keys = useRowKeys((index) => {
    const row = rows[index];
    if (row !== undefined) {
      void navigate(linkAt(`/subjects/${encodeURIComponent(row.id)}`, moment));
    }
  });
  if (answer.isError) {
    return <ProblemAlert thrown={answer.error} onRetry={() => void answer.refetch()} />;
  }
  if (answer.isPending) {
    return (
      <Center p="xl">
        <Loader size="sm" aria-label="Loading" />
      </Center>
    );
  }
  const total = answer.data.pages[0]?.total ?? rows.length;
  if (rows.length === 0) {
    return <Quiet>Nothing fits. Either the record holds no such thing, or a filter hides it.</Quiet>;
  }
  return (
    <>
      <Text size="sm" c="dimmed" role="status">
        {counted(total, 'entry', 'entries')}
        {rows.length < total && `, the first ${rows.length.toLocaleString('en')} are shown`}
      </Text>
      <div className="wide">
        <Table striped highlightOnHover className="rows">
          <Table.Thead>
            {table.getHeaderGroups().map((group) => (
              <Table.Tr key={group.id}>
                {group.headers.map((header) => (
                  <Table.Th key={header.id}>
                    {flexRender(header.column.columnDef.header, header.getContext())}
                  </Table.Th>
                ))}
              </Table.Tr>
            ))}
          </Table.Thead>
          <Table.Tbody {...keys}>
            {table.getRowModel().rows.map((row) => (
              <Table.Tr key={row.id} tabIndex={0} data-row>
                {row.getVisibleCells().map((one) => (
                  <Table.Td key={one.id} className={exact.has(one.column.id) ? 'exact' : ''}>
                    {flexRender(one.column.columnDef.cell, one.getContext())}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
      {answer.hasNextPage && (
        <Button
          variant="default"
          mt="xs"
          className="no-print"
          loading={answer.isFetchingNextPage}
          onClick={() => {
            void answer.fetchNextPage();
          }}
        >
          More
        </Button>
      )}
    </>
  );
}
