import { Table, Text } from '@mantine/core';
import { useAnswerAt } from '../../api/answers';
import type { PartyRow } from '../../api/thirdPartyTypes';
import { isKnown } from '../../api/types';
import { Answered } from '../../parts/Answered';
import { Quiet } from '../../parts/When';
import { counted } from '../../parts/words';
import { PartyLink } from './PartyLink';
import { ThirdPartyTabs } from './ThirdPartyTabs';

const shown = ['LAST_ASSESSMENT', 'CERTIFICATIONS'];

function updateWords({ updates }: PartyRow): string {
  const csaf = !isKnown(updates.csaf) ? 'CSAF not recorded' : updates.csaf ? 'CSAF' : 'no CSAF';
  return updates.updates === 0
    ? csaf
    : `of ${updates.updates}: category ${updates.categorised}, urgency ${updates.urgency}, exploitation ${updates.exploitation}, CVE ${updates.vulnerabilities}; ${csaf}; ${counted(updates.partsLists, 'parts list')}`;
}

/** What third parties proved, when, and what has lapsed or is overdue. */
export function AssessmentsPage() {
  const answer = useAnswerAt<{ rows: readonly PartyRow[] }>('/api/third-parties', { limit: 500 });
  return (
    <>
      <ThirdPartyTabs purpose="What third parties proved and when, what has lapsed, and what is overdue." />
      <Answered answer={answer}>
        {(page) => (
          <div>
            <Table striped>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>Third party</Table.Th>
                  <Table.Th>Last assessment</Table.Th>
                  <Table.Th>Claims and certificates</Table.Th>
                  <Table.Th>Says of its updates</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {[...page.rows]
                  .sort(
                    (one, other) =>
                      Number(other.overdue) - Number(one.overdue) ||
                      (one.nextDue ?? '').localeCompare(other.nextDue ?? '') ||
                      other.lapsed - one.lapsed,
                  )
                  .map((row) => (
                    <Table.Tr key={row.party.id}>
                      <Table.Td>
                        <PartyLink party={row.party} />
                        {row.overdue && (
                          <Text size="xs" fw={600}>
                            assessment overdue
                          </Text>
                        )}
                        {row.lapsed > 0 && (
                          <Text size="xs" fw={600}>
                            {counted(row.lapsed, 'certificate')} lapsed
                          </Text>
                        )}
                      </Table.Td>
                      {row.parts
                        .filter((part) => shown.includes(part.part))
                        .map((part) => (
                          <Table.Td key={part.part} className="wrap">
                            {part.known.map((line) => (
                              <div key={line}>{line}</div>
                            ))}
                            {part.missing.length > 0 && (
                              <Quiet>{`missing: ${part.missing.join('; ')}`}</Quiet>
                            )}
                          </Table.Td>
                        ))}
                      <Table.Td className="wrap">{updateWords(row)}</Table.Td>
                    </Table.Tr>
                  ))}
              </Table.Tbody>
            </Table>
          </div>
        )}
      </Answered>
    </>
  );
}
