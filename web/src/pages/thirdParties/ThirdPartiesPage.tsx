import { Table, Text } from '@mantine/core';
import { useState } from 'react';
import { useAnswerAt } from '../../api/answers';
import type { PartyRow } from '../../api/thirdPartyTypes';
import { isKnown } from '../../api/types';
import { t } from '../../language/t';
import { Answered } from '../../parts/Answered';
import { Cell } from '../../parts/Cell';
import { MoreButton } from '../../parts/Choices';
import { Quiet } from '../../parts/When';
import { counted, within, words } from '../../parts/words';
import { NewSubject } from '../subject/NewSubject';
import { PartyLink } from './PartyLink';
import { ThirdPartyTabs } from './ThirdPartyTabs';
import { partTitles } from './vendorWords';

/** Every third party with what is missing of the six parts of a map of the supply chain. */
export function ThirdPartiesPage() {
  const [limit, setLimit] = useState(500);
  const answer = useAnswerAt<{ rows: readonly PartyRow[]; total: number }>('/api/third-parties', {
    sort: 'PRESSING',
    limit,
  });
  return (
    <>
      <ThirdPartyTabs>
        <NewSubject kind="third-party" />
      </ThirdPartyTabs>
      <Answered answer={answer}>
        {(page) =>
          page.rows.length === 0 ? (
            <Quiet>No third party is recorded.</Quiet>
          ) : (
            <>
              <Text size="sm" c="dimmed" mb="xs">
                Ended contracts, overdue assessments and lapsed certificates come first. The six parts of a
                map of the supply chain: {Object.values(partTitles).map(within).join('; ')}.
              </Text>
              <Table.ScrollContainer minWidth={900}>
                <Table striped className="stacked">
                  <Table.Thead>
                    <Table.Tr>
                      <Table.Th>Third party</Table.Th>
                      <Table.Th>What it is</Table.Th>
                      <Table.Th>Importance</Table.Th>
                      <Table.Th>Six parts</Table.Th>
                      <Table.Th className="right">Access paths</Table.Th>
                      <Table.Th>Contract ends</Table.Th>
                      <Table.Th className="right">Open clauses</Table.Th>
                      <Table.Th>Assessment due</Table.Th>
                      <Table.Th>Security contact</Table.Th>
                    </Table.Tr>
                  </Table.Thead>
                  <Table.Tbody>
                    {page.rows.map((row) => (
                      <Row key={row.party.id} row={row} />
                    ))}
                  </Table.Tbody>
                </Table>
              </Table.ScrollContainer>
              <MoreButton total={page.total} shown={page.rows.length} limit={limit} onMore={setLimit} />
              {page.total > page.rows.length && (
                <Text size="sm">{counted(page.total, 'third party', 'third parties')} in all.</Text>
              )}
            </>
          )
        }
      </Answered>
    </>
  );
}

/** What contracts leave open; what none settles that is in force is as open as can be. */
function OpenClauses({ row }: { row: PartyRow }) {
  if (row.recorded === 0) {
    return <Quiet>no contract recorded</Quiet>;
  }
  return (
    <>
      {row.openClauses > 0 || row.unsaidClauses === 0 ? row.openClauses : null}
      {row.unsaidClauses > 0 && (
        <Text size="xs" c="dimmed">
          {row.unsaidClauses} not recorded
        </Text>
      )}
      {row.contracts === 0 && (
        <Text size="xs" fw={600}>
          no contract in force
        </Text>
      )}
    </>
  );
}

function Row({ row }: { row: PartyRow }) {
  const incomplete = row.parts.filter((part) => !part.complete);
  return (
    <Table.Tr>
      <Table.Td>
        <PartyLink party={row.party} />
      </Table.Td>
      <Cell label="What it is" className="wrap">
        {row.kinds.length === 0 ? <Quiet>not recorded</Quiet> : row.kinds.map(words).join(', ')}
      </Cell>
      <Cell label="Importance">
        {isKnown(row.importance) ? words(row.importance) : <Quiet>not rated</Quiet>}
      </Cell>
      <Cell label="Six parts" className="wrap">
        {row.complete} of 6
        {incomplete.length > 0 && (
          <Text size="xs" c="dimmed">
            incomplete:{' '}
            {incomplete.map((part) => within(partTitles[part.part] ?? words(part.part))).join('; ')}
          </Text>
        )}
      </Cell>
      <Cell label="Access paths" className="right">
        {row.paths}
        {row.outOfBand > 0 && (
          <Text size="xs" fw={600}>
            {row.outOfBand} past the boundary
          </Text>
        )}
      </Cell>
      <Cell label="Contract ends" className="exact nowrap">
        {row.contractEnds ?? <Quiet>not recorded</Quiet>}
        {row.contractEnded && (
          <Text size="xs" fw={600}>
            ended
          </Text>
        )}
      </Cell>
      <Cell label="Open clauses" className="right">
        <OpenClauses row={row} />
      </Cell>
      <Cell label="Assessment due" className="exact nowrap">
        {row.nextDue ?? <Quiet>none recorded</Quiet>}
        {row.overdue && (
          <Text size="xs" fw={600}>
            overdue
          </Text>
        )}
        {row.lapsed > 0 && (
          <Text size="xs" fw={600}>
            {counted(row.lapsed, 'certificate')} lapsed
          </Text>
        )}
      </Cell>
      <Cell label="Security contact" className="wrap">
        {row.securityContacts.length > 0 ? (
          row.securityContacts.join(', ')
        ) : (
          <Quiet>{row.securityContact ? 'not named' : t('none')}</Quiet>
        )}
      </Cell>
    </Table.Tr>
  );
}
