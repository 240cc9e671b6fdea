import { Anchor, Table } from '@mantine/core';
import { useAssessed } from '../../api/assessment';
import type { ThreeWayPlaces } from '../../api/connectivityTypes';
import { Answered } from '../../parts/Answered';
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
            <Table striped>
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
                    <Table.Td className="exact right">{place.tally.connections}</Table.Td>
                    {Object.keys(discrepancyWords).map((name) => (
                      <Table.Td key={name} className="exact right">
                        {place.tally.discrepancies[name]?.surely ?? 0}
                      </Table.Td>
                    ))}
                    {combinations.map((one) => (
                      <Table.Td key={one.name} className="exact right">
                        {place.tally.combinations[one.name] ?? 0}
                      </Table.Td>
                    ))}
                    <Table.Td className="exact right">{place.tally.undecided}</Table.Td>
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
