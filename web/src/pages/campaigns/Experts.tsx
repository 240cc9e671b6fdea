import { Button, Checkbox, CopyButton, Group, Modal, Table, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../../api/answers';
import { useMay } from '../../api/session';
import { isKnown } from '../../api/types';
import { Cell } from '../../parts/Cell';
import { When } from '../../parts/When';
import { AllOf } from './AllOf';
import { CameOf, type CameOfOne } from './CameOf';
import type { CampaignView } from './campaignTypes';
import { useChosen } from './chosen';

interface Reminded {
  readonly experts: readonly string[];
  readonly skipped: readonly string[];
}

/** How far each expert is; those who still have to look can be reminded, and be given a card. */
export function Experts({ campaign }: { campaign: CampaignView }) {
  const may = useMay('propose') && !isKnown(campaign.closed);
  const [link, setLink] = useState<string>();
  const [came, setCame] = useState<readonly CameOfOne[]>();
  const waiting = campaign.experts.filter((one) => one.done < one.of).map((one) => one.expert);
  const chosen = useChosen(waiting);
  const offer = useCommand<{ expert: string }, { link: string }>(`/api/campaigns/${campaign.id}/cards`);
  const remind = useCommand<{ experts: readonly string[] }, Reminded>(`/api/campaigns/${campaign.id}/remind`);
  const name = (expert: string) => campaign.experts.find((one) => one.expert === expert)?.name ?? expert;
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
      {may && waiting.length > 0 && (
        <Group mb="sm" className="no-print">
          <AllOf chosen={chosen} among={waiting} label={`All ${waiting.length} that are waited for`} />
          <Button
            size="compact-sm"
            disabled={chosen.keys.length === 0}
            loading={remind.isPending}
            onClick={() => {
              remind.mutate(
                { experts: chosen.keys },
                {
                  onSuccess: (answer) => {
                    chosen.set([]);
                    setCame([
                      ...answer.experts.map((one) => ({
                        key: one,
                        name: name(one),
                        done: true,
                        sentence: 'Sees it on the first page.',
                      })),
                      ...answer.skipped.map((one) => ({
                        key: one,
                        name: name(one),
                        done: false,
                        sentence: 'Is not waited for.',
                      })),
                    ]);
                  },
                },
              );
            }}
          >
            Remind {chosen.keys.length}
          </Button>
        </Group>
      )}
      <Table.ScrollContainer minWidth={520}>
        <Table striped className="stacked">
          <Table.Thead>
            <Table.Tr>
              {may && <Table.Th w={36} className="no-print" aria-label="Chosen" />}
              <Table.Th>Expert</Table.Th>
              <Table.Th>Looked at</Table.Th>
              <Table.Th>Last reminded</Table.Th>
              <Table.Th aria-label="Card" />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {campaign.experts.map((expert) => (
              <Table.Tr key={expert.expert}>
                {may && (
                  <Table.Td className="no-print">
                    <Checkbox
                      aria-label={`Choose ${expert.name}`}
                      disabled={!waiting.includes(expert.expert)}
                      checked={chosen.has(expert.expert)}
                      onChange={() => {
                        chosen.toggle(expert.expert);
                      }}
                    />
                  </Table.Td>
                )}
                <Table.Td>{expert.name}</Table.Td>
                <Cell label="Looked at">
                  {expert.done} of {expert.of}
                </Cell>
                <Cell label="Last reminded">
                  <When at={campaign.reminders.findLast((one) => one.expert === expert.expert)?.at} />
                </Cell>
                <Table.Td>
                  {may && (
                    <Button
                      size="compact-sm"
                      variant="default"
                      loading={offer.isPending}
                      onClick={() => {
                        offer.mutate(
                          { expert: expert.expert },
                          {
                            onSuccess: (answer) => {
                              setLink(`${window.location.origin}${answer.link}`);
                            },
                          },
                        );
                      }}
                    >
                      Make out a card
                    </Button>
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <Modal
        opened={link !== undefined}
        onClose={() => {
          setLink(undefined);
        }}
        title="The card's link"
        size="lg"
      >
        <Text size="sm" mb="sm">
          It is shown once. Whoever has it can answer for this expert, in this campaign only, from within the
          plant, for two weeks. It opens on a phone.
        </Text>
        <Group wrap="nowrap">
          <TextInput readOnly flex={1} value={link ?? ''} aria-label="Link" />
          <CopyButton value={link ?? ''}>
            {({ copied, copy }) => <Button onClick={copy}>{copied ? 'Copied' : 'Copy'}</Button>}
          </CopyButton>
        </Group>
      </Modal>
    </>
  );
}
