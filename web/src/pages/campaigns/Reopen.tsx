import { Button } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { useDisclosure } from '@mantine/hooks';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useCommand } from '../../api/answers';
import { ReasonDialog } from '../../parts/ReasonDialog';
import type { CampaignView } from './campaignTypes';

/** Lets a campaign that was closed go on until another day. */
export function Reopen({ campaign }: { campaign: CampaignView }) {
  const [opened, { open, close }] = useDisclosure(false);
  const [due, setDue] = useState<string | null>(dayjs().add(30, 'day').format('YYYY-MM-DD'));
  const command = useCommand<{ due: string; reason: string }, CampaignView>(
    `/api/campaigns/${encodeURIComponent(campaign.id)}/reopen`,
    { showsProblem: true },
  );
  return (
    <>
      <Button variant="default" onClick={open}>
        Open again
      </Button>
      <ReasonDialog
        opened={opened}
        onClose={close}
        title="Open the campaign again"
        purpose="What was signed stays signed. Links for experts have to be made anew."
        submit="Open it again"
        ordered={command}
        ready={due !== null}
        onReason={(reason) => {
          command.mutate({ due: due ?? '', reason }, { onSuccess: close });
        }}
      >
        <DateInput label="Last day" required valueFormat="YYYY-MM-DD" value={due} onChange={setDue} />
      </ReasonDialog>
    </>
  );
}
