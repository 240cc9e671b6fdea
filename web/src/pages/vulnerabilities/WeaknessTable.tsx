import { Anchor, Badge, Table, Text } from '@mantine/core';
import { isKnown } from '../../api/types';
import type { Weakness } from '../../api/vulnerabilityTypes';
import { SubjectLink } from '../../parts/SubjectLink';
import { Quiet, When } from '../../parts/When';
import { within, words } from '../../parts/words';
import { decisionWord, stateWords } from './decisions';
import { Term } from '../../parts/Term';

function Urgency({ weakness }: { weakness: Weakness }) {
  if (!isKnown(weakness.decision)) {
    return <Quiet>nothing to do</Quiet>;
  }
  return (
    <>
      <Badge variant={weakness.decision === 'NOW' ? 'filled' : 'outline'} radius="xs" color="dark">
        {decisionWord(weakness.decision)}
      </Badge>
      {isKnown(weakness.decided) && weakness.decided.counts && (
        <Text size="xs" c="dimmed">
          decided by {weakness.decided.person}
        </Text>
      )}
      {isKnown(weakness.priority?.missing) && !isKnown(weakness.decided) && (
        <Text size="xs" c="dimmed">
          until {weakness.priority.missing} is known
        </Text>
      )}
    </>
  );
}

/** Vulnerabilities of assets, the most urgent first; a row opens everything about it. */
export function WeaknessTable({
  rows,
  onOpen,
}: {
  rows: readonly Weakness[];
  onOpen: (weakness: Weakness) => void;
}) {
  return (
    <Table.ScrollContainer minWidth={900}>
      <Table striped>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>
              <Term name="SSVC">Act</Term>
            </Table.Th>
            <Table.Th>Asset</Table.Th>
            <Table.Th>Vulnerability</Table.Th>
            <Table.Th>Status</Table.Th>
            <Table.Th className="right">
              <Term name="CVSS" />
            </Table.Th>
            <Table.Th>
              <Term name="KEV">Exploited</Term>
            </Table.Th>
            <Table.Th>Next window</Table.Th>
            <Table.Th>Work</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={`${row.asset.id} ${row.vulnerability}`}>
              <Table.Td>
                <Urgency weakness={row} />
              </Table.Td>
              <Table.Td>
                <SubjectLink id={row.asset.id} name={row.asset.name} kind="asset" />
                {isKnown(row.zone) && (
                  <Text size="xs" c="dimmed">
                    {row.zone.name}
                  </Text>
                )}
              </Table.Td>
              <Table.Td className="wrap">
                <Anchor
                  component="button"
                  type="button"
                  inherit
                  onClick={() => {
                    onOpen(row);
                  }}
                >
                  {row.vulnerability}
                </Anchor>
                <Text size="xs" c="dimmed">
                  {row.evidence
                    .map((one) => one.advisory)
                    .filter((one, at, all) => all.indexOf(one) === at)
                    .join(', ')}
                </Text>
              </Table.Td>
              <Table.Td>
                {words(row.status)}
                <Text size="xs" c="dimmed">
                  {within(words(row.confidence))} match
                </Text>
                {isKnown(row.lookAgain) && <Text size="xs">look again</Text>}
              </Table.Td>
              <Table.Td className="exact right">{isKnown(row.base) ? row.base.toFixed(1) : ''}</Table.Td>
              <Table.Td>{isKnown(row.exploited) ? `since ${row.exploited.added}` : ''}</Table.Td>
              <Table.Td>
                {isKnown(row.nextWindow) ? <When at={row.nextWindow} /> : <Quiet>none</Quiet>}
              </Table.Td>
              <Table.Td>{stateWords[row.state] ?? words(row.state)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
