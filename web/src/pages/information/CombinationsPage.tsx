import { Stack, Table, Text, Title } from '@mantine/core';
import { useAnswer } from '../../api/answers';
import type { Aggregate, Suggestion } from '../../api/combinationTypes';
import { useHidden } from '../../api/session';
import { isKnown } from '../../api/types';
import { Answered } from '../../parts/Answered';
import { Cell } from '../../parts/Cell';
import { SubjectLink } from '../../parts/SubjectLink';
import { Somebody } from '../../parts/Somebody';
import { Quiet, When } from '../../parts/When';
import { sentence, within, words } from '../../parts/words';
import { NewSubject } from '../subject/NewSubject';
import { DeclareCombination } from './DeclareCombination';
import { InformationTabs } from './InformationTabs';
import { JudgeSuggestion } from './JudgeSuggestion';
import { PartNames, RatingBadge } from './PartNames';

function Holders({ one }: { one: Aggregate }) {
  const hidden = useHidden();
  if (one.holders.length === 0) {
    return (
      <Quiet>
        {hidden ? 'nobody, as far as is recorded and shown to you' : 'nobody, as far as is recorded'}
      </Quiet>
    );
  }
  return one.holders.map((holder) => (
    <div key={holder.recipient}>
      <b>{holder.recipient}</b>{' '}
      {holder.missing === 0
        ? 'has all of it'
        : `has ${holder.has.length} of ${holder.has.length + holder.missing} parts`}
      <Text size="xs" c="dimmed">
        <PartNames parts={holder.has} />
      </Text>
    </div>
  ));
}

function Declared({ rows }: { rows: readonly Aggregate[] }) {
  return (
    <Table.ScrollContainer minWidth={800}>
      <Table striped className="stacked">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Combination</Table.Th>
            <Table.Th>Parts</Table.Th>
            <Table.Th>Rating</Table.Th>
            <Table.Th>Who outside has how much of it</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((one) => (
            <Table.Tr key={one.id}>
              <Table.Td>
                <SubjectLink id={one.id} name={one.name} kind="information-aggregate" />
                <Text size="xs" c="dimmed">
                  {isKnown(one.why) ? one.why : 'why it is more than the sum is not said'}
                </Text>
              </Table.Td>
              <Cell label="Parts">
                <PartNames parts={one.parts} />
              </Cell>
              <Cell label="Rating">
                <RatingBadge rating={isKnown(one.rating) ? one.rating : undefined} />
                {one.reasons.map((reason) => (
                  <Text key={reason} size="xs" c="dimmed">
                    {sentence(reason)}.
                  </Text>
                ))}
              </Cell>
              <Cell label="Who outside has how much of it">
                <Holders one={one} />
              </Cell>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function Suggested({ rows }: { rows: readonly Suggestion[] }) {
  return (
    <Table.ScrollContainer minWidth={800}>
      <Table striped className="stacked">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Together</Table.Th>
            <Table.Th>What they allow together</Table.Th>
            <Table.Th>In the scenario</Table.Th>
            <Table.Th>Rating</Table.Th>
            <Table.Th className="no-print" />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((one, place) => (
            <Table.Tr key={place}>
              <Table.Td>
                <PartNames parts={one.parts} />
              </Table.Td>
              <Cell label="What they allow together">
                {one.uses.map((use) => within(words(use))).join(', ')}
              </Cell>
              <Cell label="In the scenario">
                <SubjectLink id={one.scenario.id} name={one.scenario.name} hidden={one.scenario.hidden} />
                {isKnown(one.dismissed) && (
                  <Text size="xs" c="dimmed">
                    Dismissed by <Somebody user={one.dismissed.person} />, <When at={one.dismissed.at} />:{' '}
                    {one.dismissed.reason}
                  </Text>
                )}
              </Cell>
              <Cell label="Rating">
                <RatingBadge rating={one.rating} />
              </Cell>
              <Table.Td className="nowrap no-print">
                {!isKnown(one.dismissed) && <DeclareCombination suggested={one} />}{' '}
                <JudgeSuggestion suggested={one} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

/** What is more together than its parts, who outside has how much of it, and what likely is and nobody has declared. */
export function CombinationsPage() {
  const declared = useAnswer<readonly Aggregate[]>('/api/information/aggregates');
  const suggested = useAnswer<readonly Suggestion[]>('/api/information/suggestions');
  return (
    <>
      <InformationTabs purpose="Information aggregates: what is more together than its parts, who outside has how much of it, and what else may be more together.">
        <NewSubject kind="information-aggregate" />
      </InformationTabs>
      <Stack>
        <section aria-label="Declared combinations">
          <Answered answer={declared}>
            {(rows) =>
              rows.length === 0 ? (
                <Quiet>No combination is declared. Enter one under Information aggregates.</Quiet>
              ) : (
                <Declared rows={rows} />
              )
            }
          </Answered>
        </section>
        <section aria-label="Suggested combinations">
          <Title order={2} size="h4">
            Suggested
          </Title>
          <Text size="sm" c="dimmed">
            What may be worth more to an attacker together than alone: in the same scenario each part helps in
            a way in which the others do not.
          </Text>
          <Answered answer={suggested}>
            {(rows) => {
              const open = rows.filter((row) => !isKnown(row.dismissed));
              const dismissed = rows.filter((row) => isKnown(row.dismissed));
              return (
                <>
                  {open.length === 0 ? <Quiet>Nothing is suggested.</Quiet> : <Suggested rows={open} />}
                  {dismissed.length > 0 && (
                    <section aria-label="Dismissed suggestions">
                      <Title order={3} size="h5" mt="md">
                        Dismissed: {dismissed.length}
                      </Title>
                      <Suggested rows={dismissed} />
                    </section>
                  )}
                </>
              );
            }}
          </Answered>
        </section>
      </Stack>
    </>
  );
}
