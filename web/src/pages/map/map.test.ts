import { describe, expect, it } from 'vitest';
import type { MapNode, PlantMap } from '../../api/mapTypes';
import { conduitsOf } from './conduits';
import { labelBoxes } from './labels';
import { layout, type Layout } from './layout';
import type { Box } from './plan';
import { routes, type Point } from './routing';

const levels = ['0', '1', '2', '3', '3.5', '4', '5'].map((level) => ({ level, title: `Level ${level}` }));

function nodes(zone: string | null, level: string | null, count: number, name: string): MapNode[] {
  return Array.from({ length: count }, (_, place) => ({
    id: `${name}-${place}`,
    name: `${name} ${place}`,
    class: 'plc',
    level,
    zone,
  }));
}

const plant: PlantMap = {
  by: 'zones',
  levels,
  zones: [
    { id: 'works', name: 'Works' },
    { id: 'treat', name: 'Treatment', level: '1', parent: 'works', target: 2 },
    { id: 'safe', name: 'Safety', level: '1', parent: 'treat', target: 3 },
    { id: 'sup', name: 'Supervision', level: '2' },
    { id: 'dmz', name: 'DMZ', level: '3.5' },
    { id: 'empty', name: 'Nothing in it', level: '4' },
  ],
  nodes: [
    ...nodes('treat', '1', 12, 'PLC'),
    ...nodes('treat', '0', 7, 'FIT'),
    ...nodes('safe', null, 1, 'SIS'),
    ...nodes('sup', '2', 5, 'HMI'),
    ...nodes('dmz', '3.5', 3, 'JMP'),
    ...nodes(null, null, 2, 'X'),
  ],
  edges: [
    { id: 'a', source: 'HMI-0', destination: 'PLC-0', required: true, observed: true },
    { id: 'b', source: 'PLC-1', destination: 'HMI-1', observed: true },
    { id: 'c', source: 'HMI-2', destination: 'JMP-0', permitted: true },
    { id: 'd', source: 'PLC-0', destination: 'PLC-1' },
    { id: 'e', source: 'PLC-0', destination: 'SIS-0' },
    { id: 'f', source: 'X-0', destination: 'gone' },
  ],
  clouds: [{ id: 'cloud', name: 'Somewhere', text: 'what is behind', assets: [], networks: [] }],
};

function overlap(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}

function within(inner: Box, outer: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

function zone(drawing: Layout, id: string) {
  const found = drawing.zones.find((one) => one.id === id);
  if (found === undefined) {
    throw new Error(`no zone ${id}`);
  }
  return found;
}

const drawing = layout(plant, 300, new Set());

describe('layout', () => {
  it('is the same whatever the order of the answer', () => {
    const turned = { ...plant, nodes: plant.nodes.toReversed(), zones: plant.zones.toReversed() };
    const places = (one: Layout) => one.nodes.map((node) => `${node.node.id} ${node.x} ${node.y}`).toSorted();
    expect(places(layout(turned, 300, new Set()))).toEqual(places(drawing));
  });

  it('lets no two assets overlap, and keeps each in its zone and level', () => {
    drawing.nodes.forEach((one, place) => {
      drawing.nodes.slice(place + 1).forEach((other) => {
        expect(overlap(one, other), `${one.node.id} ${other.node.id}`).toBe(false);
      });
      expect(within(one, zone(drawing, one.node.zone)), one.node.id).toBe(true);
      const row = drawing.rows.find((candidate) => candidate.level === one.node.level);
      expect(row !== undefined && within(one, row), one.node.id).toBe(true);
    });
  });

  it('nests zones and keeps others apart', () => {
    expect(within(zone(drawing, 'safe'), zone(drawing, 'treat'))).toBe(true);
    expect(within(zone(drawing, 'treat'), zone(drawing, 'works'))).toBe(true);
    expect(overlap(zone(drawing, 'works'), zone(drawing, 'sup'))).toBe(false);
    expect(overlap(zone(drawing, 'sup'), zone(drawing, 'dmz'))).toBe(false);
    const safety = zone(drawing, 'safe');
    expect(drawing.nodes.filter((one) => one.node.zone === 'treat').some((one) => overlap(one, safety))).toBe(
      false,
    );
  });

  it('says what it does not know', () => {
    expect(zone(drawing, '').known).toBe(false);
    expect(drawing.rows.at(-1)?.title).toBe('Level not known');
    expect(drawing.nodes.find((one) => one.node.id === 'SIS-0')?.node.levelOfZone).toBe(true);
    expect(drawing.clouds).toHaveLength(1);
  });

  it('puts many of a kind together, and apart again where asked', () => {
    const together = layout(plant, 10, new Set());
    const drawn = (one: Layout, id: string) => one.nodes.filter((node) => node.node.zone === id);
    expect(
      drawn(together, 'treat')
        .map((node) => node.node.members.length)
        .toSorted(),
    ).toEqual([12, 7]);
    expect(drawn(layout(plant, 10, new Set(['treat'])), 'treat')).toHaveLength(19);
  });

  it('draws each of five thousand assets once, in a few hundred boxes', () => {
    const zones = Array.from({ length: 40 }, (_, place) => ({ id: `z${place}`, name: `Zone ${place}` }));
    const large = {
      ...plant,
      zones,
      nodes: zones.flatMap((zone, place) => nodes(zone.id, levels[place % 7]?.level ?? '0', 125, zone.id)),
    };
    const drawn = layout(large, 250, new Set()).nodes;
    expect(drawn.length).toBeLessThanOrEqual(250);
    expect(drawn.flatMap((one) => one.node.members).toSorted()).toEqual(
      large.nodes.map((node) => node.id).toSorted(),
    );
  });

  it('survives zones that are each the parent of the other', () => {
    const ring = {
      ...plant,
      zones: [
        { id: 'treat', name: 'A', parent: 'sup' },
        { id: 'sup', name: 'B', parent: 'treat' },
      ],
    };
    expect(
      layout(ring, 300, new Set())
        .zones.map((one) => one.id)
        .toSorted(),
    ).toEqual(['', 'sup', 'treat']);
  });
});

describe('conduits', () => {
  const { between, within: inside, lost } = conduitsOf(plant.edges, drawing);

  it('join all connections between two zones', () => {
    expect(between.map((one) => `${one.id} ${one.edges.length}`)).toEqual([
      'dmz|sup 1',
      'safe|treat 1',
      'sup|treat 2',
    ]);
    const joined = between.find((one) => one.id === 'sup|treat');
    expect([joined?.forth, joined?.back]).toEqual([true, true]);
    expect(inside.get('treat')).toHaveLength(1);
    expect(lost.map((edge) => edge.id)).toEqual(['f']);
  });

  it('find a way with right angles that crosses no asset', () => {
    const routed = routes(between, drawing);
    expect([...routed.keys()].toSorted()).toEqual(between.map((one) => one.id).toSorted());
    const segments = [...routed.values()].flatMap((points) =>
      points.slice(1).map((end, place): readonly [Point, Point] => [points[place] ?? end, end]),
    );
    for (const [start, end] of segments) {
      expect(start.x === end.x || start.y === end.y).toBe(true);
      const box = {
        x: Math.min(start.x, end.x),
        y: Math.min(start.y, end.y),
        width: Math.max(1, Math.abs(start.x - end.x)),
        height: Math.max(1, Math.abs(start.y - end.y)),
      };
      expect(drawing.nodes.filter((one) => overlap(one, box)).map((one) => one.node.id)).toEqual([]);
    }
    expect(labelBoxes(routed, drawing).size).toBe(between.length);
  });
});
