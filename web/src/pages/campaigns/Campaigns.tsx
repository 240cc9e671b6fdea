import { Anchor, Badge, Button, Checkbox, Group, Progress, Table } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useAnswer } from '../../api/answers';
import { useMay } from '../../api/session';
import { isKnown } from '../../api/types';
import { Answered } from '../../parts/Answered';
import { Cell } from '../../parts/Cell';
import { PageHeader } from '../../parts/PageHeader';
import { useRowKeys } from '../../parts/useRowKeys';
import { Quiet } from '../../parts/When';
import { sectionAt } from '../../sections';
import { AllOf } from './AllOf';
import { CameOf, type CameOfOne } from './CameOf';
import type { CampaignView } from './campaignTypes';
import { useChosen } from './chosen';
import { OpenCampaign } from './OpenCampaign';
import { SeveralBar } from './SeveralBar';

/** Where a campaign is, in a word. */
export function CampaignState({ campaign }: { campaign: CampaignView }) {
  if (isKnown(campaign.closed)) {
    return (
      <Badge variant="light" color="gray" radius="xs">
        closed
      </Badge>
    );
  }
  return campaign.overdue ? (
    <Badge variant="light" color="red" radius="xs">
      overdue
    </Badge>
  ) : (
    <Badge variant="light" color={campaign.done === campaign.of ? 'teal' : 'blue'} radius="xs">
      {campaign.done === campaign.of ? 'done' : 'open'}
    </Badge>
  );
}

function CampaignsTable({ campaigns }: { campaigns: readonly CampaignView[] }) {
  const may = useMay('propose');
  const navigate = useNavigate();
  const open = campaigns.filter((campaign) => !isKnown(campaign.closed)).map((campaign) => campaign.id);
  const chosen = useChosen(open);
  const [came, setCame] = useState<readonly CameOfOne[]>();
  const rowKeys = useRowKeys(
    (index) => {
      void navigate(`/campaigns/${campaigns[index]?.id ?? ''}`);
    },
    (key, index) => {
      const campaign = campaigns[index];
      if ((key !== 'x' && key !== ' ') || campaign === undefined || !open.includes(campaign.id)) {
        return false;
      }
      chosen.toggle(campaign.id);
      return true;
    },
  );
  if (campaigns.length === 0) {
    return (
      <Quiet>
        No campaign yet. Open one: ask the people who know the plant to look at what the record says.
      </Quiet>
    );
  }
  return (
    <>
      {came !== undefined && (
        <CameOf
          rows={came}
          onClose={() => {
            setCame(undefined);
          }}
        />
      )}
      {may && open.length > 0 && (
        <Group mb="xs" className="no-print">
          <AllOf
            chosen={chosen}
            among={open}
            label={open.length === 1 ? 'The one that is open' : `All ${open.length} that are open`}
          />
        </Group>
      )}
      {may && (
        <SeveralBar
          campaigns={chosen.keys}
          onCame={(rows) => {
            chosen.set([]);
            setCame(rows);
          }}
        />
      )}
      <Table.ScrollContainer minWidth={640}>
        <Table striped {...rowKeys} className="stacked">
          <Table.Thead>
            <Table.Tr>
              {may && <Table.Th w={36} className="no-print" aria-label="Chosen" />}
              <Table.Th>Campaign</Table.Th>
              <Table.Th>State</Table.Th>
              <Table.Th>Last day</Table.Th>
              <Table.Th>Looked at</Table.Th>
              <Table.Th className="right">Wrong</Table.Th>
              <Table.Th>Waits for</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {campaigns.map((campaign) => (
              <Table.Tr key={campaign.id} data-row tabIndex={0}>
                {may && (
                  <Table.Td className="no-print">
                    <Checkbox
                      aria-label={`Choose ${campaign.title}`}
                      disabled={isKnown(campaign.closed)}
                      checked={chosen.has(campaign.id)}
                      onChange={() => {
                        chosen.toggle(campaign.id);
                      }}
                    />
                  </Table.Td>
                )}
                <Table.Td>
                  <Anchor component={Link} to={`/campaigns/${campaign.id}`} inherit>
                    {campaign.title}
                  </Anchor>
                </Table.Td>
                <Cell label="State">
                  <CampaignState campaign={campaign} />
                </Cell>
                <Cell label="Last day" className="exact nowrap">
                  {campaign.due}
                </Cell>
                <Cell label="Looked at" w={200}>
                  <Progress value={(100 * campaign.done) / Math.max(1, campaign.of)} aria-label="Looked at" />
                  {campaign.done} of {campaign.of}
                </Cell>
                <Cell label="Wrong" className="exact right">
                  {campaign.wrong}
                </Cell>
                <Cell label="Waits for">
                  {campaign.experts
                    .filter((expert) => expert.done < expert.of)
                    .map((expert) => expert.name)
                    .join(', ')}
                </Cell>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </>
  );
}

/** All campaigns of validation. */
export function Campaigns() {
  const { title, purpose } = sectionAt('/campaigns');
  const campaigns = useAnswer<readonly CampaignView[]>('/api/campaigns');
  const [opened, { open, close }] = useDisclosure(false);
  const may = useMay('propose');
  return (
    <>
      <PageHeader title={title} purpose={purpose}>
        {may && <Button onClick={open}>Open a campaign</Button>}
      </PageHeader>
      <Answered answer={campaigns}>{(all) => <CampaignsTable campaigns={all} />}</Answered>
      {opened && <OpenCampaign onClose={close} />}
    </>
  );
}
