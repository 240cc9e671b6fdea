import { Anchor, Switch, Table, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { useAnswer } from '../../api/answers';
import type { TechniquePage } from '../../api/vulnerabilityTypes';
import { t } from '../../language/t';
import { Answered } from '../../parts/Answered';
import { Cell } from '../../parts/Cell';
import { FilterBar, FilteredBy } from '../../parts/FilterBar';
import { useAddress } from '../../parts/useAddress';
import { counted, words } from '../../parts/words';
import { VulnerabilityTabs } from './VulnerabilityTabs';

/** What attackers do in plants, which assets here it would meet, and which clauses ask for what works against it. */
export function TechniquesPage() {
  const [parameters] = useAddress();
  const wanted = parameters.get('q') ?? '';
  const [asked, setAsked] = useState(wanted);
  // Who follows a link to a technique wants that one, whatever it targets.
  const [inPlant, setInPlant] = useState(wanted === '');
  const query = new URLSearchParams({ limit: '500' });
  if (asked.trim() !== '') {
    query.set('q', asked.trim());
  }
  if (inPlant) {
    query.set('inPlant', 'true');
  }
  const answer = useAnswer<TechniquePage>(`/api/techniques?${query.toString()}`);
  return (
    <>
      <VulnerabilityTabs purpose="Techniques of attackers in plants, which classes of assets here they target, and what works against them." />
      <FilterBar>
        <TextInput
          aria-label="Find"
          placeholder="Id, name or tactic"
          value={asked}
          onChange={(event) => {
            setAsked(event.currentTarget.value);
          }}
        />
        <Switch
          label="Only what targets assets of this plant"
          checked={inPlant}
          onChange={(event) => {
            setInPlant(event.currentTarget.checked);
          }}
        />
        <FilteredBy label="Only with these words" value={asked.trim()} />
        <FilteredBy label="Techniques" value={inPlant ? t('only what targets assets of this plant') : ''} />
      </FilterBar>
      <Answered answer={answer}>
        {(page) =>
          page.takenIn === 0 ? (
            <Text size="sm">
              No techniques were taken in yet. Bring in the STIX file of MITRE ATT&amp;CK for ICS as any other
              file, on{' '}
              <Anchor component={Link} to="/" inherit>
                First hour
              </Anchor>
              .
            </Text>
          ) : (
            <>
              <Text size="sm" c="dimmed" mb="xs">
                {counted(page.total, 'technique')} of {page.takenIn}
                {page.rows[0] !== undefined &&
                  page.rows[0].edition !== '' &&
                  `; version ${page.rows[0].edition}`}
                . A technique that targets a class is no finding: it says what to ask of the assets of that
                class.
              </Text>
              <Table.ScrollContainer minWidth={900}>
                <Table striped className="stacked">
                  <Table.Thead>
                    <Table.Tr>
                      <Table.Th>Technique</Table.Th>
                      <Table.Th>Tactic</Table.Th>
                      <Table.Th>Targets here</Table.Th>
                      <Table.Th>What works against it</Table.Th>
                    </Table.Tr>
                  </Table.Thead>
                  <Table.Tbody>
                    {page.rows.map((one) => (
                      <Table.Tr key={one.id}>
                        <Table.Td>
                          <span className="exact">{one.id}</span> {one.name}
                        </Table.Td>
                        <Cell label="Tactic">{one.tactics.join(', ')}</Cell>
                        <Cell label="Targets here" className="wrap">
                          {one.targets
                            .filter((target) => target.assets > 0)
                            .map((target) => `${words(target.assetClass)} (${target.assets})`)
                            .join(', ')}
                        </Cell>
                        <Cell label="What works against it" className="wrap">
                          {one.mitigations.map((mitigation) => (
                            <div key={mitigation.id} title={mitigation.references.join('; ')}>
                              <span className="exact">{mitigation.id}</span> {mitigation.name}
                              {mitigation.references.length > 0 && (
                                <Text span size="xs" c="dimmed">
                                  {' '}
                                  {mitigation.references.join('; ')}
                                </Text>
                              )}
                            </div>
                          ))}
                        </Cell>
                      </Table.Tr>
                    ))}
                  </Table.Tbody>
                </Table>
              </Table.ScrollContainer>
            </>
          )
        }
      </Answered>
    </>
  );
}
