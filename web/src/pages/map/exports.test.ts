import { describe, expect, it } from 'vitest';
import type { PlantMap } from '../../api/mapTypes';
import { conduitsOf } from './conduits';
import { changesAmong, differenceOf } from './difference';
import { drawioOf } from './drawio';
import { stampedSize } from './exportDrawing';
import { graphmlOf } from './graphml';
import { layout } from './layout';
import { routes } from './routing';
import { xml } from './xml';

const stamp = 'TLP:AMBER+STRICT, taken by "ann" at 2030-01-07T08:00:00Z';

const plant: PlantMap = {
  by: 'zones',
  levels: [
    { level: '1', title: 'Control' },
    { level: '2', title: 'Supervision' },
  ],
  zones: [
    { id: 'treat', name: 'Treatment & "dosing"', level: '1', target: 2 },
    { id: 'safe', name: 'Safety', level: '1', parent: 'treat' },
    { id: 'sup', name: 'Supervision', level: '2' },
  ],
  nodes: [
    { id: 'plc', name: 'PLC <1>', class: 'plc', level: '1', zone: 'treat', criticality: 'high' },
    { id: 'sis', name: 'SIS', class: 'safety_controller', level: '1', zone: 'safe', safety: true },
    { id: 'hmi', name: 'HMI', class: 'hmi', level: '2', zone: 'sup' },
  ],
  edges: [
    {
      id: 'a',
      source: 'hmi',
      destination: 'plc',
      protocol: 'modbus',
      port: 502,
      functions: ['control_write'],
      required: true,
    },
    { id: 'b', source: 'plc', destination: 'gone' },
  ],
  clouds: [],
};

/** Whether every element is closed by its own name, and attributes are quoted. */
function wellFormed(text: string): boolean {
  const open: string[] = [];
  for (const [, close = '', name = '', attributes = '', empty = ''] of text
    .replace(/^<\?xml[^>]*\?>/, '')
    .matchAll(/<(\/?)([\w.:-]+)((?:\s+[\w.:-]+="[^"<]*")*)\s*(\/?)>|<[^>]*>/g)) {
    if (name === '' || (close !== '' && (open.pop() !== name || attributes !== ''))) {
      return false;
    }
    if (close === '' && empty === '') {
      open.push(name);
    }
  }
  return open.length === 0;
}

describe('xml', () => {
  it('keeps no sign that would end a value, and none that XML cannot hold', () => {
    expect(xml(`a<b>&"c'\u0000\u001f\ud800ü😀`)).toBe('a&lt;b&gt;&amp;&quot;c&apos;ü😀');
  });
});

describe('GraphML', () => {
  const text = graphmlOf(plant, stamp);

  it('has every asset and connection, and an end that is not on the map', () => {
    expect(wellFormed(text)).toBe(true);
    expect(text.match(/<node /g)).toHaveLength(4);
    expect(text.match(/<edge /g)).toHaveLength(2);
    expect(text).toContain('<node id="gone"/>');
    expect(text).toContain('<data key="node-zone">Treatment &amp; &quot;dosing&quot;</data>');
    expect(text).toContain('<data key="edge-documented">true</data>');
    expect(text).toContain('<desc>TLP:AMBER+STRICT, taken by &quot;ann&quot; at 2030-01-07T08:00:00Z</desc>');
  });

  it('says nothing where nothing is known', () => {
    expect(text).not.toContain('undefined');
    expect(text.match(/edge-observed">/g)).toBeNull();
  });
});

describe('draw.io', () => {
  const drawing = layout(plant, 300, new Set());
  const { between } = conduitsOf(plant.edges, drawing);
  const text = drawioOf(drawing, between, routes(between, drawing), 'Zones', stamp);

  it('has every box and line, each within what it stands in', () => {
    expect(wellFormed(text)).toBe(true);
    expect(text).toContain('id="zone safe" value="Safety"');
    expect(text).toContain('id="stamp" value="TLP:AMBER+STRICT, taken by &quot;ann&quot;');
    expect(text).toMatch(/id="zone safe"[^>]*parent="zone treat"/);
    expect(text).toMatch(/id="plc"[^>]*parent="zone treat"/);
    expect(text).toMatch(/edge="1" parent="1" source="zone (sup|treat)" target="zone (sup|treat)"/);
  });

  it('puts boxes where they stand on the screen', () => {
    const zone = drawing.zones.find((one) => one.id === 'treat');
    const node = drawing.nodes.find((one) => one.node.id === 'plc');
    expect(text).toMatch(
      new RegExp(
        `id="plc"[^>]*><mxGeometry x="${(node?.x ?? 0) - (zone?.x ?? 0)}" y="${(node?.y ?? 0) - (zone?.y ?? 0)}"`,
      ),
    );
  });
});

describe('difference', () => {
  const [first, ...others] = plant.nodes;
  const then: PlantMap = {
    ...plant,
    nodes: [
      ...others.map((node) => (node.id === 'hmi' ? { ...node, zone: 'treat' } : node)),
      { id: 'old', name: 'Old PLC', zone: 'treat' },
      { id: 'seen', name: 'Only seen', new: true },
    ],
    edges: [{ id: 'a', source: 'hmi', destination: 'plc', protocol: 'modbus', port: 502, required: true }],
  };
  const both = differenceOf(plant, then);

  it('marks what came, what went and what is otherwise', () => {
    expect(first?.id).toBe('plc');
    expect(both.nodes.map((node) => [node.id, node.change])).toEqual([
      ['plc', 'came'],
      ['sis', undefined],
      ['hmi', 'otherwise'],
      ['old', 'went'],
    ]);
    expect(changesAmong(both.edges)).toEqual({ came: 1, went: 0, otherwise: 1 });
  });

  it('is nothing between a map and itself', () => {
    expect(changesAmong(differenceOf(plant, plant).nodes)).toEqual({ came: 0, went: 0, otherwise: 0 });
  });
});

describe('the stamp of a drawing', () => {
  it('makes a small drawing wider, and a large one only higher', () => {
    const line = 'TLP:AMBER+STRICT, taken by ann at 2030-01-07T08:00:00Z, record as of commit 1 0123456789ab';
    const small = stampedSize({ width: 200, height: 100 }, line);
    expect(small.width).toBeGreaterThan(line.length * 7);
    expect(small.height).toBeGreaterThan(100);
    expect(stampedSize({ width: 3000, height: 100 }, line)).toEqual({ ...small, width: 3000 });
    expect(stampedSize({ width: 200, height: 100 }, '電'.repeat(50)).width).toBeGreaterThanOrEqual(50 * 12);
  });
});
