import type { Conduit } from './conduits';
import type { Layout } from './layout';
import type { Box } from './plan';
import { Heap } from './heap';

export interface Point {
  readonly x: number;
  readonly y: number;
}

const cell = 8;
const bend = 7;
const foreign = 14;
const crowded = 9;
const beside = 4;
const blocked = -1;

/** The drawing as a grid of square cells: where a line cannot pass, and in which zone each cell lies. */
class Grid {
  readonly columns: number;
  readonly lines: number;
  readonly owner: Int32Array;
  /** How many lines run through a cell, level and upright. */
  readonly used: readonly [Uint8Array, Uint8Array];
  private readonly zoneIds: readonly string[];

  constructor(layout: Layout) {
    this.columns = Math.ceil(layout.width / cell) + 1;
    this.lines = Math.ceil(layout.height / cell) + 1;
    const count = this.columns * this.lines;
    this.owner = new Int32Array(count);
    this.used = [new Uint8Array(count), new Uint8Array(count)];
    const zones = layout.zones.toSorted((one, other) => one.depth - other.depth);
    this.zoneIds = zones.map((zone) => zone.id);
    zones.forEach((zone, place) => {
      this.fill(zone, place + 1);
    });
    for (const box of [...layout.nodes, ...layout.clouds]) {
      this.fill({ x: box.x - 3, y: box.y - 3, width: box.width + 6, height: box.height + 6 }, blocked);
    }
    for (const zone of layout.zones) {
      this.fill(
        {
          x: zone.x + 4,
          y: zone.y + 2,
          width: Math.min(zone.width - 8, 7 * zone.name.length + 70),
          height: 15,
        },
        blocked,
      );
    }
    this.fill({ x: 0, y: 0, width: 120, height: layout.height }, blocked);
  }

  zoneAt(index: number): string | undefined {
    return this.zoneIds[(this.owner[index] ?? 0) - 1];
  }

  /** The cells just outside of a box. */
  ring(box: Box): readonly number[] {
    const left = Math.floor(box.x / cell) - 1;
    const right = Math.ceil((box.x + box.width) / cell) + 1;
    const top = Math.floor(box.y / cell) - 1;
    const bottom = Math.ceil((box.y + box.height) / cell) + 1;
    const found: number[] = [];
    for (let column = left + 2; column < right - 1; column += 1) {
      found.push(this.index(column, top), this.index(column, bottom));
    }
    for (let line = top + 2; line < bottom - 1; line += 1) {
      found.push(this.index(left, line), this.index(right, line));
    }
    return found.filter((index) => index >= 0 && this.owner[index] !== blocked);
  }

  point(index: number): Point {
    return { x: (index % this.columns) * cell, y: Math.floor(index / this.columns) * cell };
  }

  private index(column: number, line: number): number {
    return column < 0 || line < 0 || column >= this.columns || line >= this.lines
      ? -1
      : line * this.columns + column;
  }

  private fill(box: Box, value: number): void {
    const right = Math.min(this.columns - 1, Math.floor((box.x + box.width) / cell));
    const bottom = Math.min(this.lines - 1, Math.floor((box.y + box.height) / cell));
    for (let line = Math.max(0, Math.ceil(box.y / cell)); line <= bottom; line += 1) {
      for (let column = Math.max(0, Math.ceil(box.x / cell)); column <= right; column += 1) {
        this.owner[line * this.columns + column] = value;
      }
    }
  }
}

function costOf(grid: Grid, index: number, upright: 0 | 1, free: ReadonlySet<string>): number {
  const zone = grid.zoneAt(index);
  const used = grid.used[upright];
  const step = upright === 1 ? 1 : grid.columns;
  const near = (used[index - step] ?? 0) + (used[index + step] ?? 0);
  return (
    1 + (zone === undefined || free.has(zone) ? 0 : foreign) + (used[index] ?? 0) * crowded + near * beside
  );
}

/** The least that a way from a cell to some others can cost, for each step costs one at least: the steps to the box around them. */
function leastTo(grid: Grid, cells: ReadonlySet<number>): (index: number) => number {
  let [left, right, top, bottom] = [grid.columns, 0, grid.lines, 0];
  for (const cell of cells) {
    const column = cell % grid.columns;
    const line = Math.floor(cell / grid.columns);
    left = Math.min(left, column);
    right = Math.max(right, column);
    top = Math.min(top, line);
    bottom = Math.max(bottom, line);
  }
  return (index) => {
    const column = index % grid.columns;
    const line = Math.floor(index / grid.columns);
    return Math.max(0, left - column, column - right) + Math.max(0, top - line, line - bottom);
  };
}

/**
 * The cheapest way from one ring of cells to another: short, with few bends, beside other lines, around zones. It looks first where the
 * way can still be short. Source: Hart, Nilsson, Raphael, A formal basis for the heuristic determination of minimum cost paths (1968).
 */
function cheapest(
  grid: Grid,
  from: readonly number[],
  to: ReadonlySet<number>,
  free: ReadonlySet<string>,
): readonly number[] {
  const count = grid.columns * grid.lines;
  const best = new Float64Array(count * 2).fill(Number.POSITIVE_INFINITY);
  const before = new Int32Array(count * 2).fill(-1);
  const open = new Heap();
  const least = leastTo(grid, to);
  for (const index of from) {
    for (const upright of [0, 1]) {
      best[index * 2 + upright] = 0;
      open.push(least(index), index * 2 + upright);
    }
  }
  for (let top = open.pop(); top !== undefined; top = open.pop()) {
    const [whole, state] = top;
    const index = state >> 1;
    const cost = whole - least(index);
    if (cost > (best[state] ?? 0)) {
      continue;
    }
    if (to.has(index)) {
      const path: number[] = [];
      for (let at = state; at >= 0; at = before[at] ?? -1) {
        path.push(at >> 1);
      }
      return path.toReversed();
    }
    const column = index % grid.columns;
    const steps: readonly (readonly [number, 0 | 1])[] = [
      [column > 0 ? index - 1 : -1, 0],
      [column < grid.columns - 1 ? index + 1 : -1, 0],
      [index - grid.columns, 1],
      [index + grid.columns, 1],
    ];
    for (const [next, upright] of steps) {
      if (next < 0 || next >= count || grid.owner[next] === blocked) {
        continue;
      }
      const turned = upright === (state & 1) ? 0 : bend;
      const sum = cost + costOf(grid, next, upright, free) + turned;
      const reached = next * 2 + upright;
      if (sum < (best[reached] ?? 0)) {
        best[reached] = sum;
        before[reached] = state;
        open.push(sum + least(next), reached);
      }
    }
  }
  return [];
}

function corners(points: readonly Point[]): readonly Point[] {
  return points.filter((point, place) => {
    const former = points[place - 1];
    const next = points[place + 1];
    return !(
      former !== undefined &&
      next !== undefined &&
      ((former.x === point.x && point.x === next.x) || (former.y === point.y && point.y === next.y))
    );
  });
}

/** The point on the edge of a box that is nearest to a point outside. */
export function onEdge(point: Point, box: Box): Point {
  return {
    x: Math.min(box.x + box.width, Math.max(box.x, point.x)),
    y: Math.min(box.y + box.height, Math.max(box.y, point.y)),
  };
}

/** The ends of a conduit that are boxes of the drawing. */
export function endBoxes(layout: Layout): ReadonlyMap<string, Box> {
  return new Map<string, Box>([
    ...layout.zones.map((zone) => [zone.id, zone.body] as const),
    ...layout.clouds.map((cloud) => [cloud.cloud.id, cloud] as const),
  ]);
}

/** A way for every conduit, with right angles, around assets and zones that it does not concern. */
export function routes(conduits: readonly Conduit[], layout: Layout): ReadonlyMap<string, readonly Point[]> {
  const grid = new Grid(layout);
  const boxes = endBoxes(layout);
  const parents = new Map(layout.zones.map((zone) => [zone.id, zone.parent]));
  const above = (zone: string): readonly string[] => {
    const parent = parents.get(zone);
    return parent === undefined ? [] : [parent, ...above(parent)];
  };
  const distance = ({ from, to }: Conduit) => {
    const one = boxes.get(from);
    const other = boxes.get(to);
    return one === undefined || other === undefined
      ? 0
      : Math.abs(one.x - other.x) + Math.abs(one.y - other.y);
  };
  const found = new Map<string, readonly Point[]>();
  for (const conduit of conduits.toSorted(
    (one, other) => distance(one) - distance(other) || (one.id < other.id ? -1 : 1),
  )) {
    const from = boxes.get(conduit.from);
    const to = boxes.get(conduit.to);
    if (from === undefined || to === undefined) {
      continue;
    }
    const free = new Set([...above(conduit.from), ...above(conduit.to)]);
    const path = cheapest(grid, grid.ring(from), new Set(grid.ring(to)), free);
    path.forEach((index, place) => {
      const neighbour = path[place + 1] ?? path[place - 1] ?? index;
      const upright = Math.abs(neighbour - index) === 1 ? 0 : 1;
      grid.used[upright][index] = (grid.used[upright][index] ?? 0) + 1;
    });
    const points = corners(path.map((index) => grid.point(index)));
    const first = points[0];
    const last = points.at(-1);
    if (first !== undefined && last !== undefined) {
      found.set(conduit.id, [onEdge(first, from), ...points, onEdge(last, to)]);
    }
  }
  return found;
}
