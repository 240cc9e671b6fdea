import { Table, Text, Title } from '@mantine/core';
import { useAssessed } from '../../api/assessment';
import type { MissingFacts } from '../../api/vulnerabilityTypes';
import { Answered } from '../../parts/Answered';
import { SubjectLink } from '../../parts/SubjectLink';
import { Quiet } from '../../parts/When';
import { counted } from '../../parts/words';
import { NotReady } from '../connectivity/NotReady';
import { VulnerabilityTabs } from './VulnerabilityTabs';

/** What is not known and would settle most of what nobody can tell. */
export function MissingPage() {
  const answer = useAssessed<MissingFacts>('/api/vulnerabilities/missing');
  return (
    <>
      <VulnerabilityTabs purpose="Not knowing is not the same as not being affected: which fact, found out where, would settle most." />
      <Answered answer={answer}>
        {(known) => (
          <>
            <NotReady
              unshown={undefined}
              ready={known.facts.length > 0 || !known.assessing}
              assessing={known.assessing}
              what="the advisories and the assets"
            />
            {known.facts.length === 0 && !known.assessing && <Quiet>Nothing is missing.</Quiet>}
            {known.facts.map((fact) => (
              <section key={fact.fact}>
                <Title order={2} mt="md">
                  {fact.fact.charAt(0).toUpperCase() + fact.fact.slice(1)}
                </Title>
                <Text size="sm" mb="xs">
                  It would settle {counted(fact.matches, 'case')} of {known.cannotTell} at{' '}
                  {counted(fact.assets.length, 'asset')}.
                </Text>
                <Table.ScrollContainer minWidth={520}>
                  <Table striped>
                    <Table.Thead>
                      <Table.Tr>
                        <Table.Th>Asset</Table.Th>
                        <Table.Th>Known so far</Table.Th>
                        <Table.Th className="right">Cases</Table.Th>
                      </Table.Tr>
                    </Table.Thead>
                    <Table.Tbody>
                      {fact.assets.map((one) => (
                        <Table.Tr key={one.asset.id}>
                          <Table.Td>
                            <SubjectLink id={one.asset.id} name={one.asset.name} kind="asset" />
                          </Table.Td>
                          <Table.Td className="wrap">{one.known}</Table.Td>
                          <Table.Td className="exact right">{one.matches}</Table.Td>
                        </Table.Tr>
                      ))}
                    </Table.Tbody>
                  </Table>
                </Table.ScrollContainer>
              </section>
            ))}
          </>
        )}
      </Answered>
    </>
  );
}
