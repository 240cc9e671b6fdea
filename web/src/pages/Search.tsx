import { useSearchParams } from 'react-router';
import { momentQuery } from '../api/answers';
import { PageHeader } from '../parts/PageHeader';
import { rowSummary } from '../parts/rowSummary';
import { useMoment } from '../parts/useMoment';
import { words } from '../parts/words';
import type { Column } from './register/columns';
import { RowsTable } from './register/RowsTable';

const columns: readonly Column[] = [
  { id: 'kind', label: 'Kind', exact: false, text: (row) => words(row.kind) },
  { id: 'summary', label: 'What it is', exact: false, text: rowSummary },
  { id: 'agreeing', label: 'Sources', exact: true, text: (row) => String(row.agreeing) },
];

/** Everything in the record that fits some words, whatever its kind. */
export function Search() {
  const [parameters] = useSearchParams();
  const [moment] = useMoment();
  const text = parameters.get('text') ?? '';
  return (
    <>
      <PageHeader title={`What fits “${text}”`} />
      <RowsTable query={{ q: text, ...momentQuery(moment) }} columns={columns} />
    </>
  );
}
