import type { MapEdge, MapNode, PlantMap } from '../../api/mapTypes';
import { isKnown } from '../../api/types';
import { xml } from './xml';

type Value = string | number | boolean;

interface Key<T> {
  readonly name: string;
  readonly type: 'string' | 'int' | 'boolean';
  readonly of: (one: T) => Value | null | undefined;
}

const ofNodes: readonly Key<MapNode>[] = [
  { name: 'name', type: 'string', of: (node) => node.name },
  { name: 'class', type: 'string', of: (node) => node.class },
  { name: 'level', type: 'string', of: (node) => node.level },
  { name: 'zone', type: 'string', of: (node) => node.zone },
  { name: 'criticality', type: 'string', of: (node) => node.criticality },
  { name: 'safety', type: 'boolean', of: (node) => node.safety },
  { name: 'new', type: 'boolean', of: (node) => node.new },
  { name: 'change', type: 'string', of: (node) => node.change },
];

const ofEdges: readonly Key<MapEdge>[] = [
  { name: 'protocol', type: 'string', of: (edge) => edge.protocol },
  { name: 'port', type: 'int', of: (edge) => edge.port },
  { name: 'functions', type: 'string', of: (edge) => (edge.functions ?? []).join(' ') || undefined },
  { name: 'documented', type: 'boolean', of: (edge) => edge.required },
  { name: 'permitted', type: 'boolean', of: (edge) => edge.permitted },
  { name: 'observed', type: 'boolean', of: (edge) => edge.observed },
  { name: 'change', type: 'string', of: (edge) => edge.change },
];

function keys<T>(kind: 'node' | 'edge', of: readonly Key<T>[]): readonly string[] {
  return of.map(
    ({ name, type }) => `  <key id="${kind}-${name}" for="${kind}" attr.name="${name}" attr.type="${type}"/>`,
  );
}

/** What is not known is not there. */
function data<T>(kind: 'node' | 'edge', of: readonly Key<T>[], one: T): string {
  return of
    .map((key) => {
      const value = key.of(one);
      return isKnown(value) ? `<data key="${kind}-${key.name}">${xml(String(value))}</data>` : '';
    })
    .join('');
}

/**
 * Every asset and connection of the map as a directed graph, none put together. An end that is not on the map is a node with its id
 * alone. Source: GraphML 1.0 (graphml.graphdrawing.org).
 */
export function graphmlOf(map: PlantMap, stamp: string): string {
  const names = new Map(map.zones.map((zone) => [zone.id, zone.name]));
  const nodes = map.nodes.map((node) => ({
    ...node,
    zone: isKnown(node.zone) ? (names.get(node.zone) ?? node.zone) : node.zone,
  }));
  const there = new Set(nodes.map((node) => node.id));
  const lost = [...new Set(map.edges.flatMap((edge) => [edge.source, edge.destination]))].filter(
    (id) => !there.has(id),
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    `  <desc>${xml(stamp)}</desc>`,
    ...keys('node', ofNodes),
    ...keys('edge', ofEdges),
    '  <graph id="plant" edgedefault="directed">',
    ...nodes.map((node) => `    <node id="${xml(node.id)}">${data('node', ofNodes, node)}</node>`),
    ...lost.map((id) => `    <node id="${xml(id)}"/>`),
    ...map.edges.map(
      (edge) =>
        `    <edge id="${xml(edge.id)}" source="${xml(edge.source)}" target="${xml(edge.destination)}">${data('edge', ofEdges, edge)}</edge>`,
    ),
    '  </graph>',
    '</graphml>',
    '',
  ].join('\n');
}
