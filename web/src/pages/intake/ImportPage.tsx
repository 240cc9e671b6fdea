import { Alert, Anchor, Button, Group, Text, TextInput } from '@mantine/core';
import dayjs from 'dayjs';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useAnswer, useCommand } from '../../api/answers';
import { useMay, useMe } from '../../api/session';
import type { Import } from '../../api/types';
import { t } from '../../language/t';
import { Answered } from '../../parts/Answered';
import { called } from '../../parts/called';
import { PageHeader } from '../../parts/PageHeader';
import { counted } from '../../parts/words';
import { ImportReceipts } from './ImportReceipts';

/** Takes an import back, with a reason: a wrong file must not go on claiming. */
function Withdraw({ id }: { id: string }) {
  const [reason, setReason] = useState('');
  const withdraw = useCommand<{ reason: string }, Import>(`/api/imports/${encodeURIComponent(id)}/withdraw`);
  return (
    <Group gap="xs" mt="lg" align="flex-end" className="no-print">
      <TextInput
        label="Why this import is withdrawn"
        description="What its files say then counts no more"
        w={320}
        value={reason}
        onChange={(event) => {
          setReason(event.currentTarget.value);
        }}
      />
      <Button
        variant="default"
        disabled={reason.trim() === ''}
        loading={withdraw.isPending}
        onClick={() => {
          withdraw.mutate({ reason });
        }}
      >
        Withdraw this import
      </Button>
    </Group>
  );
}

/** Lets count what a supplier handed in, after somebody of the plant has looked at it. */
function Admit({ result }: { result: Import }) {
  const [reason, setReason] = useState('');
  const may = useMay('approve');
  const me = useMe();
  const admit = useCommand<{ reason: string }, Import>(`/api/imports/${encodeURIComponent(result.id)}/admit`);
  return (
    <Alert variant="light" color="yellow" mb="xs" title="This import does not count yet">
      {called(result.by, result.byName)} handed it in and may not let it count. Somebody who approves changes
      looks at it first.
      {may && me !== result.by && (
        <Group gap="xs" mt="xs" className="no-print">
          <TextInput
            placeholder="What you have looked at"
            aria-label="What you have looked at"
            w={300}
            value={reason}
            onChange={(event) => {
              setReason(event.currentTarget.value);
            }}
          />
          <Button
            disabled={reason.trim() === ''}
            loading={admit.isPending}
            onClick={() => {
              admit.mutate({ reason });
            }}
          >
            Admit this import
          </Button>
        </Group>
      )}
    </Alert>
  );
}

/** The receipts of one import. */
export function ImportPage() {
  const { id = '' } = useParams();
  const may = useMay('import');
  const answer = useAnswer<Import>(`/api/imports/${encodeURIComponent(id)}`);
  return (
    <>
      <PageHeader
        title={
          answer.data === undefined
            ? 'Import'
            : `Import of ${dayjs(answer.data.received).format(t('YYYY-MM-DD HH:mm'))}`
        }
        purpose="What each file was taken for, and how much of it was understood."
      >
        <Anchor component={Link} to="/sources?tab=imports">
          All imports
        </Anchor>
      </PageHeader>
      <Answered answer={answer}>
        {(result) => (
          <>
            <Text size="sm" mb="xs">
              Taken in by {called(result.by, result.byName)}, {counted(result.files.length, 'file')}; its name
              is <span className="exact">{id}</span>.
            </Text>
            {result.withdrawn === true && (
              <Alert variant="light" mb="xs">
                This import was withdrawn: its sources claim nothing more. What was read stays on file.
              </Alert>
            )}
            {result.quarantined === true && <Admit result={result} />}
            <ImportReceipts result={result} />
            {may && result.withdrawn !== true && <Withdraw id={id} />}
          </>
        )}
      </Answered>
    </>
  );
}
