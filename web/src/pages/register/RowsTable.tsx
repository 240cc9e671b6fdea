import { Center, Loader, Table, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
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
import { disputed, type Column } from './columns';
import { useFirstRows, useRows } from './useRows';
import { pieces, useStretch, wholeUpTo } from './useStretch';
import { useWidths } from './useWidths';

function cell(column: Column, row: Row) {
  const text = column.text(row);
  if (column.id === 'lastObserved') {
    return text === '' ? <Quiet>not known</Quiet> : <When at={text} />;
  }
  if (column.id === 'openItems' && text !== '') {
    return <b title={`${text} matters wait for a decision`}>⚠ {text}</b>;
  }
  const claimed = disputed(column, row);
  if (text === '' && claimed.length > 0) {
    return <Quiet>{`disputed: ${claimed.join(' / ')}`}</Quiet>;
  }
  return text === '' && column.isAbsent?.(row) === true ? <Quiet>–</Quiet> : text;
}

/** What a cell may cut off is read in full where the pointer rests. */
function longText(text: string): string | undefined {
  return text.length > 20 ? text : undefined;
}

/** One row; one that has not come yet keeps its place. */
const Line = memo(function Line({
  index,
  row,
  height,
  columns,
  active,
}: {
  index: number;
  row: Row | undefined;
  height: number;
  columns: readonly Column[];
  active: boolean;
}) {
  return (
    <tr
      // One of all rows is reached by the tabulator; the others by the keys from there.
      tabIndex={active ? 0 : -1}
      data-row={index}
      data-even={index % 2 === 0}
      aria-rowindex={index + 2}
      aria-busy={row === undefined}
      style={{ height }}
    >
      {row === undefined ? (
        <td colSpan={columns.length + 1}>…</td>
      ) : (
        <>
          <td>
            <SubjectLink id={row.id} name={row.name} />
          </td>
          {columns.map((column) => (
            <td
              key={column.id}
              data-label={column.label}
              className={column.exact ? 'exact' : undefined}
              title={longText(column.text(row))}
            >
              {cell(column, row)}
            </td>
          ))}
        </>
      )}
    </tr>
  );
});

/** The place of rows that are not drawn. */
function Gap({ height }: { height: number }) {
  return (
    <tr aria-hidden className="no-print gap">
      <td style={{ height }} />
    </tr>
  );
}

/**
 * A list of subjects, however long: only what is seen of it is drawn and read. Up, down, page up and down, home and end go through the rows,
 * Enter opens one.
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
  const narrow = useMediaQuery('(max-width: 40em)', false, { getInitialValueInEffect: false });
  const { frame, stretch, listed, rowHeight, stop, focused, onScroll, body } = useStretch(
    total,
    JSON.stringify([path, query]),
    narrow,
  );
  const rows = useRows(path, query, first, stretch);
  useWidths(frame, ['name', ...columns.map((column) => column.id)].join(' '), total);
  const open = (index: number) => {
    const row = rows.at(index);
    if (row !== undefined) {
      void navigate(linkAt(`/subjects/${encodeURIComponent(row.id)}`, moment));
    }
  };
  if (first.data === undefined) {
    return first.isError ? (
      <ProblemAlert thrown={first.error} onRetry={() => void first.refetch()} />
    ) : (
      <Center p="xl">
        <Loader size="sm" aria-label="Loading" />
      </Center>
    );
  }
  if (total === 0) {
    return <Quiet>Nothing fits. Either the record holds no such thing, or a filter hides it.</Quiet>;
  }
  // What is known stays, also when asking for it once more failed.
  const problem = first.error ?? rows.problem;
  const again = () => {
    if (first.isError) {
      void first.refetch();
    }
    rows.again();
  };
  return (
    <>
      {problem !== null && <ProblemAlert thrown={problem} onRetry={again} />}
      <Text size="sm" c="dimmed" role="status">
        {counted(total, 'entry', 'entries')}
        {listed < total && `; the first ${listed} are listed, the others are found by a filter`}
        {'. Empty: not known; –: none, or does not apply.'}
      </Text>
      {total > wholeUpTo && (
        <p className="print-only">
          Of {counted(total, 'entry', 'entries')} only the {Math.min(stretch.end, listed) - stretch.first}{' '}
          that the window showed are on this paper. The whole list is under “Edit in a spreadsheet”.
        </p>
      )}
      <div ref={frame} className="wide" onScroll={onScroll}>
        <Table className="rows long" aria-rowcount={total + 1}>
          <Table.Thead>
            <Table.Tr aria-rowindex={1}>
              <Table.Th>Name</Table.Th>
              {columns.map((column) => (
                <Table.Th key={column.id}>{column.label}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <tbody {...body(open)}>
            {pieces(stretch, focused, listed).map((piece) =>
              'row' in piece ? (
                <Line
                  key={piece.row}
                  index={piece.row}
                  row={rows.at(piece.row)}
                  height={rowHeight}
                  columns={columns}
                  active={piece.row === stop}
                />
              ) : (
                <Gap key={`before ${piece.before}`} height={piece.skipped * rowHeight} />
              ),
            )}
          </tbody>
        </Table>
      </div>
    </>
  );
}
