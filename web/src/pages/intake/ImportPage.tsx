import { Anchor } from '@mantine/core';
import { Link, useParams } from 'react-router';
import { PageHeader } from '../../parts/PageHeader';
import { ImportResult } from './IntakePanel';

/** The receipts of one import. */
export function ImportPage() {
  const { id = '' } = useParams();
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
      <ImportResult id={id} />
    </>
  );
}
