import type { MapEdge } from '../../api/mapTypes';
import { strokeOf, type Ink } from './ink';
import type { Layout, PlacedCloud } from './layout';
import type { Box } from './plan';
import { onEdge, type Point } from './routing';
import { thinLines } from './thinLines';

function middle(box: Box): Point {
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** A thin line from an asset to each box that it reaches into besides its own: the other networks of a router. */
export function Reaches({ layout, ink }: { layout: Layout; ink: Ink }) {
  const boxes = new Map(layout.zones.map((zone) => [zone.id, zone]));
  return layout.nodes.flatMap((placed) =>
    placed.node.also.flatMap((id) => {
      const box = boxes.get(id);
      if (box === undefined) {
        return [];
      }
      const from = middle(placed);
      const to = onEdge(from, box);
      return [
        <line
          key={`${placed.node.id} ${id}`}
          x1={from.x}
          y1={from.y}
          x2={to.x}
          y2={to.y}
          stroke={ink.quiet}
          strokeWidth={1}
        />,
      ];
    }),
  );
}

/** Where a cloud touches the plant: a dotted line to each asset next to it. */
export function Neighbours({ placed, layout, ink }: { placed: PlacedCloud; layout: Layout; ink: Ink }) {
  const from = middle(placed);
  return layout.nodes
    .filter((node) => node.node.members.some((member) => placed.cloud.assets.includes(member)))
    .map((node) => {
      const to = middle(node);
      return (
        <line
          key={node.node.id}
          x1={from.x}
          y1={from.y}
          x2={to.x}
          y2={to.y}
          stroke={ink.quiet}
          strokeWidth={1.3}
          strokeDasharray="1.5 4"
        />
      );
    });
}

/** The connections behind what was picked, each as a thin line of its own. */
export function Spread({ edges, layout, ink }: { edges: readonly MapEdge[]; layout: Layout; ink: Ink }) {
  const places = new Map<string, Point>();
  layout.nodes.forEach((placed) => {
    placed.node.members.forEach((member) => places.set(member, middle(placed)));
  });
  layout.clouds.forEach((placed) => places.set(placed.cloud.id, middle(placed)));
  return thinLines(edges, places).map(({ state, lines, heads }) => {
    const stroke = strokeOf(state, ink);
    return (
      <g key={state} pointerEvents="none">
        <path d={lines} fill="none" stroke={stroke.color} strokeWidth={1.6} strokeDasharray={stroke.dash} />
        <path d={heads} fill={ink.line} />
      </g>
    );
  });
}
