import { Anchor, Table, Text } from '@mantine/core';
import { Link } from 'react-router';
import { isKnown, type Evidence, type JudgedEvidence } from '../api/types';
import { Quiet, When } from './When';
import { words } from './words';

function judged(claim: Evidence): claim is JudgedEvidence {
  return 'agrees' in claim;
}

/** Claims as sources make them: who says what, where in which source, when, how and how surely. */
export function EvidenceTable({
  evidence,
  withPath = false,
}: {
  evidence: readonly Evidence[];
  withPath?: boolean;
}) {
  if (evidence.length === 0) {
    return <Quiet>No source speaks of it.</Quiet>;
  }
  const withJudgement = evidence.some(judged);
  return (
    <Table.ScrollContainer minWidth={760}>
      <Table fz="xs" striped className="evidence">
        <Table.Thead>
          <Table.Tr>
            {withJudgement && <Table.Th>Agrees</Table.Th>}
            {withPath && <Table.Th>Part</Table.Th>}
            <Table.Th>Value</Table.Th>
            <Table.Th>Source</Table.Th>
            <Table.Th>Place</Table.Th>
            <Table.Th>Observed</Table.Th>
            <Table.Th>Method</Table.Th>
            <Table.Th>Confidence</Table.Th>
            <Table.Th>Received</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {evidence.map((claim) => (
            <Table.Tr key={claim.claim}>
              {withJudgement && (
                <Table.Td className="nowrap">
                  {judged(claim) && (claim.agrees ? '✓ agrees' : '⚠ differs')}
                  {judged(claim) && claim.recorded && (
                    <Text size="xs" fw={600}>
                      believed
                    </Text>
                  )}
                </Table.Td>
              )}
              {withPath && <Table.Td>{claim.pathLabel}</Table.Td>}
              <Table.Td className="exact wrap">{claim.said}</Table.Td>
              <Table.Td>
                <Anchor component={Link} to={`/sources#${claim.source}`} inherit>
                  {claim.sourceTitle}
                </Anchor>
                <Text size="xs" c="dimmed">
                  {words(claim.sourceType)}
                </Text>
              </Table.Td>
              <Table.Td className="place">{claim.place}</Table.Td>
              <Table.Td>
                {isKnown(claim.observed) ? <When at={claim.observed} /> : <Quiet>not said</Quiet>}
              </Table.Td>
              <Table.Td>{words(claim.method)}</Table.Td>
              <Table.Td>{words(claim.confidence)}</Table.Td>
              <Table.Td>
                <When at={claim.received} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
