import { Anchor, Badge, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { useAnswer } from '../../api/answers';
import type { RiskPage, RiskRow } from '../../api/riskTypes';
import { isKnown } from '../../api/types';
import { Answered } from '../../parts/Answered';
import { Cell } from '../../parts/Cell';
import { MoreButton } from '../../parts/Choices';
import { SubjectLink } from '../../parts/SubjectLink';
import { SubjectLinks } from '../../parts/SubjectLinks';
import { Quiet } from '../../parts/When';
import { counted, words } from '../../parts/words';
import { NewSubject } from '../subject/NewSubject';
import { RiskTabs } from './RiskTabs';

const colours: Readonly<Record<string, string>> = {
  UNTREATED: 'red',
  EXPIRED: 'red',
  NOT_ASSESSED: 'yellow',
  ACCEPTED: 'blue',
  IN_TREATMENT: 'blue',
  TOLERABLE: 'teal',
};

/** Until when what was decided holds; without a decision there is nothing that could end. */
function Until({ row }: { row: RiskRow }) {
  if (isKnown(row.expires)) {
    return row.expires;
  }
  return <Quiet>{isKnown(row.decision) ? 'no date recorded' : 'nothing decided'}</Quiet>;
}

/** What may happen, how bad it would be, and what was decided. */
export function RisksPage() {
  const [limit, setLimit] = useState(500);
  const answer = useAnswer<RiskPage>('/api/risks', { limit });
  return (
    <>
      <RiskTabs purpose="What may happen, how likely and how bad it is, what is tolerable, what was decided until when, and who owns it.">
        <NewSubject kind="risk" />
      </RiskTabs>
      <Answered answer={answer}>
        {(page) =>
          page.rows.length === 0 ? (
            <Quiet>
              No risk is recorded. Enter one as a subject of the kind risk, with likelihood, impact and what
              is tolerable.
            </Quiet>
          ) : (
            <>
              <Text size="sm" c="dimmed" mb="xs">
                {counted(page.total, 'risk')}; those that need somebody come first.
              </Text>
              <Table.ScrollContainer minWidth={1000}>
                <Table striped className="stacked">
                  <Table.Thead>
                    <Table.Tr>
                      <Table.Th>Risk</Table.Th>
                      <Table.Th>State</Table.Th>
                      <Table.Th>Before controls</Table.Th>
                      <Table.Th>Residual</Table.Th>
                      <Table.Th>Tolerable</Table.Th>
                      <Table.Th>Decision</Table.Th>
                      <Table.Th>Owner</Table.Th>
                      <Table.Th>Until</Table.Th>
                    </Table.Tr>
                  </Table.Thead>
                  <Table.Tbody>
                    {page.rows.map((row) => (
                      <Table.Tr key={row.risk.id}>
                        <Table.Td className="wrap">
                          <SubjectLink
                            id={row.risk.id}
                            name={row.risk.name}
                            hidden={row.risk.hidden}
                            kind="risk"
                          />
                          <Text size="xs">
                            <Anchor
                              component={Link}
                              inherit
                              to={`/risk/bow-ties?of=${encodeURIComponent(row.risk.id)}`}
                            >
                              Bow-tie
                            </Anchor>
                          </Text>
                          {isKnown(row.tree) && (
                            <Text size="xs" c="dimmed">
                              Attack tree:{' '}
                              <Anchor
                                component={Link}
                                inherit
                                to={`/risk/trees/${encodeURIComponent(row.tree.id)}`}
                              >
                                {row.tree.name}
                              </Anchor>
                            </Text>
                          )}
                        </Table.Td>
                        <Cell label="State" className="wrap">
                          <Badge color={colours[row.state] ?? 'gray'} variant="light" miw="max-content">
                            {words(row.state)}
                          </Badge>
                          <Text size="xs" c="dimmed">
                            {row.reasons.join('; ')}
                          </Text>
                        </Cell>
                        <Cell label="Before controls">
                          {isKnown(row.inherent) ? words(row.inherent) : <Quiet>not known</Quiet>}
                        </Cell>
                        <Cell label="Residual">
                          {isKnown(row.residual) ? words(row.residual) : <Quiet>not known</Quiet>}
                        </Cell>
                        <Cell label="Tolerable">
                          {isKnown(row.tolerable) ? words(row.tolerable) : <Quiet>not said</Quiet>}
                        </Cell>
                        <Cell label="Decision">
                          {isKnown(row.decision) ? words(row.decision) : <Quiet>none</Quiet>}
                        </Cell>
                        <Cell label="Owner" style={{ whiteSpace: 'nowrap' }}>
                          {isKnown(row.owner) ? (
                            <SubjectLinks subjects={[row.owner]} />
                          ) : (
                            <Quiet>nobody</Quiet>
                          )}
                        </Cell>
                        <Cell label="Until" style={{ whiteSpace: 'nowrap' }}>
                          <Until row={row} />
                          {isKnown(row.reviewDue) && (
                            <Text size="xs" c="dimmed">
                              review due {row.reviewDue}
                            </Text>
                          )}
                        </Cell>
                      </Table.Tr>
                    ))}
                  </Table.Tbody>
                </Table>
              </Table.ScrollContainer>
              <MoreButton total={page.total} shown={page.rows.length} limit={limit} onMore={setLimit} />
            </>
          )
        }
      </Answered>
    </>
  );
}
