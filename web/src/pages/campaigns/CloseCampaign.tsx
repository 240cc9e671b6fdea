import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useCommand } from '../../api/answers';
import { ReasonDialog } from '../../parts/ReasonDialog';
import type { CampaignView } from './campaignTypes';

/** Ends a campaign before everybody has looked. */
export function CloseCampaign({ campaign }: { campaign: CampaignView }) {
  const [opened, { open, close }] = useDisclosure(false);
  const command = useCommand<{ reason: string }, CampaignView>(
    `/api/campaigns/${encodeURIComponent(campaign.id)}/close`,
    { showsProblem: true },
  );
  return (
    <>
      <Button variant="default" onClick={open}>
        Close it
      </Button>
      <ReasonDialog
        opened={opened}
        onClose={close}
        title="Close the campaign"
        purpose="Nobody is asked any more, and links for experts lead nowhere. What was signed stays signed."
        submit="Close the campaign"
        ordered={command}
        onReason={(reason) => {
          command.mutate({ reason }, { onSuccess: close });
        }}
      />
    </>
  );
}
