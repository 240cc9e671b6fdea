import { Table, Text } from '@mantine/core';
import { useAnswer } from '../../api/answers';
import type { MakerQuality } from '../../api/vulnerabilityTypes';
import { Answered } from '../../parts/Answered';
import { Cell } from '../../parts/Cell';
import { Quiet } from '../../parts/When';
import { VulnerabilityTabs } from './VulnerabilityTabs';

const shares: readonly {
  readonly label: string;
  readonly of: (one: MakerQuality) => number;
  /** Of how many it is a share, where that is told. */
  readonly whole?: (one: MakerQuality) => number;
  readonly why: string;
}[] = [
  {
    label: 'Fix offered',
    of: (one) => one.fixed,
    whole: (one) => one.vulnerabilities,
    why: 'vulnerabilities for which a fix of the maker is named',
  },
  {
    label: 'No fix',
    of: (one) => one.noFix,
    whole: (one) => one.vulnerabilities,
    why: 'vulnerabilities for which there is or will be none; of the rest the maker says neither',
  },
  {
    label: 'Scored',
    of: (one) => one.scored,
    whole: (one) => one.vulnerabilities,
    why: 'vulnerabilities with a CVSS vector',
  },
  {
    label: 'Identified',
    of: (one) => one.identified,
    why: 'products with an order number, model number, serial number, CPE or purl',
  },
  {
    label: 'Readable versions',
    of: (one) => one.readable,
    why: 'texts of versions that can be read without a person',
  },
  {
    label: 'Revised',
    of: (one) => one.revised,
    whole: (one) => one.advisories,
    why: 'advisories with more than one version',
  },
];

/** A space at which no line ends. */
const together = '\u00a0';

function percent(share: number): string {
  return `${Math.round(share * 100)}${together}%`;
}

/** Of few it says more how many they are. */
function shareText(share: number, whole: number | undefined): string {
  return whole === undefined
    ? percent(share)
    : `${[Math.round(share * whole), 'of', whole].join(together)} (${percent(share)})`;
}

/** How well the advisories of each maker can be used: what to ask of it in the next contract. */
export function MakersPage() {
  const answer = useAnswer<readonly MakerQuality[]>('/api/vulnerabilities/makers');
  return (
    <>
      <VulnerabilityTabs purpose="How well the advisories and updates of each maker can be used: what to ask of it in the next contract." />
      <Answered answer={answer}>
        {(makers) =>
          makers.length === 0 ? (
            <Quiet>No advisory was taken in yet.</Quiet>
          ) : (
            <>
              <Table.ScrollContainer minWidth={900}>
                <Table striped className="stacked">
                  <Table.Thead>
                    <Table.Tr>
                      <Table.Th>Maker</Table.Th>
                      <Table.Th className="right">Assets</Table.Th>
                      <Table.Th className="right">Advisories</Table.Th>
                      <Table.Th className="right">Vulnerabilities</Table.Th>
                      {shares.map((share) => (
                        <Table.Th key={share.label} className="right" title={share.why}>
                          {share.label}
                        </Table.Th>
                      ))}
                      <Table.Th className="right" title="recorded updates that the maker did not categorise">
                        Updates without category
                      </Table.Th>
                    </Table.Tr>
                  </Table.Thead>
                  <Table.Tbody>
                    {makers.map((one) => (
                      <Table.Tr key={one.maker}>
                        <Table.Td>{one.maker}</Table.Td>
                        <Cell label="Assets" className="exact right">
                          {one.assets}
                        </Cell>
                        <Cell label="Advisories" className="exact right">
                          {one.advisories}
                        </Cell>
                        <Cell label="Vulnerabilities" className="exact right">
                          {one.vulnerabilities}
                        </Cell>
                        {shares.map((share) => (
                          <Cell key={share.label} label={share.label} className="exact right">
                            {shareText(share.of(one), share.whole?.(one))}
                          </Cell>
                        ))}
                        <Cell label="Updates without category" className="exact right">
                          {one.updates === 0 ? (
                            <Quiet>no updates</Quiet>
                          ) : (
                            `${one.uncategorised} of ${one.updates}`
                          )}
                        </Cell>
                      </Table.Tr>
                    ))}
                  </Table.Tbody>
                </Table>
              </Table.ScrollContainer>
              <Text size="xs" c="dimmed">
                {shares.map((share) => `${share.label}: ${share.why}`).join('. ')}. Updates without category:
                recorded updates that the maker did not categorise. A maker is listed once one of its
                advisories was taken in or one of its updates is recorded.
              </Text>
            </>
          )
        }
      </Answered>
    </>
  );
}
