import { memo, type Ref } from 'react';
import { linkAt, type Moment } from '../../api/moment';
import type { MapEdge } from '../../api/mapTypes';
import { tickTitle } from '../../parts/threeStates';
import { counted } from '../../parts/words';
import { Cloud } from './Cloud';
import { ConduitChip, ConduitLine } from './ConduitShape';
import type { Conduit } from './conduits';
import type { Ink } from './ink';
import type { Layout, PlacedRow, PlacedZone } from './layout';
import { Neighbours, Reaches, Spread } from './Lines';
import { fitted, inLines, NodeShape } from './NodeShape';
import { press } from './press';
import { size, type Box } from './plan';
import type { Point } from './routing';

/** What the reader has picked on the drawing: a conduit, or what happens within a zone. */
export type Picked = { readonly conduit: string } | { readonly zone: string } | undefined;

function RowBand({ row, ink }: { row: PlacedRow; ink: Ink }) {
  const unknown = row.level === '';
  return (
    <g>
      {unknown && <rect x={0} y={row.y} width={row.width} height={row.height} fill="url(#hatch)" />}
      <line x1={0} x2={row.width} y1={row.y} y2={row.y} stroke={ink.row} />
      {!unknown && (
        <text x={8} y={row.y + 19} fontSize={15} fontWeight={700} fill={ink.text}>
          {row.level}
        </text>
      )}
      {inLines(row.title, 14).map((line, place) => (
        <text key={place} x={unknown ? 8 : 38} y={row.y + 13 + place * 12} fontSize={10} fill={ink.quiet}>
          {fitted(line, 84, 5)}
        </text>
      ))}
    </g>
  );
}

function ZoneBox({
  zone,
  inside,
  ink,
  lit,
  onPick,
}: {
  zone: PlacedZone;
  inside: readonly MapEdge[];
  ink: Ink;
  lit: boolean;
  onPick: () => void;
}) {
  const level = zone.target === 'unknown' ? 'SL ?' : `SL-T ${zone.target}`;
  return (
    <g>
      <rect
        x={zone.x}
        y={zone.y}
        width={zone.width}
        height={zone.height}
        fill={zone.known ? (zone.depth % 2 === 0 ? ink.zone : ink.nested) : 'url(#hatch)'}
        stroke={lit ? ink.mark : ink.line}
        strokeWidth={zone.depth === 0 ? 1.6 : 1.1}
        strokeDasharray={zone.known ? undefined : '6 4'}
      />
      <text x={zone.x + 8} y={zone.y + 14} fontSize={11.5} fontWeight={700} fill={ink.text}>
        {zone.name}
        {zone.target !== undefined && (
          <tspan fontWeight={400} fontSize={10} dx={6} fill={ink.quiet}>
            {level}
          </tspan>
        )}
      </text>
      {inside.length > 0 && (
        <g
          className="map-within"
          {...press(onPick)}
          aria-label={`${counted(inside.length, 'connection')} within ${zone.name}`}
        >
          <title>{`${counted(inside.length, 'connection')} within: ${tickTitle(inside)}`}</title>
          <rect
            x={zone.x + zone.width - 44}
            y={zone.y + 3}
            width={38}
            height={15}
            fill={ink.paper}
            stroke={ink.quiet}
            strokeWidth={0.8}
          />
          <text
            x={zone.x + zone.width - 25}
            y={zone.y + 14}
            fontSize={10}
            textAnchor="middle"
            fill={ink.text}
          >
            ↻ {inside.length}
          </text>
        </g>
      )}
    </g>
  );
}

interface Seen {
  readonly layout: Layout;
  readonly conduits: readonly Conduit[];
  readonly inside: ReadonlyMap<string, readonly MapEdge[]>;
  readonly routed: ReadonlyMap<string, readonly Point[]>;
  readonly labels: ReadonlyMap<string, Box>;
  readonly picked: Picked;
  /** Connections that are drawn as lines of their own. */
  readonly each: readonly MapEdge[];
  /** The subject to point out. */
  readonly subject: string | undefined;
  readonly moment: Moment;
  readonly ink: Ink;
  readonly onPick: (picked: Picked) => void;
  readonly onOpen: (zone: string) => void;
}

/** What stands in the zones; it stays as it is whatever is picked. */
const Nodes = memo(function Nodes({
  layout,
  subject,
  moment,
  ink,
  onOpen,
}: Pick<Seen, 'layout' | 'subject' | 'moment' | 'ink' | 'onOpen'>) {
  return layout.nodes.map((placed) => (
    <NodeShape
      key={placed.node.id}
      placed={placed}
      ink={ink}
      lit={subject !== undefined && placed.node.members.includes(subject)}
      to={linkAt(`/subjects/${encodeURIComponent(placed.node.members[0] ?? '')}`, moment)}
      onOpen={onOpen}
    />
  ));
});

/** What lies under everything else; it stays as it is whatever is picked. */
const Ground = memo(function Ground({ layout, ink }: Pick<Seen, 'layout' | 'ink'>) {
  return (
    <>
      <defs>
        <pattern id="hatch" width={8} height={8} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width={8} height={8} fill={ink.paper} />
          <line x1={0} y1={0} x2={0} y2={8} stroke={ink.row} strokeWidth={3} />
        </pattern>
        <marker
          id="arrow"
          viewBox="0 0 8 8"
          refX={7}
          refY={4}
          markerWidth={9}
          markerHeight={9}
          markerUnits="userSpaceOnUse"
          orient="auto-start-reverse"
        >
          <path d="M0 0 L8 4 L0 8 Z" fill={ink.line} />
        </marker>
      </defs>
      <rect width={layout.width} height={layout.height} fill={ink.paper} />
      {layout.rows.map((row) => (
        <RowBand key={row.level} row={row} ink={ink} />
      ))}
      <line x1={size.left} x2={size.left} y1={0} y2={layout.height} stroke={ink.row} />
    </>
  );
});

/** All that is drawn; it stays as it is whatever size it is shown in. */
const Plant = memo(function Plant({
  layout,
  conduits,
  inside,
  routed,
  labels,
  picked,
  each,
  subject,
  moment,
  ink,
  onPick,
  onOpen,
}: Seen) {
  const pickedConduit = picked !== undefined && 'conduit' in picked ? picked.conduit : undefined;
  const pickedZone = picked !== undefined && 'zone' in picked ? picked.zone : undefined;
  const spread =
    conduits.find((one) => one.id === pickedConduit)?.edges ??
    (pickedZone === undefined ? each : (inside.get(pickedZone) ?? []));
  const looks = (conduit: Conduit) => ({
    ink,
    lit: pickedConduit === conduit.id,
    quiet: picked !== undefined && pickedConduit !== conduit.id,
    onPick: () => {
      onPick(pickedConduit === conduit.id ? undefined : { conduit: conduit.id });
    },
  });
  return (
    <>
      <Ground layout={layout} ink={ink} />
      {layout.zones.map((zone) => (
        <ZoneBox
          key={zone.id}
          zone={zone}
          inside={inside.get(zone.id) ?? []}
          ink={ink}
          lit={pickedZone === zone.id}
          onPick={() => {
            onPick(pickedZone === zone.id ? undefined : { zone: zone.id });
          }}
        />
      ))}
      <Reaches layout={layout} ink={ink} />
      {layout.clouds.map((cloud) => (
        <Neighbours key={cloud.cloud.id} placed={cloud} layout={layout} ink={ink} />
      ))}
      {layout.clouds.map((cloud) => (
        <Cloud key={cloud.cloud.id} placed={cloud} ink={ink} />
      ))}
      {conduits.map((conduit) => (
        <ConduitLine
          key={conduit.id}
          conduit={conduit}
          points={routed.get(conduit.id) ?? []}
          {...looks(conduit)}
        />
      ))}
      {conduits.map((conduit) => {
        const label = labels.get(conduit.id);
        return (
          label !== undefined && (
            <ConduitChip key={conduit.id} conduit={conduit} label={label} {...looks(conduit)} />
          )
        );
      })}
      <Nodes layout={layout} subject={subject} moment={moment} ink={ink} onOpen={onOpen} />
      <Spread edges={spread} layout={layout} ink={ink} />
    </>
  );
});

/** The plant as an engineer draws it: levels as rows, zones as boxes, one line for all connections between two zones. */
export function Drawing({
  scale,
  ref,
  ...seen
}: Seen & { readonly scale: number; readonly ref: Ref<SVGSVGElement> }) {
  return (
    <svg
      ref={ref}
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${seen.layout.width} ${seen.layout.height}`}
      width={seen.layout.width * scale}
      height={seen.layout.height * scale}
      fontFamily="system-ui, 'Segoe UI', 'Noto Sans', 'Liberation Sans', Arial, sans-serif"
      className="map-drawing"
      aria-label="Map of the plant by levels and zones"
    >
      <Plant {...seen} />
    </svg>
  );
}
