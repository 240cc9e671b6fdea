import type { MapEdge, PlantMap } from '../../api/mapTypes';

/** What the boxes of the map are. */
export const pictures = [
  { value: 'zones', label: 'Zones and conduits' },
  { value: 'networks', label: 'Networks (logical)' },
  { value: 'places', label: 'Places and cables (physical)' },
] as const;

export type Picture = (typeof pictures)[number]['value'];

/** How the reader looks at the map; it stands in the address, so that a link shows the same. */
export interface MapLook {
  readonly by: Picture;
  /** Only connections of this use. */
  readonly use: string | undefined;
  /** Each connection as a line of its own: the data flow. */
  readonly each: boolean;
  /** The moment that it is compared with. */
  readonly than: string | undefined;
}

const names = ['by', 'use', 'each', 'than'] as const;

/** Reads how one looks out of an address; what it does not know is as if it were not there. */
export function lookOf(parameters: URLSearchParams): MapLook {
  const by = pictures.find((picture) => picture.value === parameters.get('by'));
  const than = parameters.get('than');
  return {
    by: by?.value ?? 'zones',
    use: parameters.get('use') ?? undefined,
    each: parameters.get('each') === 'yes',
    than: than === null || Number.isNaN(Date.parse(than)) ? undefined : new Date(than).toISOString(),
  };
}

/** The same address with another look; all other parameters stay. */
export function withLook(parameters: URLSearchParams, look: MapLook): URLSearchParams {
  const changed = new URLSearchParams(parameters);
  const values = {
    by: look.by === 'zones' ? undefined : look.by,
    use: look.use,
    each: look.each ? 'yes' : undefined,
    than: look.than,
  };
  for (const name of names) {
    const value = values[name];
    if (value === undefined) {
      changed.delete(name);
    } else {
      changed.set(name, value);
    }
  }
  return changed;
}

/** The uses that connections of the map have. */
export function usesOf(edges: readonly MapEdge[]): readonly string[] {
  return [...new Set(edges.flatMap((edge) => edge.functions ?? []))].toSorted();
}

/** The map with the connections of one use alone. */
export function usedFor(map: PlantMap, use: string | undefined): PlantMap {
  return use === undefined
    ? map
    : { ...map, edges: map.edges.filter((edge) => edge.functions?.includes(use) === true) };
}

/** A look at the map that somebody gave a name, kept in this browser. */
export interface SavedView {
  readonly name: string;
  /** The part of the address after the question mark. */
  readonly address: string;
}

function isSaved(value: unknown): value is SavedView {
  return (
    typeof value === 'object' &&
    value !== null &&
    'name' in value &&
    typeof value.name === 'string' &&
    'address' in value &&
    typeof value.address === 'string'
  );
}

/** What was kept; what cannot be read any more is none. */
export function savedViews(kept: string | null): readonly SavedView[] {
  try {
    const read: unknown = JSON.parse(kept ?? '[]');
    return Array.isArray(read) ? read.filter(isSaved) : [];
  } catch {
    return [];
  }
}

/** The saved views with one more, by name; one of the same name gives way. */
export function withView(views: readonly SavedView[], added: SavedView): readonly SavedView[] {
  return [...views.filter((view) => view.name !== added.name), added].toSorted((one, other) =>
    one.name.localeCompare(other.name, 'en', { numeric: true }),
  );
}
