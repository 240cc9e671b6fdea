import type { MapAnswer, MapTraffic, PlantMap } from '../../api/mapTypes';

/** The map with the ends and the traffic of each connection in place of where they stand in the answer. */
export function mapOf({ elsewhere, traffic, ...map }: MapAnswer): PlantMap {
  const ends = [...map.nodes.map((node) => node.id), ...elsewhere];
  const nothing: MapTraffic = {};
  return {
    ...map,
    edges: map.edges.map((edge) => ({
      ...(traffic[edge.traffic] ?? nothing),
      id: edge.id,
      source: ends[edge.source] ?? '',
      destination: ends[edge.destination] ?? '',
    })),
  };
}
