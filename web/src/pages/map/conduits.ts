import type { MapEdge } from '../../api/mapTypes';
import type { Layout } from './layout';

/** All connections between two zones, drawn as one line; or all within one zone, which are only counted. */
export interface Conduit {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly edges: readonly MapEdge[];
  /** Whether a connection is opened from `from` to `to`, and the other way. */
  readonly forth: boolean;
  readonly back: boolean;
}

function gather(into: Map<string, MapEdge[]>, key: string, edge: MapEdge): void {
  const edges = into.get(key);
  if (edges === undefined) {
    into.set(key, [edge]);
  } else {
    edges.push(edge);
  }
}

/** Joins connections by the zones of their ends. Ends that are not on the map are left to the caller to count. */
export function conduitsOf(
  edges: readonly MapEdge[],
  layout: Layout,
): {
  readonly between: readonly Conduit[];
  readonly within: ReadonlyMap<string, readonly MapEdge[]>;
  readonly lost: readonly MapEdge[];
} {
  const zoneOf = new Map<string, string>();
  for (const { node } of layout.nodes) {
    node.members.forEach((member) => zoneOf.set(member, node.zone));
  }
  layout.clouds.forEach(({ cloud }) => zoneOf.set(cloud.id, cloud.id));
  const between = new Map<string, MapEdge[]>();
  const within = new Map<string, MapEdge[]>();
  const lost: MapEdge[] = [];
  for (const edge of edges) {
    const from = zoneOf.get(edge.source);
    const to = zoneOf.get(edge.destination);
    if (from === undefined || to === undefined) {
      lost.push(edge);
    } else if (from === to) {
      gather(within, from, edge);
    } else {
      const key = from < to ? `${from}|${to}` : `${to}|${from}`;
      gather(between, key, edge);
    }
  }
  return {
    between: [...between]
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([id, joined]) => {
        const [from = '', to = ''] = id.split('|');
        return {
          id,
          from,
          to,
          edges: joined,
          forth: joined.some((edge) => zoneOf.get(edge.source) === from),
          back: joined.some((edge) => zoneOf.get(edge.source) === to),
        };
      }),
    within,
    lost,
  };
}
