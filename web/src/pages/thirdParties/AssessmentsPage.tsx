import { Table, Text } from '@mantine/core';
import { useState } from 'react';
import { useAnswerAt } from '../../api/answers';
import type { PartyRow } from '../../api/thirdPartyTypes';
import { isKnown } from '../../api/types';
import { Answered } from '../../parts/Answered';
import { Cell } from '../../parts/Cell';
import { MoreButton } from '../../parts/Choices';
import { Quiet } from '../../parts/When';
import { counted } from '../../parts/words';
import { PartyLink } from './PartyLink';
import { ThirdPartyTabs } from './ThirdPartyTabs';

/** Those of the six parts that are columns here, with their heads. */
const columns: Readonly<Record<string, string>> = {
  LAST_ASSESSMENT: 'Last assessment',
  CERTIFICATIONS: 'Claims and certificates',
};

function updateWords({ updates }: PartyRow): string {
  const csaf = !isKnown(updates.csaf) ? 'CSAF not recorded' : updates.csaf ? 'CSAF' : 'no CSAF';
  return updates.updates === 0
    ? csaf
    : `of ${counted(updates.updates, 'update')}: category ${updates.categorised}, urgency ${updates.urgency}, exploitation ${updates.exploitation}, CVE ${updates.vulnerabilities}; ${csaf}; ${counted(updates.partsLists, 'parts list')}`;
}

/** What third parties proved, when, and what has lapsed or is overdue. */
export function AssessmentsPage() {
  const [limit, setLimit] = useState(500);
  const answer = useAnswerAt<{ rows: readonly PartyRow[]; total: number }>('/api/third-parties', {
    sort: 'ASSESSMENT',
    limit,
  });
  return (
    <>
      <ThirdPartyTabs purpose="What third parties proved and when, what has lapsed, and what is overdue." />
      <Answered answer={answer}>
        {(page) => (
          <div>
            <Text size="sm" c="dimmed" mb="xs">
              CSAF: whether the third party publishes its advisories as files that machines can compare with
              the record. Not recorded: nobody has entered that at the third party. Of its updates it is
              counted for how many it says a category, how urgent they are, whether a vulnerability is
              exploited, and which CVE they close.
            </Text>
            <Table striped className="stacked">
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>Third party</Table.Th>
                  {Object.values(columns).map((head) => (
                    <Table.Th key={head}>{head}</Table.Th>
                  ))}
                  <Table.Th>Says of its updates</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {page.rows.map((row) => (
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
                      .filter((part) => part.part in columns)
                      .map((part) => (
                        <Cell key={part.part} label={columns[part.part] ?? ''} className="wrap">
                          {part.known.map((line) => (
                            <div key={line}>{line}</div>
                          ))}
                          {part.missing.length > 0 && <Quiet>{`missing: ${part.missing.join('; ')}`}</Quiet>}
                        </Cell>
                      ))}
                    <Cell label="Says of its updates" className="wrap">
                      {updateWords(row)}
                    </Cell>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
            <MoreButton total={page.total} shown={page.rows.length} limit={limit} onMore={setLimit} />
          </div>
        )}
      </Answered>
    </>
  );
}
