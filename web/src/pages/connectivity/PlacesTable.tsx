import { Anchor, Table } from '@mantine/core';
import { useAssessed } from '../../api/assessment';
import type { ThreeWayPlaces } from '../../api/connectivityTypes';
import { Answered } from '../../parts/Answered';
import { Cell } from '../../parts/Cell';
import { Quiet } from '../../parts/When';
import { words } from '../../parts/words';
import { combinations, discrepancyWords } from './combinations';
import { NotReady } from './NotReady';

/** What the check says of each asset, zone or conduit; its name shows only its connections. */
export function PlacesTable({ by, onChoose }: { by: string; onChoose: (place: string) => void }) {
  const answer = useAssessed<ThreeWayPlaces>('/api/connectivity/places', { by });
  return (
    <Answered answer={answer}>
      {(known) => (
        <>
          <NotReady unshown={known.unshown} ready={known.ready} assessing={known.assessing} />
          {known.ready && known.places.length === 0 && <Quiet>No connection has an end there.</Quiet>}
          <Table.ScrollContainer minWidth={1100}>
            <Table striped className="stacked">
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{words(by)}</Table.Th>
                  <Table.Th className="right">Connections</Table.Th>
                  {Object.values(discrepancyWords).map((title) => (
                    <Table.Th key={title} className="right">
                      {title}
                    </Table.Th>
                  ))}
                  {combinations.map((one) => (
                    <Table.Th key={one.name} className="right">
                      {words(one.name)}
                    </Table.Th>
                  ))}
                  <Table.Th className="right">Not decided</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {known.places.map((place) => (
                  <Table.Tr key={place.id}>
                    <Table.Td>
                      <Anchor
                        component="button"
                        type="button"
                        inherit
                        ta="left"
                        onClick={() => {
                          onChoose(place.id);
                        }}
                      >
                        {place.name}
                      </Anchor>
                    </Table.Td>
                    <Cell label="Connections" className="exact right">
                      {place.tally.connections}
                    </Cell>
                    {Object.keys(discrepancyWords).map((name) => (
                      <Cell label={discrepancyWords[name] ?? words(name)} key={name} className="exact right">
                        {place.tally.discrepancies[name]?.surely ?? 0}
                      </Cell>
                    ))}
                    {combinations.map((one) => (
                      <Cell label={words(one.name)} key={one.name} className="exact right">
                        {place.tally.combinations[one.name] ?? 0}
                      </Cell>
                    ))}
                    <Cell label="Not decided" className="exact right">
                      {place.tally.undecided}
                    </Cell>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
        </>
      )}
    </Answered>
  );
}
