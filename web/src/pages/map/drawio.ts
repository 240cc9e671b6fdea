import { standing, tickTitle } from '../../parts/threeStates';
import { counted, words } from '../../parts/words';
import type { Conduit } from './conduits';
import { changeSign } from './difference';
import { light, strokeOf } from './ink';
import type { Layout, PlacedZone } from './layout';
import type { Box } from './plan';
import type { Point } from './routing';
import { xml } from './xml';

function geometry(box: Box, parent: Box | undefined): string {
  const x = box.x - (parent?.x ?? 0);
  const y = box.y - (parent?.y ?? 0);
  return `<mxGeometry x="${x}" y="${y}" width="${box.width}" height="${box.height}" as="geometry"/>`;
}

function vertex(id: string, value: string, style: string, box: Box, parent: PlacedZone | undefined): string {
  const within = parent === undefined ? '1' : zoneId(parent.id);
  return `<mxCell id="${xml(id)}" value="${xml(value)}" style="${style}" vertex="1" parent="${xml(within)}">${geometry(box, parent)}</mxCell>`;
}

function zoneId(id: string): string {
  return `zone ${id}`;
}

function edge(conduit: Conduit, points: readonly Point[], layout: Layout): string {
  const end = (id: string) => (layout.zones.some((zone) => zone.id === id) ? zoneId(id) : `cloud ${id}`);
  const stroke = strokeOf(standing(conduit.edges), light);
  const dashes = stroke.dash === undefined ? '' : `dashed=1;dashPattern=${stroke.dash.replaceAll(',', ' ')};`;
  const arrow = (drawn: boolean) => (drawn ? 'block' : 'none');
  const style = `edgeStyle=orthogonalEdgeStyle;rounded=0;html=0;strokeColor=${stroke.color};strokeWidth=${stroke.width};${dashes}endArrow=${arrow(conduit.forth)};startArrow=${arrow(conduit.back)};`;
  const bends = points
    .slice(1, -1)
    .map((point) => `<mxPoint x="${point.x}" y="${point.y}"/>`)
    .join('');
  const value = `${counted(conduit.edges.length, 'connection')}\n${tickTitle(conduit.edges)}`;
  return `<mxCell id="${xml(`line ${conduit.id}`)}" value="${xml(value)}" style="${style}" edge="1" parent="1" source="${xml(end(conduit.from))}" target="${xml(end(conduit.to))}"><mxGeometry relative="1" as="geometry"><Array as="points">${bends}</Array></mxGeometry></mxCell>`;
}

/**
 * The drawing as it is on the screen, for draw.io: zones are boxes that hold what stands in them, lines keep their ends and bends.
 * Source: the file format of draw.io, uncompressed (mxGraphModel).
 */
export function drawioOf(
  layout: Layout,
  conduits: readonly Conduit[],
  routed: ReadonlyMap<string, readonly Point[]>,
  title: string,
  stamp: string,
): string {
  const zones = new Map(layout.zones.map((zone) => [zone.id, zone]));
  const box = `html=0;whiteSpace=wrap;strokeColor=${light.line};fontColor=${light.text};`;
  const cells = [
    ...layout.rows.map((row) =>
      vertex(
        `level ${row.level}`,
        `${row.level} ${row.title}`.trim(),
        `html=0;fillColor=none;strokeColor=${light.row};align=left;verticalAlign=top;spacingLeft=6;fontColor=${light.quiet};`,
        row,
        undefined,
      ),
    ),
    ...layout.zones.map((zone) =>
      vertex(
        zoneId(zone.id),
        `${zone.name}${zone.target === undefined || zone.target === 'unknown' ? '' : ` (SL-T ${zone.target})`}`,
        `${box}container=1;collapsible=0;verticalAlign=top;align=left;spacingLeft=6;fontStyle=1;fillColor=${zone.depth % 2 === 0 ? light.zone : light.nested};${zone.known ? '' : 'dashed=1;'}`,
        zone,
        zone.parent === undefined ? undefined : zones.get(zone.parent),
      ),
    ),
    ...layout.nodes.map((placed) =>
      vertex(
        placed.node.id,
        `${placed.node.change === undefined ? '' : `${changeSign[placed.node.change]} `}${placed.node.name}\n${placed.node.class === '' ? 'Class not known' : words(placed.node.class)}`,
        `${box}fillColor=${light.node};fontSize=10;${placed.node.isNew ? 'dashed=1;' : ''}${placed.node.safety ? 'shape=ext;double=1;' : ''}`,
        placed,
        zones.get(placed.node.zone),
      ),
    ),
    ...layout.clouds.map((placed) =>
      vertex(
        `cloud ${placed.cloud.id}`,
        `${placed.cloud.name}\n${placed.cloud.text}`,
        `${box}shape=cloud;dashed=1;fillColor=${light.paper};`,
        placed,
        undefined,
      ),
    ),
    ...conduits.map((conduit) => edge(conduit, routed.get(conduit.id) ?? [], layout)),
    vertex(
      'stamp',
      stamp,
      `text;html=0;align=left;verticalAlign=middle;spacingLeft=6;fontColor=${light.text};`,
      { x: 0, y: layout.height, width: layout.width, height: 28 },
      undefined,
    ),
  ];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<mxfile host="Asbuilt"><diagram name="${xml(title)}">`,
    `<mxGraphModel grid="0" page="1" pageWidth="${layout.width}" pageHeight="${layout.height}"><root>`,
    '<mxCell id="0"/><mxCell id="1" parent="0"/>',
    ...cells,
    '</root></mxGraphModel></diagram></mxfile>',
    '',
  ].join('\n');
}
