import { Checkbox, Select, Text } from '@mantine/core';
import { DateTimePicker } from '@mantine/dates';
import dayjs from 'dayjs';
import type { PlantMap } from '../../api/mapTypes';
import { FilterBar, FilteredBy, named } from '../../parts/FilterBar';
import { useAddress } from '../../parts/useAddress';
import { words } from '../../parts/words';
import { changesAmong } from './difference';
import { lookOf, pictures, usesOf, withLook, type MapLook } from './mapView';
import { SavedViews } from './SavedViews';

function Changes({ map }: { map: PlantMap }) {
  const nodes = changesAmong(map.nodes);
  const edges = changesAmong(map.edges);
  return (
    <Text size="sm" role="status">
      Since then: assets +{nodes.came} −{nodes.went} ≠{nodes.otherwise}; connections +{edges.came} −
      {edges.went} ≠{edges.otherwise}
    </Text>
  );
}

/** What the map shows: boxes, uses, each connection or whole conduits, and the moment that it is compared with. */
export function MapChoices({ map }: { map: PlantMap }) {
  const [parameters, setParameters] = useAddress();
  const look = lookOf(parameters);
  const show = (part: Partial<MapLook>) => {
    setParameters((current) => withLook(current, { ...lookOf(current), ...part }));
  };
  return (
    <FilterBar align="flex-end">
      <Select
        label="Boxes"
        w={230}
        allowDeselect={false}
        data={[...pictures]}
        value={look.by}
        onChange={(by) => {
          show({ by: pictures.find((picture) => picture.value === by)?.value ?? 'zones' });
        }}
      />
      <Select
        label="Connections"
        w={200}
        placeholder="For every use"
        clearable
        data={usesOf(map.edges).map((use) => ({ value: use, label: words(use) }))}
        value={look.use ?? null}
        onChange={(use) => {
          show({ use: use ?? undefined });
        }}
      />
      <DateTimePicker
        label="Compare with"
        placeholder="Nothing"
        clearable
        w={190}
        valueFormat="YYYY-MM-DD HH:mm"
        value={look.than === undefined ? null : dayjs(look.than).format('YYYY-MM-DD HH:mm:ss')}
        onChange={(chosen) => {
          show({ than: chosen === null ? undefined : dayjs(chosen).toISOString() });
        }}
      />
      <Checkbox
        label="Each connection"
        mb={6}
        checked={look.each}
        onChange={(event) => {
          show({ each: event.currentTarget.checked });
        }}
      />
      <SavedViews />
      {look.than !== undefined && <Changes map={map} />}
      <FilteredBy label="Boxes" value={named(pictures, look.by)} />
      <FilteredBy label="Connections" value={look.use === undefined ? '' : words(look.use)} />
      <FilteredBy
        label="Compared with"
        value={look.than === undefined ? '' : dayjs(look.than).format('YYYY-MM-DD HH:mm')}
      />
    </FilterBar>
  );
}
