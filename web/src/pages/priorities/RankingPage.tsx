import { Anchor, Button, Group, Table, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { useAnswerAt } from '../../api/answers';
import { linkAt } from '../../api/moment';
import type { Ranked, Ranking } from '../../api/priorityTypes';
import { isKnown } from '../../api/types';
import { Answered } from '../../parts/Answered';
import { Cell } from '../../parts/Cell';
import { PrintedPart } from '../../parts/FilterBar';
import { SubjectLink } from '../../parts/SubjectLink';
import { useMoment } from '../../parts/useMoment';
import { Quiet } from '../../parts/When';
import { counted, words } from '../../parts/words';
import { PriorityTabs } from './PriorityTabs';
import { LevelText, RatingText } from './RatingText';
import { Term } from '../../parts/Term';

function RankedTable({ rows, first }: { rows: readonly Ranked[]; first: string }) {
  const [moment] = useMoment();
  return (
    <Table.ScrollContainer minWidth={560}>
      <Table striped className="stacked">
        <Table.Thead>
          <Table.Tr>
            <Table.Th className="right" w={64}>
              Place
            </Table.Th>
            <Table.Th>{first}</Table.Th>
            <Table.Th>
              <Term name="Criticality" />
            </Table.Th>
            <Table.Th>
              <Term name="Residual exposure" />
            </Table.Th>
            <Table.Th className="no-print">Decide</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row, at) => (
            <Table.Tr key={row.subject.id}>
              <Cell label="Place" className="exact right">
                {isKnown(row.criticality) ? at + 1 : <Quiet>none</Quiet>}
              </Cell>
              <Table.Td>
                <SubjectLink id={row.subject.id} name={row.subject.name} hidden={row.subject.hidden} />
                {isKnown(row.assetClass) && (
                  <Text span size="xs" c="dimmed">
                    {' '}
                    {words(row.assetClass)}
                  </Text>
                )}
              </Table.Td>
              <Cell label="Criticality">
                <RatingText rating={row.criticality} />
              </Cell>
              <Cell label="Residual exposure">
                <LevelText level={row.exposure} />
              </Cell>
              <Table.Td className="no-print">
                <Anchor
                  component={Link}
                  inherit
                  to={linkAt(`/priorities/decision?subject=${encodeURIComponent(row.subject.id)}`, moment)}
                >
                  All three factors
                </Anchor>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

/** The most critical and exposed systems and assets, the worst first. */
export function RankingPage() {
  const [limit, setLimit] = useState(200);
  const [moment] = useMoment();
  const answer = useAnswerAt<Ranking>('/api/priorities/ranking', { limit });
  return (
    <>
      <PriorityTabs purpose="The most critical and exposed systems and assets. What depends on something makes it critical. An exposure that is not known counts as it may be at worst; what nobody rated has no place among the others and comes last." />
      <Answered answer={answer}>
        {(ranking) => (
          <>
            {ranking.unrated > 0 && (
              <Text size="sm" mb="xs">
                Not rated, nor anything that depends on them: {counted(ranking.unrated, 'asset')} out of{' '}
                {ranking.assetCount.toLocaleString('en')}. They come last and may belong further up:{' '}
                <Anchor component={Link} inherit to={linkAt('/priorities/uncategorised', moment)}>
                  what is not rated
                </Anchor>
                .
              </Text>
            )}
            <Text size="sm" mb="xs">
              First is what is highest by criticality and residual exposure together; where two are equal, the
              one that is surely more exposed. What is critical and little exposed can therefore stand far
              down.
            </Text>
            <Title order={2} mb="xs">
              Systems
            </Title>
            {ranking.systems.length === 0 ? (
              <Quiet>
                No asset is recorded as part of a system. An asset belongs to the system that is entered at
                the asset itself or at its zone.
              </Quiet>
            ) : (
              <RankedTable rows={ranking.systems} first="System" />
            )}
            <Title order={2} mt="md" mb="xs">
              Assets
            </Title>
            {ranking.assets.length === 0 ? (
              <Quiet>There is no asset at work.</Quiet>
            ) : (
              <RankedTable rows={ranking.assets} first="Asset" />
            )}
            <PrintedPart printed={ranking.assets.length} total={ranking.assetCount} />
            {ranking.assetCount > ranking.assets.length && limit < 1000 && (
              <Group mt="xs" className="no-print">
                <Button
                  variant="default"
                  onClick={() => {
                    setLimit(Math.min(1000, limit * 4));
                  }}
                >
                  Show more of {ranking.assetCount.toLocaleString('en')}
                </Button>
              </Group>
            )}
          </>
        )}
      </Answered>
    </>
  );
}
