import type { MapChange, MapNode, MapZone, PlantMap } from '../../api/mapTypes';
import { isKnown } from '../../api/types';

/** Names as people order them. One for all: to ask a text for it makes one anew each time, which costs a large map a second. */
export const byName = new Intl.Collator('en', { numeric: true });

/** Lengths of the drawing in its own unit, one CSS pixel at full size. */
export const size = {
  nodeWidth: 116,
  nodeHeight: 34,
  gap: 8,
  pad: 10,
  header: 20,
  /** Room between zones beside each other, for conduits. */
  lane: 40,
  /** Room above and below the zones of a level, for conduits. */
  margin: 26,
  /** A level at which nothing stands. */
  emptyRow: 30,
  left: 124,
  top: 24,
} as const;

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What stands at one place: an asset, or many of a class that were put together. */
export interface Drawn {
  readonly id: string;
  readonly name: string;
  readonly class: string;
  readonly level: string;
  /** Whether the level is that of the zone, because that of the asset is not known. */
  readonly levelOfZone: boolean;
  readonly zone: string;
  readonly isNew: boolean;
  readonly items: number;
  readonly safety: boolean;
  /** The boxes that it reaches into besides its own. */
  readonly also: readonly string[];
  readonly criticality: string;
  readonly change: MapChange | undefined;
  /** The assets behind it; more than one for a group. */
  readonly members: readonly string[];
}

/** A zone with what stands in it, before it has a place. `''` is the zone of those whose zone is not known. */
export interface ZonePlan {
  readonly id: string;
  readonly name: string;
  /** The target security level of a zone; nothing for other boxes. */
  readonly target: number | 'unknown' | undefined;
  readonly known: boolean;
  readonly children: readonly ZonePlan[];
  /** What stands in the zone itself, by the place of its level among the rows. */
  readonly own: ReadonlyMap<number, readonly Drawn[]>;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly columns: number;
  readonly width: number;
}

export interface Row {
  readonly level: string;
  readonly title: string;
}

/** The rows from the top: the highest level first, and what has no known level at the bottom, if there is any. */
export function rowsOf(map: PlantMap, drawn: readonly Drawn[]): readonly Row[] {
  const levels = map.levels
    .toSorted((one, other) => Number(other.level) - Number(one.level))
    .map((level) => ({ level: level.level, title: level.title }));
  const known = new Set(levels.map((row) => row.level));
  const lacksLevel = drawn.some((node) => !known.has(node.level));
  return lacksLevel ? [...levels, { level: '', title: 'Level not known' }] : levels;
}

function zoneLevel(zones: ReadonlyMap<string, MapZone>, id: Unknowable): string | undefined {
  const seen = new Set<string>();
  let zone = isKnown(id) ? zones.get(id) : undefined;
  while (zone !== undefined && !seen.has(zone.id)) {
    if (isKnown(zone.level)) {
      return zone.level;
    }
    seen.add(zone.id);
    zone = isKnown(zone.parent) ? zones.get(zone.parent) : undefined;
  }
  return undefined;
}

const notKnown: Readonly<Record<string, string>> = {
  zones: 'Zone not known',
  networks: 'Network not known',
  places: 'Place not known',
};

type Unknowable = string | null | undefined;

function single(node: MapNode, zones: ReadonlyMap<string, MapZone>): Drawn {
  const ofZone = zoneLevel(zones, node.zone);
  return {
    id: node.id,
    name: node.name,
    class: node.class ?? '',
    level: node.level ?? ofZone ?? '',
    levelOfZone: !isKnown(node.level) && ofZone !== undefined,
    zone: isKnown(node.zone) && zones.has(node.zone) ? node.zone : '',
    isNew: node.new === true,
    items: node.items ?? 0,
    safety: node.safety === true,
    also: node.also ?? [],
    criticality: node.criticality ?? '',
    change: node.change,
    members: [node.id],
  };
}

/** From the lowest. */
export const ratings = ['negligible', 'low', 'medium', 'high', 'critical'] as const;

function group(key: string, members: readonly Drawn[]): Drawn {
  const first = members[0];
  if (first === undefined) {
    throw new Error('A group holds at least one asset.');
  }
  return {
    ...first,
    id: key,
    name: `${members.length} together`,
    isNew: members.some((one) => one.isNew),
    items: members.reduce((sum, one) => sum + one.items, 0),
    safety: members.some((one) => one.safety),
    also: [...new Set(members.flatMap((one) => one.also))].toSorted(),
    criticality: ratings.findLast((rating) => members.some((one) => one.criticality === rating)) ?? '',
    change: members.every((one) => one.change === first.change)
      ? first.change
      : members.some((one) => one.change !== undefined)
        ? 'otherwise'
        : undefined,
    members: members.flatMap((one) => one.members),
  };
}

/**
 * What is drawn: every asset, or above a number of them those of one class, level and zone together, unless their
 * zone was opened. Assets of a safety function are never hidden in a group.
 */
export function drawnOf(map: PlantMap, limit: number, opened: ReadonlySet<string>): readonly Drawn[] {
  const zones = new Map(map.zones.map((zone) => [zone.id, zone]));
  const all = map.nodes
    .map((node) => single(node, zones))
    .toSorted((one, other) => byName.compare(one.name, other.name) || (one.id < other.id ? -1 : 1));
  if (all.length <= limit) {
    return all;
  }
  const groups = new Map<string, Drawn[]>();
  for (const node of all) {
    const alone = opened.has(node.zone) || node.safety;
    const key = alone ? node.id : `group:${node.zone}:${node.level}:${node.class}`;
    const members = groups.get(key);
    if (members === undefined) {
      groups.set(key, [node]);
    } else {
      members.push(node);
    }
  }
  return [...groups].map(([key, members]) => {
    const only = members[0];
    return members.length === 1 && only !== undefined ? only : group(key, members);
  });
}

function widthFor(columns: number): number {
  return columns * (size.nodeWidth + size.gap) - size.gap;
}

function columnsFor(own: ReadonlyMap<number, readonly Drawn[]>, spread: number): number {
  const most = Math.max(0, ...[...own.values()].map((nodes) => nodes.length));
  return most === 0 ? 0 : Math.min(8, Math.max(1, Math.ceil(Math.sqrt(most * spread))));
}

/** A zone box is never so narrow that its name would not fit. */
function narrowest(name: string): number {
  return Math.max(size.nodeWidth + 2 * size.pad, 7.2 * name.length + 86);
}

/**
 * The zones as a forest with what stands in them. A ring of parents is cut where it closes. The spread says how many
 * assets stand beside each other for one below.
 */
export function zonePlans(
  map: PlantMap,
  drawn: readonly Drawn[],
  rows: readonly Row[],
  spread: number,
): readonly ZonePlan[] {
  const rowOf = new Map(rows.map((row, place) => [row.level, place]));
  const last = rows.length - 1;
  const ids = new Set(map.zones.map((zone) => zone.id));
  const placed = new Set<string>();
  const standing = new Map<string, Map<number, Drawn[]>>();
  for (const node of drawn) {
    const row = rowOf.get(node.level) ?? last;
    const inZone = standing.get(node.zone) ?? new Map<number, Drawn[]>();
    standing.set(node.zone, inZone);
    const nodes = inZone.get(row) ?? [];
    inZone.set(row, nodes);
    nodes.push(node);
  }
  const plan = (id: string, name: string, zone: MapZone | undefined): ZonePlan => {
    placed.add(id);
    const own = new Map<number, Drawn[]>();
    for (const [row, nodes] of standing.get(id) ?? []) {
      own.set(row, nodes);
    }
    const children = map.zones
      .filter((child) => child.parent === id && zone !== undefined && !placed.has(child.id))
      .toSorted((one, other) => byName.compare(one.name, other.name))
      .map((child) => plan(child.id, child.name, child));
    const level = isKnown(zone?.level) ? rowOf.get(zone.level) : undefined;
    const spanned = [
      ...own.keys(),
      ...children.flatMap((child) => [child.firstRow, child.lastRow]),
      ...(level === undefined ? [] : [level]),
    ];
    const columns = columnsFor(own, spread);
    const inner = [...(columns === 0 ? [] : [widthFor(columns)]), ...children.map((child) => child.width)];
    const width = inner.reduce((sum, one) => sum + one, 0) + Math.max(0, inner.length - 1) * (size.lane / 2);
    return {
      id,
      name,
      target: map.by === 'zones' && zone !== undefined ? (zone.target ?? 'unknown') : undefined,
      known: zone !== undefined,
      children,
      own,
      firstRow: spanned.length === 0 ? last : Math.min(...spanned),
      lastRow: spanned.length === 0 ? last : Math.max(...spanned),
      columns,
      width: Math.max(narrowest(name), width + 2 * size.pad),
    };
  };
  const roots = map.zones.filter(
    (zone) => !isKnown(zone.parent) || !ids.has(zone.parent) || zone.parent === zone.id,
  );
  const plans = roots.map((zone) => plan(zone.id, zone.name, zone));
  const ringed = map.zones
    .filter((zone) => !placed.has(zone.id))
    .flatMap((zone) => (placed.has(zone.id) ? [] : [plan(zone.id, zone.name, zone)]));
  const homeless = drawn.some((node) => node.zone === '')
    ? [plan('', notKnown[map.by] ?? 'Not known', undefined)]
    : [];
  return [...plans, ...ringed, ...homeless];
}
