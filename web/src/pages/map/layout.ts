import type { MapCloud, PlantMap } from '../../api/mapTypes';
import {
  byName,
  drawnOf,
  rowsOf,
  size,
  zonePlans,
  type Box,
  type Drawn,
  type Row,
  type ZonePlan,
} from './plan';

export interface PlacedNode extends Box {
  readonly node: Drawn;
}

export interface PlacedZone extends Box {
  readonly id: string;
  readonly name: string;
  readonly target: number | 'unknown' | undefined;
  readonly known: boolean;
  readonly parent: string | undefined;
  readonly depth: number;
  /** Where its own assets stand, apart from zones within it. */
  readonly body: Box;
}

export interface PlacedRow extends Box, Row {}

export interface PlacedCloud extends Box {
  readonly cloud: MapCloud;
}

/** Where everything stands. The same map always gives the same drawing. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly rows: readonly PlacedRow[];
  readonly zones: readonly PlacedZone[];
  readonly nodes: readonly PlacedNode[];
  readonly clouds: readonly PlacedCloud[];
}

const cloudWidth = 240;
const cloudHeight = 80;

/** Above so many clouds the rest is said in one. */
const mostClouds = 12;

function cloudsOf(map: PlantMap): readonly MapCloud[] {
  const more = map.clouds.length - mostClouds;
  return more <= 0
    ? map.clouds
    : [
        ...map.clouds.slice(0, mostClouds),
        {
          id: '',
          name: `${more} more`,
          text: 'see the inbox and the known unknowns',
          assets: [],
          networks: [],
        },
      ];
}

function linesHeight(count: number, columns: number): number {
  const lines = columns === 0 ? 0 : Math.ceil(count / columns);
  return lines * (size.nodeHeight + size.gap);
}

/** How high a zone must be at one of its rows, with all that stands in it. */
function heightAt(plan: ZonePlan, row: number): number {
  if (row < plan.firstRow || row > plan.lastRow) {
    return 0;
  }
  const own = linesHeight(plan.own.get(row)?.length ?? 0, plan.columns);
  const within = Math.max(0, ...plan.children.map((child) => heightAt(child, row)));
  const frame = (row === plan.firstRow ? size.header : 0) + (row === plan.lastRow ? size.pad : 0);
  const nested = plan.children.some((child) => child.firstRow === row || child.lastRow === row)
    ? size.pad
    : 0;
  return Math.max(own, within + nested, size.nodeHeight / 2) + frame;
}

/** Puts zones beside each other where the rows that they span are free, as far left as possible. */
function pack(plans: readonly ZonePlan[]): ReadonlyMap<ZonePlan, number> {
  const order = plans.toSorted(
    (one, other) =>
      other.lastRow - other.firstRow - (one.lastRow - one.firstRow) ||
      other.width - one.width ||
      byName.compare(one.name, other.name),
  );
  const placed = new Map<ZonePlan, number>();
  for (const plan of order) {
    const rivals = [...placed].filter(
      ([other]) => other.firstRow <= plan.lastRow && plan.firstRow <= other.lastRow,
    );
    const free = (x: number) =>
      rivals.every(([other, at]) => x + plan.width + size.lane <= at || at + other.width + size.lane <= x);
    const candidates = [0, ...[...placed].map(([other, at]) => at + other.width + size.lane)].toSorted(
      (a, b) => a - b,
    );
    placed.set(plan, candidates.find(free) ?? 0);
  }
  return placed;
}

interface Band {
  readonly top: number;
  readonly bottom: number;
}

interface Placed {
  readonly zones: PlacedZone[];
  readonly nodes: PlacedNode[];
}

function placeZone(
  plan: ZonePlan,
  x: number,
  bands: readonly Band[],
  parent: PlacedZone | undefined,
  into: Placed,
): void {
  const top = bands[plan.firstRow]?.top ?? 0;
  const low = bands[plan.lastRow]?.bottom ?? top;
  // A zone of one level is as high as what it holds; one of several fills its levels.
  const bottom = plan.firstRow === plan.lastRow ? Math.min(low, top + heightAt(plan, plan.firstRow)) : low;
  const ownWidth = plan.columns * (size.nodeWidth + size.gap) - size.gap;
  const zone: PlacedZone = {
    id: plan.id,
    name: plan.name,
    target: plan.target,
    known: plan.known,
    parent: parent?.id,
    depth: parent === undefined ? 0 : parent.depth + 1,
    x,
    y: top,
    width: plan.width,
    height: bottom - top,
    body:
      plan.children.length === 0 || plan.columns === 0
        ? { x, y: top, width: plan.width, height: bottom - top }
        : { x, y: top, width: ownWidth + 2 * size.pad, height: bottom - top },
  };
  into.zones.push(zone);
  for (const [row, nodes] of plan.own) {
    const band = bands[row];
    const start = (band?.top ?? 0) + (row === plan.firstRow ? size.header : 0);
    nodes.forEach((node, place) => {
      into.nodes.push({
        node,
        x: x + size.pad + (place % plan.columns) * (size.nodeWidth + size.gap),
        y: start + Math.floor(place / plan.columns) * (size.nodeHeight + size.gap) + size.gap / 2,
        width: size.nodeWidth,
        height: size.nodeHeight,
      });
    });
  }
  let next = x + size.pad + (plan.columns === 0 ? 0 : ownWidth + size.lane / 2);
  for (const child of plan.children) {
    const inner = bands.map((band, row) => ({
      top: band.top + (row === plan.firstRow ? size.header : 0) + (row === child.firstRow ? size.pad / 2 : 0),
      bottom:
        band.bottom - (row === plan.lastRow ? size.pad : 0) - (row === child.lastRow ? size.pad / 2 : 0),
    }));
    placeZone(child, next, inner, zone, into);
    next += child.width + size.lane / 2;
  }
}

/** Width over height of a sheet; the drawing comes as near to it as it can. */
const sheet = 1.75;
const spreads = [2, 1.3, 0.9, 0.6, 0.4, 0.25] as const;

/**
 * Draws the map: rows are levels, lanes are zones as nested boxes, above all what is known to be unknown. Of several
 * drawings the one is taken that fits a sheet best.
 */
export function layout(map: PlantMap, limit: number, opened: ReadonlySet<string>): Layout {
  const drawn = drawnOf(map, limit, opened);
  const rows = rowsOf(map, drawn);
  const off = (drawing: Layout) => Math.abs(Math.log(drawing.width / drawing.height / sheet));
  return spreads
    .map((spread) => drawing(map, drawn, rows, spread))
    .reduce((best, other) => (off(other) < off(best) ? other : best));
}

function drawing(map: PlantMap, drawn: readonly Drawn[], rows: readonly Row[], spread: number): Layout {
  const plans = zonePlans(map, drawn, rows, spread);
  const columns = pack(plans);
  const right = Math.max(420, ...plans.map((plan) => (columns.get(plan) ?? 0) + plan.width));
  const width = size.left + size.lane + right + size.lane;
  const perLine = Math.max(1, Math.floor((width - size.left) / (cloudWidth + size.lane)));
  const clouds = cloudsOf(map).map((cloud, place) => ({
    cloud,
    x: size.left + size.lane + (place % perLine) * (cloudWidth + size.lane),
    y: size.top + Math.floor(place / perLine) * (cloudHeight + size.margin),
    width: cloudWidth,
    height: cloudHeight,
  }));
  let y =
    clouds.length === 0 ? size.top : Math.max(...clouds.map((cloud) => cloud.y + cloud.height)) + size.margin;
  const placedRows: PlacedRow[] = [];
  const bands: Band[] = [];
  rows.forEach((row, place) => {
    const inner = Math.max(0, ...plans.map((plan) => heightAt(plan, place)));
    const height = inner === 0 ? size.emptyRow : inner + 2 * size.margin;
    placedRows.push({ ...row, x: 0, y, width, height });
    bands.push({
      top: y + (inner === 0 ? 0 : size.margin),
      bottom: y + height - (inner === 0 ? 0 : size.margin),
    });
    y += height;
  });
  const into: Placed = { zones: [], nodes: [] };
  for (const plan of plans) {
    placeZone(plan, size.left + size.lane + (columns.get(plan) ?? 0), bands, undefined, into);
  }
  return { width, height: y + size.top, rows: placedRows, zones: into.zones, nodes: into.nodes, clouds };
}
