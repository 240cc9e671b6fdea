import { Button, Table, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useAnswerAt } from '../../api/answers';
import type { LookAhead } from '../../api/priorityTypes';
import { Answered } from '../../parts/Answered';
import { Cell } from '../../parts/Cell';
import { SubjectLink } from '../../parts/SubjectLink';
import { CutSubjects } from '../../parts/CutList';
import { Quiet } from '../../parts/When';
import { counted, words } from '../../parts/words';
import { PriorityTabs } from './PriorityTabs';

const bands = [
  { when: 'PASSED', title: 'Passed' },
  { when: 'WITHIN_12_MONTHS', title: 'Within 12 months' },
  { when: 'WITHIN_24_MONTHS', title: 'Within 24 months' },
  { when: 'WITHIN_36_MONTHS', title: 'Within 36 months' },
] as const;

function Band({ title, rows }: { title: string; rows: LookAhead['ending'] }) {
  return (
    <section>
      <Title order={2} mt="md" mb="xs">
        {title} ({rows.length})
      </Title>
      {rows.length === 0 ? (
        <Quiet>Nothing, as far as is recorded.</Quiet>
      ) : (
        <Table.ScrollContainer minWidth={600}>
          <Table striped className="stacked">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>Asset</Table.Th>
                <Table.Th>What ends</Table.Th>
                <Table.Th>On</Table.Th>
                <Table.Th>Recorded at</Table.Th>
                <Table.Th>To be treated as</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {rows.map((row) => (
                <Table.Tr key={`${row.asset.id} ${row.what}`}>
                  <Table.Td>
                    <SubjectLink
                      id={row.asset.id}
                      name={row.asset.name}
                      hidden={row.asset.hidden}
                      kind="asset"
                    />
                  </Table.Td>
                  <Cell label="What ends">{words(row.what)}</Cell>
                  <Cell label="On" className="exact nowrap">
                    {row.day}
                  </Cell>
                  <Cell label="Recorded at">
                    {row.recordedAt.id === row.asset.id ? (
                      'the asset'
                    ) : (
                      <SubjectLink
                        id={row.recordedAt.id}
                        name={row.recordedAt.name}
                        hidden={row.recordedAt.hidden}
                        kind="product"
                      />
                    )}
                  </Cell>
                  <Cell label="To be treated as">
                    {row.untrusted ? 'untrusted, or isolated' : <Quiet>as before</Quiet>}
                  </Cell>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </section>
  );
}

/** What its maker stops selling or supporting within three years. */
export function LookAheadPage() {
  const [most, setMost] = useState(30);
  const answer = useAnswerAt<LookAhead>('/api/priorities/look-ahead', { limit: 1000 });
  return (
    <>
      <PriorityTabs purpose="What its maker stops selling or supporting within 12, 24 and 36 months, and what it has stopped selling or supporting already." />
      <Answered answer={answer}>
        {(ahead) => (
          <>
            {ahead.ending.length === 0 ? (
              <Quiet>No end of sale or support is recorded that has passed or comes within 36 months.</Quiet>
            ) : (
              bands.map((band) => (
                <Band
                  key={band.when}
                  title={band.title}
                  rows={ahead.ending.filter((row) => row.when === band.when)}
                />
              ))
            )}
            {ahead.endingCount > ahead.ending.length && (
              <Text size="sm">The first {ahead.ending.length} are shown.</Text>
            )}
            <Title order={2} mt="md" mb="xs">
              No end recorded
            </Title>
            <Text size="sm">
              For {counted(ahead.unknownCount, 'asset')} no end of sale or support is recorded, so nobody can
              say that support goes on
              {ahead.unknown.length > 0 && (
                <>
                  : <CutSubjects subjects={ahead.unknown} most={most} inAll={ahead.unknownCount} />
                </>
              )}
              . Take in a list of the maker, or enter the days at the products.
            </Text>
            {most < ahead.unknown.length && (
              <Button
                mt="xs"
                variant="default"
                className="no-print"
                onClick={() => {
                  setMost(ahead.unknown.length);
                }}
              >
                Show all
              </Button>
            )}
          </>
        )}
      </Answered>
    </>
  );
}
