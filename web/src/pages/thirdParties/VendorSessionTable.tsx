import { Button, Table, Text } from '@mantine/core';
import { isKnown } from '../../api/types';
import type { VendorSession } from '../../api/vendorTypes';
import { Cell } from '../../parts/Cell';
import { Mark } from '../../parts/Mark';
import { SubjectLink } from '../../parts/SubjectLink';
import { Quiet, When } from '../../parts/When';
import { words } from '../../parts/words';
import { verdictWords } from './vendorWords';
import { Somebody } from '../../parts/Somebody';

function markOf(row: VendorSession): string {
  if (row.irregular) {
    return isKnown(row.review) ? 'WARNING' : 'ERROR';
  }
  if (row.verdict === 'REFUSED') {
    return 'INFORMATION';
  }
  return row.verdict === 'CANNOT_TELL' ? 'UNRESOLVED' : 'OK';
}

/** Observed sessions with what the record says of each. */
export function VendorSessionTable({
  rows,
  onReview,
}: {
  rows: readonly VendorSession[];
  onReview?: (row: VendorSession) => void;
}) {
  const carriers = new Map(
    rows.flatMap((row) => (isKnown(row.broker) ? [[row.key, row.broker] as const] : [])),
  );
  return (
    <Table.ScrollContainer minWidth={900}>
      <Table striped className="stacked">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Began</Table.Th>
            <Table.Th>Ended</Table.Th>
            <Table.Th>Who</Table.Th>
            <Table.Th>By</Table.Th>
            <Table.Th>Verdict</Table.Th>
            {onReview !== undefined && <Table.Th />}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.key}>
              <Cell label="Began">
                <When at={row.start} />
              </Cell>
              <Cell label="Ended">
                {isKnown(row.end) ? (
                  <When at={row.end} />
                ) : (
                  <Quiet>
                    {row.verdict === 'REFUSED' ? 'not let in' : row.open ? 'still open' : 'not seen'}
                  </Quiet>
                )}
              </Cell>
              <Cell label="Who" className="wrap">
                {isKnown(row.account) ? row.account : <Quiet>no account told</Quiet>}
                <Text size="xs" c="dimmed">
                  {isKnown(row.visitor) && (
                    <SubjectLink id={row.visitor.id} name={row.visitor.name} kind="person" />
                  )}
                  {isKnown(row.visitor) && isKnown(row.thirdParty) && ', '}
                  {isKnown(row.thirdParty) && (
                    <SubjectLink id={row.thirdParty.id} name={row.thirdParty.name} kind="third-party" />
                  )}
                </Text>
              </Cell>
              <Cell label="By" className="wrap">
                {isKnown(row.path) ? (
                  <SubjectLink id={row.path.id} name={row.path.name} kind="access-path" />
                ) : (
                  <Quiet>no access path</Quiet>
                )}
                <Text size="xs" c="dimmed">
                  {words(row.protocol)} from {isKnown(row.from) ? row.from : 'an unknown address'}
                  {isKnown(row.broker) && ` at ${row.broker}`}
                </Text>
                {isKnown(row.within) && (
                  <Text size="xs" c="dimmed">
                    part of the same visit
                    {carriers.has(row.within) && ` as at ${carriers.get(row.within) ?? ''}`}
                  </Text>
                )}
              </Cell>
              <Cell label="Verdict" className="wrap">
                <Mark name={markOf(row)} title={verdictWords[row.verdict] ?? words(row.verdict)} />
                <Text size="xs">{row.why}</Text>
                {isKnown(row.review) && (
                  <Text size="xs" c="dimmed">
                    <Somebody user={row.review.person} />:{' '}
                    {row.review.explained ? 'explained' : 'not explained'}, {row.review.remark}
                  </Text>
                )}
              </Cell>
              {onReview !== undefined && (
                <Table.Td>
                  {(row.irregular || row.verdict === 'REFUSED') && !isKnown(row.review) && (
                    <Button
                      size="compact-xs"
                      variant="default"
                      onClick={() => {
                        onReview(row);
                      }}
                    >
                      Review
                    </Button>
                  )}
                </Table.Td>
              )}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
