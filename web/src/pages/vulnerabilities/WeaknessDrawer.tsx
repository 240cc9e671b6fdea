import { Anchor, Button, Drawer, Group, List, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { isKnown } from '../../api/types';
import type { Remedy, Weakness, WeaknessEvidence } from '../../api/vulnerabilityTypes';
import { SubjectLink } from '../../parts/SubjectLink';
import { Quiet, When } from '../../parts/When';
import { within, words } from '../../parts/words';
import { advisoryPath } from './advisoryPath';
import { DecisionDialog } from './DecisionDialog';
import { decisionWord, stateWords } from './decisions';
import { PriorityText } from './PriorityText';
import { RemediationForm } from './RemediationForm';
import { Somebody } from '../../parts/Somebody';

function EvidenceText({ one }: { one: WeaknessEvidence }) {
  return (
    <div>
      <Text size="sm">
        <Anchor component={Link} to={advisoryPath(one.publisher, one.advisory)} inherit>
          {one.advisory}
        </Anchor>{' '}
        ({one.version}) says of “{one.product}”: <b>{within(words(one.status))}</b>,{' '}
        {within(words(one.confidence))} match
        {isKnown(one.justification) && <> ({within(words(one.justification))})</>}.
      </Text>
      <List size="sm" withPadding>
        {one.reasons.map((reason) => (
          <List.Item key={reason}>{reason}</List.Item>
        ))}
        {isKnown(one.missing) && <List.Item>What would settle it: {one.missing}</List.Item>}
      </List>
    </div>
  );
}

function RemedyText({ remedy }: { remedy: Remedy }) {
  return (
    <List.Item>
      <b>{words(remedy.category)}:</b> {remedy.details}
      {isKnown(remedy.restart) && <> (restart: {within(words(remedy.restart))})</>}
      {isKnown(remedy.url) && (
        <>
          {' '}
          <span className="exact">{remedy.url}</span>
        </>
      )}
    </List.Item>
  );
}

function DecidedText({ weakness }: { weakness: Weakness }) {
  const { decided } = weakness;
  if (!isKnown(decided)) {
    return <Quiet>Nobody decided anything; the tree counts.</Quiet>;
  }
  return (
    <Text size="sm">
      <b>{decisionWord(decided.decision)}</b>, decided by <Somebody user={decided.person} /> on{' '}
      <When at={decided.at} />: {decided.reason}
      {decided.compensation !== '' && <> Instead: {decided.compensation}.</>}
      {isKnown(decided.owner) && <> The risk is borne by {decided.owner}</>}
      {isKnown(decided.until) && (
        <>
          {' '}
          until <When at={decided.until} />
        </>
      )}
      {!decided.counts && <> It no longer counts.</>}
    </Text>
  );
}

/** Everything about one vulnerability of one asset: why it is taken for affected, how urgent it is, what to do, what was decided. */
export function WeaknessDrawer({
  weakness,
  canDecide,
  onClose,
}: {
  weakness: Weakness | undefined;
  canDecide: boolean;
  onClose: () => void;
}) {
  const [deciding, setDeciding] = useState(false);
  return (
    <Drawer
      opened={weakness !== undefined}
      onClose={onClose}
      position="right"
      size="xl"
      title={weakness === undefined ? '' : `${weakness.vulnerability} in ${weakness.asset.name}`}
    >
      {weakness !== undefined && (
        <Stack gap="sm">
          <Text size="sm">
            {isKnown(weakness.title) && <>{weakness.title}. </>}
            Asset{' '}
            <SubjectLink
              id={weakness.asset.id}
              name={weakness.asset.name}
              hidden={weakness.asset.hidden}
              kind="asset"
            />
            {isKnown(weakness.zone) && (
              <>
                {' '}
                in{' '}
                <SubjectLink
                  id={weakness.zone.id}
                  name={weakness.zone.name}
                  hidden={weakness.zone.hidden}
                  kind="zone"
                />
              </>
            )}
            : <b>{within(words(weakness.status))}</b>.
          </Text>
          {isKnown(weakness.lookAgain) && <Text size="sm">Look again: {weakness.lookAgain}.</Text>}
          {isKnown(weakness.exploited) && (
            <Text size="sm">
              <b>Known to be exploited</b> since {weakness.exploited.added}
              {weakness.exploited.ransomware === true && ', by ransomware too'}. {weakness.exploited.action}
            </Text>
          )}
          {isKnown(weakness.priority) && (
            <section>
              <Title order={3}>How urgent it is here</Title>
              <PriorityText priority={weakness.priority} />
            </section>
          )}
          <section>
            <Title order={3}>Decision</Title>
            <DecidedText weakness={weakness} />
            <Text size="sm">
              Next window:{' '}
              {isKnown(weakness.nextWindow) ? (
                <When at={weakness.nextWindow} />
              ) : (
                <Quiet>none recorded</Quiet>
              )}
            </Text>
            {canDecide && (
              <Group mt="xs">
                <Button
                  size="xs"
                  onClick={() => {
                    setDeciding(true);
                  }}
                >
                  Decide
                </Button>
              </Group>
            )}
          </section>
          <section>
            <Title order={3}>Work</Title>
            {canDecide ? (
              <RemediationForm
                key={`${weakness.asset.id} ${weakness.vulnerability} ${weakness.state}`}
                weakness={weakness}
              />
            ) : (
              <Text size="sm">{stateWords[weakness.state] ?? weakness.state}</Text>
            )}
          </section>
          <section>
            <Title order={3}>What could be done</Title>
            {weakness.remedies.length === 0 ? (
              <Quiet>The advisories name nothing.</Quiet>
            ) : (
              <List size="sm">
                {weakness.remedies.map((remedy) => (
                  <RemedyText key={`${remedy.category} ${remedy.details}`} remedy={remedy} />
                ))}
              </List>
            )}
          </section>
          <section>
            <Title order={3}>Why</Title>
            <Stack gap="xs">
              {weakness.evidence.map((one) => (
                <EvidenceText key={`${one.publisher} ${one.advisory} ${one.product}`} one={one} />
              ))}
            </Stack>
          </section>
          {deciding && (
            <DecisionDialog
              weakness={weakness}
              onClose={() => {
                setDeciding(false);
              }}
            />
          )}
        </Stack>
      )}
    </Drawer>
  );
}
