import type { Layout } from './layout';
import type { Box } from './plan';
import type { Point } from './routing';

export const labelSize = { width: 66, height: 16 } as const;

function overlaps(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}

function candidates(points: readonly Point[]): readonly Box[] {
  return points
    .slice(1)
    .map((end, place) => {
      const start = points[place] ?? end;
      return { start, end, length: Math.abs(end.x - start.x) + Math.abs(end.y - start.y) };
    })
    .toSorted((one, other) => other.length - one.length)
    .flatMap(({ start, end }) =>
      [0.5, 0.35, 0.65, 0.2, 0.8].map((share) => ({
        x: start.x + (end.x - start.x) * share - labelSize.width / 2,
        y: start.y + (end.y - start.y) * share - labelSize.height / 2,
        ...labelSize,
      })),
    );
}

/** A place for the count and ticks of every line: on the line, and where possible on nothing else. */
export function labelBoxes(
  routed: ReadonlyMap<string, readonly Point[]>,
  layout: Layout,
): ReadonlyMap<string, Box> {
  const taken: Box[] = [
    ...layout.nodes,
    ...layout.zones.map((zone) => ({ x: zone.x, y: zone.y, width: 7 * zone.name.length + 70, height: 18 })),
  ];
  const found = new Map<string, Box>();
  for (const [id, points] of routed) {
    const all = candidates(points);
    const box = all.find((one) => !taken.some((other) => overlaps(one, other))) ?? all[0];
    if (box !== undefined) {
      taken.push({ x: box.x - 2, y: box.y - 2, width: box.width + 4, height: box.height + 4 });
      found.set(id, box);
    }
  }
  return found;
}
