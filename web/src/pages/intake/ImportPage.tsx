import { Anchor } from '@mantine/core';
import { Link, useParams } from 'react-router';
import { useAnswer } from '../../api/answers';
import type { Import } from '../../api/types';
import { Answered } from '../../parts/Answered';
import { PageHeader } from '../../parts/PageHeader';
import { ImportReceipts } from './IntakePanel';

/** The receipts of one import. */
export function ImportPage() {
  const { id = '' } = useParams();
  const answer = useAnswer<Import>(`/api/imports/${encodeURIComponent(id)}`);
  return (
    <>
      <PageHeader
        title={`Import ${id}`}
        purpose="What each file was taken for, and how much of it was understood."
      >
        <Anchor component={Link} to="/sources?tab=imports">
          All imports
        </Anchor>
      </PageHeader>
      <Answered answer={answer}>{(result) => <ImportReceipts result={result} />}</Answered>
    </>
  );
}
