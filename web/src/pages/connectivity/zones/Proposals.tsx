import { Badge, Button, Card, Group, List, Stack, Text } from '@mantine/core';
import { useNavigate } from 'react-router';
import { useAnswer, useCommand } from '../../../api/answers';
import type { Change } from '../../../api/types';
import type { ZoneProposal } from '../../../api/zones';
import { Answered } from '../../../parts/Answered';
import { ProblemAlert } from '../../../parts/ProblemAlert';
import { CutSubjects } from '../../../parts/CutList';
import { within, words } from '../../../parts/words';
import type { StatedChange } from '../../subject/proposal';
import { canBeAccepted, changeOf } from './accept';

const sorts: Readonly<Record<ZoneProposal['sort'], string>> = {
  WITHOUT_ZONE: 'Stands in no zone',
  NEW_ZONE: 'New zone',
  DOES_NOT_FIT: 'Does not fit its zone',
  UNCLEAR: 'Question',
};

function Proposed({ proposal }: { proposal: ZoneProposal }) {
  const navigate = useNavigate();
  const propose = useCommand<StatedChange, Change>('/api/changes', { showsProblem: true });
  return (
    <Card withBorder padding="sm">
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <div>
          <Group gap="xs">
            <Badge variant="light">{sorts[proposal.sort]}</Badge>
            <div>
              <CutSubjects subjects={proposal.assets} most={10} />
            </div>
            {canBeAccepted(proposal) && (
              <Text size="sm">
                into {proposal.zone === undefined || proposal.zone === null ? 'a new zone' : 'the zone'}{' '}
                <strong>{proposal.name}</strong>
                {proposal.zoneType !== undefined &&
                  proposal.zoneType !== null &&
                  ` (${within(words(proposal.zoneType))})`}
              </Text>
            )}
          </Group>
          <List size="sm" mt={4}>
            {proposal.reasons.map((reason) => (
              <List.Item key={reason}>{reason}</List.Item>
            ))}
          </List>
          {propose.isError && <ProblemAlert thrown={propose.error} />}
        </div>
        {canBeAccepted(proposal) && (
          <Button
            size="compact-sm"
            variant="light"
            loading={propose.isPending}
            onClick={() => {
              propose.mutate(changeOf(proposal), {
                onSuccess: (change) => {
                  void navigate(`/changes/${encodeURIComponent(change.id)}`);
                },
              });
            }}
          >
            Make a change
          </Button>
        )}
      </Group>
    </Card>
  );
}

/** Zones for assets that have none or do not fit theirs, for a person to accept. */
export function Proposals() {
  const answer = useAnswer<readonly ZoneProposal[]>('/api/zones/proposals');
  return (
    <Answered answer={answer}>
      {(proposals) => (
        <Stack gap="xs">
          <Text size="sm">
            {proposals.length === 0
              ? 'Every asset stands in a zone that suits it, as far as is known.'
              : 'From networks, VLANs, traffic, levels and functions. Nothing of it holds until you put it forward as a change and another person approves.'}
          </Text>
          {proposals.map((proposal) => (
            <Proposed
              key={`${proposal.sort} ${proposal.assets.map((asset) => asset.id).join(' ')}`}
              proposal={proposal}
            />
          ))}
        </Stack>
      )}
    </Answered>
  );
}
