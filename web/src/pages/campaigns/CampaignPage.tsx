import { Alert, Button, Tabs } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useParams } from 'react-router';
import { useAnswer, useCommand } from '../../api/answers';
import { useMay, useMe } from '../../api/session';
import { isKnown } from '../../api/types';
import { Answered } from '../../parts/Answered';
import { PageHeader } from '../../parts/PageHeader';
import { AllTasks } from './AllTasks';
import { CampaignHistory } from './CampaignHistory';
import { CampaignState } from './Campaigns';
import type { CampaignView } from './campaignTypes';
import { CloseCampaign } from './CloseCampaign';
import { Experts } from './Experts';
import { MyTasks } from './MyTasks';
import { Reopen } from './Reopen';

/** One campaign: what I am asked to look at, how far the others are, and what came of it. */
export function CampaignPage() {
  const { id = '' } = useParams();
  const campaign = useAnswer<CampaignView>(`/api/campaigns/${encodeURIComponent(id)}`);
  const remind = useCommand<Record<string, never>, { experts: readonly string[] }>(
    `/api/campaigns/${id}/remind`,
  );
  const may = useMay('propose');
  const me = useMe();
  return (
    <Answered answer={campaign}>
      {(shown) => (
        <>
          <PageHeader
            title={shown.title}
            purpose={`${shown.done} of ${shown.of} looked at, ${shown.wrong} wrong; due ${shown.due}`}
          >
            <CampaignState campaign={shown} />
            {may && isKnown(shown.closed) && <Reopen campaign={shown} />}
            {may && !isKnown(shown.closed) && (
              <>
                <Button
                  variant="default"
                  loading={remind.isPending}
                  onClick={() => {
                    remind.mutate(
                      {},
                      {
                        onSuccess: (answer) => {
                          notifications.show({
                            message:
                              answer.experts.length === 0
                                ? 'Nobody is waited for.'
                                : `Reminded: ${answer.experts.join(', ')}. They see it on their first page.`,
                          });
                        },
                      },
                    );
                  }}
                >
                  Remind
                </Button>
                <CloseCampaign campaign={shown} />
              </>
            )}
          </PageHeader>
          {shown.overdue && (
            <Alert variant="light" color="red" mb="sm">
              Its last day is over, and somebody still has to look.
            </Alert>
          )}
          <Tabs
            defaultValue={shown.experts.some((one) => one.expert === me) ? 'mine' : 'experts'}
            keepMounted={false}
          >
            <Tabs.List mb="sm">
              <Tabs.Tab value="mine">Mine</Tabs.Tab>
              <Tabs.Tab value="experts">Experts</Tabs.Tab>
              <Tabs.Tab value="all">All</Tabs.Tab>
              <Tabs.Tab value="history">History</Tabs.Tab>
            </Tabs.List>
            <Tabs.Panel value="mine">
              <MyTasks campaign={shown} />
            </Tabs.Panel>
            <Tabs.Panel value="experts">
              <Experts campaign={shown} />
            </Tabs.Panel>
            <Tabs.Panel value="all">
              <AllTasks campaign={shown} />
            </Tabs.Panel>
            <Tabs.Panel value="history">
              <CampaignHistory campaign={shown} />
            </Tabs.Panel>
          </Tabs>
        </>
      )}
    </Answered>
  );
}
