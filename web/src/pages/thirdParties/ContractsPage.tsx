import { Table, Text } from '@mantine/core';
import { useState } from 'react';
import { useAnswerAt } from '../../api/answers';
import type { ContractView } from '../../api/thirdPartyTypes';
import { isKnown } from '../../api/types';
import { Answered } from '../../parts/Answered';
import { Cell } from '../../parts/Cell';
import { MoreButton } from '../../parts/Choices';
import { SubjectLink } from '../../parts/SubjectLink';
import { SubjectLinks } from '../../parts/SubjectLinks';
import { Quiet } from '../../parts/When';
import { words } from '../../parts/words';
import { NewSubject } from '../subject/NewSubject';
import { PartyLink } from './PartyLink';
import { ThirdPartyTabs } from './ThirdPartyTabs';

const states: Record<ContractView['state'], string> = {
  NOT_YET: 'not in force yet',
  RUNS: 'in force',
  ENDED: 'ended',
  END_NOT_RECORDED: 'end not recorded',
};

function Clauses({ contract }: { contract: ContractView }) {
  const open = contract.clauses.filter((one) => one.present === 'NO' || one.present === 'PARTIAL');
  return (
    <>
      {open.map((one) => (
        <div key={one.clause}>
          {words(one.clause)}: {one.present === 'NO' ? 'missing' : 'in part'}
        </div>
      ))}
      {contract.unsaid > 0 && (
        <Text size="xs" c="dimmed">
          {contract.unsaid} of 12 clauses not recorded
        </Text>
      )}
    </>
  );
}

/** Contracts as a table. */
export function ContractTable({
  rows,
  ofOne = false,
}: {
  rows: readonly ContractView[];
  /** Whether all are with the third party that the page is about. */
  ofOne?: boolean;
}) {
  if (rows.length === 0) {
    return <Quiet>No contract is recorded.</Quiet>;
  }
  return (
    <Table.ScrollContainer minWidth={700}>
      <Table striped className="stacked">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Contract</Table.Th>
            {!ofOne && <Table.Th>With</Table.Th>}
            <Table.Th>Ends</Table.Th>
            <Table.Th>Access that ends with it</Table.Th>
            <Table.Th>Open clauses</Table.Th>
            <Table.Th>Has to be kept</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.contract.id}>
              <Table.Td>
                <SubjectLink
                  id={row.contract.id}
                  name={row.contract.name}
                  hidden={row.contract.hidden}
                  kind="contract"
                />
              </Table.Td>
              {!ofOne && (
                <Cell label="With">
                  {isKnown(row.party) ? <PartyLink party={row.party} /> : <Quiet>not recorded</Quiet>}
                </Cell>
              )}
              <Cell label="Ends" className="nowrap">
                {row.ends ?? ''}
                <Text size="xs" fw={row.state === 'ENDED' ? 600 : 400}>
                  {states[row.state]}
                </Text>
              </Cell>
              <Cell label="Access that ends with it" className="wrap">
                {row.paths.length === 0 ? (
                  <Quiet>none recorded</Quiet>
                ) : (
                  <SubjectLinks subjects={row.paths} />
                )}
                {row.state === 'ENDED' && row.paths.length > 0 && (
                  <Text size="xs" fw={600}>
                    still recorded
                  </Text>
                )}
              </Cell>
              <Cell label="Open clauses" className="wrap">
                <Clauses contract={row} />
              </Cell>
              <Cell label="Has to be kept" className="wrap">
                {row.mandates.length === 0 ? (
                  <Quiet>nothing recorded</Quiet>
                ) : (
                  <SubjectLinks subjects={row.mandates} />
                )}
                {row.state === 'ENDED' && row.mandates.length > 0 && (
                  <Text size="xs" fw={600}>
                    no longer: the contract has ended
                  </Text>
                )}
                {isKnown(row.why) && (
                  <Text size="xs" c="dimmed">
                    {row.why}
                  </Text>
                )}
              </Cell>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

/** All contracts, those that end first are first. */
export function ContractsPage() {
  const [limit, setLimit] = useState(500);
  const answer = useAnswerAt<{ rows: readonly ContractView[]; total: number }>('/api/contracts', { limit });
  return (
    <>
      <ThirdPartyTabs purpose="What binds third parties: when it ends, which access ends with it, and what it does not settle.">
        <NewSubject kind="contract" />
      </ThirdPartyTabs>
      <Answered answer={answer}>
        {(page) => (
          <>
            <ContractTable rows={page.rows} />
            <MoreButton total={page.total} shown={page.rows.length} limit={limit} onMore={setLimit} />
          </>
        )}
      </Answered>
    </>
  );
}
