import type { MapEdge } from '../../api/mapTypes';
import { standing, type Standing } from '../../parts/threeStates';
import type { Point } from './routing';

/** All thin lines of one standing in one path, and their arrow heads in another: an element for each line makes a large map slow. */
export interface ThinLines {
  readonly state: Standing;
  readonly lines: string;
  readonly heads: string;
}

/** The head of an arrow reaches so far beyond the end of its line, begins so far before it, and is twice so wide. */
const head = { beyond: 1.1, before: 7.9, aside: 4.5 } as const;

function headAt(from: Point, to: Point): string {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const along = { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
  const at = (forth: number, aside: number) =>
    `${(to.x + along.x * forth - along.y * aside).toFixed(1)} ${(to.y + along.y * forth + along.x * aside).toFixed(1)}`;
  return `M${at(head.beyond, 0)} L${at(-head.before, head.aside)} L${at(-head.before, -head.aside)} Z`;
}

/**
 * A straight line for each connection between two places, those of one standing together; what would lie on another line is drawn once,
 * and what begins and ends at one place not at all.
 */
export function thinLines(
  edges: readonly MapEdge[],
  places: ReadonlyMap<string, Point>,
): readonly ThinLines[] {
  const drawn = new Map<Standing, Map<string, string>>();
  for (const edge of edges) {
    const from = places.get(edge.source);
    const to = places.get(edge.destination);
    if (from !== undefined && to !== undefined && (from.x !== to.x || from.y !== to.y)) {
      const state = standing([edge]);
      const of = drawn.get(state) ?? new Map<string, string>();
      drawn.set(state, of);
      const line = ['M', from.x, from.y, 'L', to.x, to.y].join(' ');
      if (!of.has(line)) {
        of.set(line, headAt(from, to));
      }
    }
  }
  return [...drawn].map(([state, of]) => ({
    state,
    lines: [...of.keys()].join(' '),
    heads: [...of.values()].join(' '),
  }));
}
