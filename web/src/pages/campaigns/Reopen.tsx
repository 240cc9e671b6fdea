import { Button, Modal, Stack, Text, TextInput } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { useDisclosure } from '@mantine/hooks';
import dayjs from 'dayjs';
import { useState, type SyntheticEvent } from 'react';
import { useCommand } from '../../api/answers';
import { ProblemAlert } from '../../parts/ProblemAlert';
import type { CampaignView } from './campaignTypes';

/** Lets a campaign that was closed go on until another day. */
export function Reopen({ campaign }: { campaign: CampaignView }) {
  const [opened, { open, close }] = useDisclosure(false);
  const [reason, setReason] = useState('');
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
      <Modal opened={opened} onClose={close} title="Open the campaign again">
        <form
          onSubmit={(event: SyntheticEvent) => {
            event.preventDefault();
            command.mutate({ due: due ?? '', reason }, { onSuccess: close });
          }}
        >
          <Stack gap="sm">
            {command.isError && <ProblemAlert thrown={command.error} />}
            <Text size="sm">What was signed stays signed. Links for experts have to be made anew.</Text>
            <DateInput label="Last day" required valueFormat="YYYY-MM-DD" value={due} onChange={setDue} />
            <TextInput
              label="Reason"
              required
              data-autofocus
              value={reason}
              onChange={(event) => {
                setReason(event.currentTarget.value);
              }}
            />
            <Button type="submit" loading={command.isPending} disabled={reason.trim() === '' || due === null}>
              Open it again
            </Button>
          </Stack>
        </form>
      </Modal>
    </>
  );
}
