import type { MapChange, MapEdge, MapNode, PlantMap } from '../../api/mapTypes';

function differs(one: object, other: object): boolean {
  return JSON.stringify(one) !== JSON.stringify(other);
}

/** What of an asset is told on the map, without what waits about it now. */
function ofNode(node: MapNode): object {
  return [node.name, node.class, node.level, node.zone, node.also ?? [], node.criticality, node.safety];
}

function ofEdge(edge: MapEdge): object {
  return [
    edge.source,
    edge.destination,
    edge.protocol,
    edge.port,
    edge.functions ?? [],
    edge.required,
    edge.permitted,
    edge.observed,
  ];
}

type Marked<T> = T & { readonly change?: MapChange };

function joined<T extends { readonly id: string }>(
  now: readonly T[],
  then: readonly T[],
  said: (one: T) => object,
): readonly Marked<T>[] {
  const before = new Map(then.map((one) => [one.id, one]));
  const present = new Set(now.map((one) => one.id));
  return [
    ...now.map((one): Marked<T> => {
      const former = before.get(one.id);
      if (former === undefined) {
        return { ...one, change: 'came' };
      }
      return differs(said(one), said(former)) ? { ...one, change: 'otherwise' } : one;
    }),
    ...then.filter((one) => !present.has(one.id)).map((one): Marked<T> => ({ ...one, change: 'went' })),
  ];
}

/**
 * Two moments in one map: what is there now or was there then, each with how it differs. What sources saw and the record does not
 * know yet belongs to no moment and is left out of the comparison.
 */
export function differenceOf(now: PlantMap, then: PlantMap): PlantMap {
  const zones = new Map([...then.zones, ...now.zones].map((zone) => [zone.id, zone]));
  const known = (nodes: readonly MapNode[]) => nodes.filter((node) => node.new !== true);
  return {
    by: now.by,
    levels: now.levels,
    zones: [...zones.values()],
    nodes: joined(known(now.nodes), known(then.nodes), ofNode),
    edges: joined(now.edges, then.edges, ofEdge),
    clouds: now.clouds,
  };
}

/** How many of some came, went and are otherwise. */
export function changesAmong(
  some: readonly { readonly change?: MapChange }[],
): Readonly<Record<MapChange, number>> {
  const count = (change: MapChange) => some.filter((one) => one.change === change).length;
  return { came: count('came'), went: count('went'), otherwise: count('otherwise') };
}

/** A sign for each, so that colour is not needed. */
export const changeSign: Readonly<Record<MapChange, string>> = { came: '+', went: '−', otherwise: '≠' };

/** The same in words. */
export const changeWords: Readonly<Record<MapChange, string>> = {
  came: 'was not there then',
  went: 'is not there any more',
  otherwise: 'was otherwise then',
};
