import { Center, Loader, Table, Text } from '@mantine/core';
import { memo } from 'react';
import { useNavigate } from 'react-router';
import { linkAt } from '../../api/moment';
import type { Query } from '../../api/request';
import type { Row } from '../../api/types';
import { ProblemAlert } from '../../parts/ProblemAlert';
import { SubjectLink } from '../../parts/SubjectLink';
import { useMoment } from '../../parts/useMoment';
import { Quiet, When } from '../../parts/When';
import { counted } from '../../parts/words';
import type { Column } from './columns';
import { useFirstRows, useRows } from './useRows';
import { useStretch } from './useStretch';

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

/** One row; one that has not come yet keeps its place. */
const Line = memo(function Line({
  index,
  row,
  height,
  columns,
}: {
  index: number;
  row: Row | undefined;
  height: number;
  columns: readonly Column[];
}) {
  return (
    <Table.Tr tabIndex={0} data-row={index} aria-rowindex={index + 2} h={height}>
      <Table.Td>{row === undefined ? '…' : <SubjectLink id={row.id} name={row.name} />}</Table.Td>
      {columns.map((column) => (
        <Table.Td key={column.id} className={column.exact ? 'exact' : ''}>
          {row === undefined ? '' : cell(column, row)}
        </Table.Td>
      ))}
    </Table.Tr>
  );
});

/** The place of rows that are not drawn. */
function Gap({ height }: { height: number }) {
  return (
    <tr aria-hidden className="no-print">
      <td style={{ height, padding: 0, border: 0 }} />
    </tr>
  );
}

/**
 * A list of subjects, however long: only what is seen of it is drawn and read. Up and down go through the rows, Enter opens one.
 */
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
  const first = useFirstRows(path, query);
  const total = first.data?.total ?? 0;
  const { frame, stretch, rowHeight, onScroll, keys } = useStretch(total);
  const rowAt = useRows(path, query, first.data, stretch);
  const open = (index: number) => {
    const row = rowAt(index);
    if (row !== undefined) {
      void navigate(linkAt(`/subjects/${encodeURIComponent(row.id)}`, moment));
    }
  };
  if (first.isError) {
    return <ProblemAlert thrown={first.error} onRetry={() => void first.refetch()} />;
  }
  if (first.isPending) {
    return (
      <Center p="xl">
        <Loader size="sm" aria-label="Loading" />
      </Center>
    );
  }
  if (total === 0) {
    return <Quiet>Nothing fits. Either the record holds no such thing, or a filter hides it.</Quiet>;
  }
  const end = Math.min(stretch.end, total);
  const drawn = Array.from({ length: Math.max(0, end - stretch.first) }, (_, place) => stretch.first + place);
  return (
    <>
      <Text size="sm" c="dimmed" role="status">
        {counted(total, 'entry', 'entries')}
      </Text>
      <div ref={frame} className="wide" onScroll={onScroll}>
        <Table striped highlightOnHover className="rows" aria-rowcount={total + 1}>
          <Table.Thead>
            <Table.Tr aria-rowindex={1}>
              <Table.Th>Name</Table.Th>
              {columns.map((column) => (
                <Table.Th key={column.id}>{column.label}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody {...keys(open)}>
            <Gap height={stretch.first * rowHeight} />
            {drawn.map((index) => (
              <Line key={index} index={index} row={rowAt(index)} height={rowHeight} columns={columns} />
            ))}
            <Gap height={(total - end) * rowHeight} />
          </Table.Tbody>
        </Table>
      </div>
    </>
  );
}
