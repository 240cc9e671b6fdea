import { Table } from '@mantine/core';
import { isKnown } from '../../api/types';
import { Cell } from '../../parts/Cell';
import { When } from '../../parts/When';
import type { CampaignView, StepView } from './campaignTypes';
import { Somebody } from '../../parts/Somebody';

/** What became of a campaign, in words. */
function Step({ step }: { step: StepView }) {
  const due = isKnown(step.due) ? step.due : '';
  switch (step.step) {
    case 'OPENED':
      return <>Opened; last day {due}</>;
    case 'EXTENDED':
      return <>Another last day: {due}</>;
    case 'HANDED':
      return (
        <>
          Asked of {isKnown(step.to) ? step.to : ''}, no longer of {isKnown(step.from) ? step.from : ''}
        </>
      );
    case 'CLOSED':
      return <>Closed</>;
    case 'REOPENED':
      return <>Opened again; last day {due}</>;
  }
}

/** How a campaign was opened, extended, handed over, closed and opened again; the newest first. */
export function CampaignHistory({ campaign }: { campaign: CampaignView }) {
  return (
    <Table.ScrollContainer minWidth={520}>
      <Table striped className="stacked">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>When</Table.Th>
            <Table.Th>What happened</Table.Th>
            <Table.Th>By</Table.Th>
            <Table.Th>Reason</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {campaign.history.toReversed().map((step, place) => (
            // A history grows at its end only.
            <Table.Tr key={campaign.history.length - place}>
              <Table.Td>
                <When at={step.at} />
              </Table.Td>
              <Cell label="What happened">
                <Step step={step} />
              </Cell>
              <Cell label="By">
                <Somebody user={step.person} />
              </Cell>
              <Cell label="Reason" className="wrap">
                {step.reason}
              </Cell>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
