import { Anchor, Table, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import { useAssessed } from '../../api/assessment';
import type { MissingFact, MissingFacts } from '../../api/vulnerabilityTypes';
import { Answered } from '../../parts/Answered';
import { Cell } from '../../parts/Cell';
import { SubjectLink } from '../../parts/SubjectLink';
import { Quiet } from '../../parts/When';
import { counted } from '../../parts/words';
import { NotReady } from '../connectivity/NotReady';
import { VulnerabilityTabs } from './VulnerabilityTabs';

/** Facts that are missing, each with the assets that lack it; of how many open cases, where that is said. */
function Facts({ facts, of, order = 2 }: { facts: readonly MissingFact[]; of?: number; order?: 2 | 3 }) {
  return facts.map((fact) => (
    <section key={fact.fact}>
      <Title order={order} mt="md">
        {fact.fact.charAt(0).toUpperCase() + fact.fact.slice(1)}
      </Title>
      <Text size="sm" mb="xs">
        {of === undefined
          ? `It would settle ${counted(fact.matches, 'case')} at ${counted(fact.assets.length, 'asset')}.`
          : `It would settle ${counted(fact.matches, 'case')} of ${of} at ${counted(fact.assets.length, 'asset')}.`}
      </Text>
      <Table.ScrollContainer minWidth={520}>
        <Table striped className="stacked">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Asset</Table.Th>
              {of !== undefined && <Table.Th>Known so far</Table.Th>}
              <Table.Th className="right">Cases</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {fact.assets.map((one) => (
              <Table.Tr key={one.asset.id}>
                <Table.Td>
                  <SubjectLink
                    id={one.asset.id}
                    name={one.asset.name}
                    hidden={one.asset.hidden}
                    kind="asset"
                  />
                </Table.Td>
                {of !== undefined && (
                  <Cell label="Known so far" className="wrap">
                    {one.known}
                  </Cell>
                )}
                <Cell label="Cases" className="exact right">
                  {one.asset.hidden === true ? (
                    one.matches
                  ) : (
                    <Anchor
                      component={Link}
                      inherit
                      aria-label={`Vulnerabilities of ${one.asset.name}: ${one.matches}`}
                      to={`/vulnerabilities?q=${encodeURIComponent(one.asset.name)}`}
                    >
                      {one.matches}
                    </Anchor>
                  )}
                </Cell>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </section>
  ));
}

/** What is not known and would settle most of what nobody can tell. */
export function MissingPage() {
  const answer = useAssessed<MissingFacts>('/api/vulnerabilities/missing');
  return (
    <>
      <VulnerabilityTabs purpose="Not knowing is not the same as not being affected: the facts that are missing or that sources dispute, and at which assets, those that would settle most first." />
      <Answered answer={answer}>
        {(known) => (
          <>
            <NotReady
              unshown={undefined}
              ready={known.facts.length > 0 || !known.assessing}
              assessing={known.assessing}
              what="the advisories and the assets"
            />
            {!known.assessing && (
              <Text size="sm">
                {known.cannotTell === 0 && known.cases > 0
                  ? 'Of every vulnerability at an asset that an advisory may mean, it is known whether the asset is affected.'
                  : `Of ${counted(known.cases, 'vulnerability', 'vulnerabilities')} at assets that advisories may mean, it cannot be told of ${known.cannotTell} whether the asset is affected.`}
              </Text>
            )}
            <Facts facts={known.facts} of={known.cannotTell} />
            {known.urgency.length > 0 && (
              <>
                <Title order={2} mt="md">
                  How urgent it is
                </Title>
                <Text size="sm">
                  Until these are known the worst counts, where nobody has decided what to do.
                </Text>
                <Facts facts={known.urgency} order={3} />
              </>
            )}
            {known.facts.length + known.urgency.length === 0 && !known.assessing && (
              <Quiet>Nothing is missing to tell what is affected and how urgent it is.</Quiet>
            )}
          </>
        )}
      </Answered>
    </>
  );
}
