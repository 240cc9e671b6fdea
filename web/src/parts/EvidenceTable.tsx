import { Anchor, Table, Text } from '@mantine/core';
import { Link } from 'react-router';
import { isKnown, type Evidence, type JudgedEvidence } from '../api/types';
import { Cell } from './Cell';
import { Quiet, When } from './When';
import { words } from './words';

/** How sure a source is of what it says: that it is certain is no confirmation by a person, which the quality of data counts. */
function sureness(confidence: string): string {
  return confidence === 'CONFIRMED' ? 'Certain' : words(confidence);
}

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
      <Table fz="xs" striped className="evidence stacked">
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
              {withPath && <Cell label="Part">{claim.pathLabel}</Cell>}
              <Cell label="Value" className="exact wrap">
                {claim.said}
              </Cell>
              <Cell label="Source">
                <Anchor component={Link} to={`/sources#${claim.source}`} inherit>
                  {claim.sourceTitle}
                </Anchor>
                <Text size="xs" c="dimmed">
                  {words(claim.sourceType)}
                </Text>
              </Cell>
              <Cell label="Place" className="place">
                {claim.place}
              </Cell>
              <Cell label="Observed">
                {isKnown(claim.observed) ? <When at={claim.observed} /> : <Quiet>not said</Quiet>}
              </Cell>
              <Cell label="Method">{words(claim.method)}</Cell>
              <Cell label="Confidence">{sureness(claim.confidence)}</Cell>
              <Cell label="Received">
                <When at={claim.received} />
              </Cell>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
