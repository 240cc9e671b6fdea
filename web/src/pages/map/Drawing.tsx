import { memo, type Ref } from 'react';
import { linkAt, type Moment } from '../../api/moment';
import type { MapEdge } from '../../api/mapTypes';
import { standing, tickTitle, ticks } from '../../parts/threeStates';
import { TickBox } from '../../parts/ThreeTick';
import { counted } from '../../parts/words';
import type { Conduit } from './conduits';
import { strokeOf, type Ink } from './ink';
import type { Layout, PlacedCloud, PlacedRow, PlacedZone } from './layout';
import { Neighbours, Reaches, Spread } from './Lines';
import { fitted, NodeShape, shrunk } from './NodeShape';
import { size, type Box } from './plan';
import type { Point } from './routing';
import { changesAmong } from './difference';

/** What the reader has picked on the drawing: a conduit, or what happens within a zone. */
export type Picked = { readonly conduit: string } | { readonly zone: string } | undefined;

function press(act: () => void) {
  return {
    role: 'button',
    tabIndex: 0,
    onClick: act,
    onKeyDown: (event: React.KeyboardEvent) => {
      if (event.key === 'Enter' || event.key === ' ') {
        event.preventDefault();
        act();
      }
    },
  };
}

/** A text broken once at a space, where it is longer than so many letters. */
function inLines(text: string, most: number): readonly string[] {
  const words = text.split(' ');
  const fits = words.findLastIndex((_, place) => words.slice(0, place + 1).join(' ').length <= most);
  return text.length <= most || fits < 0
    ? [text]
    : [words.slice(0, fits + 1).join(' '), words.slice(fits + 1).join(' ')];
}

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

function Cloud({ placed, ink }: { placed: PlacedCloud; ink: Ink }) {
  const { x, y, width, height, cloud } = placed;
  const name = shrunk(cloud.name, width - 34, 6.6, 11.5);
  return (
    <g>
      <title>
        {[`${cloud.name}: ${cloud.text}`, ...cloud.networks.map((network) => `next to ${network}`)].join(
          '\n',
        )}
      </title>
      <rect
        x={x}
        y={y}
        width={width}
        height={height}
        rx={26}
        fill="url(#hatch)"
        stroke={ink.quiet}
        strokeWidth={1.3}
        strokeDasharray="7 4"
      />
      <rect x={x + 14} y={y + 10} width={width - 28} height={height - 20} fill={ink.paper} opacity={0.88} />
      <text
        x={x + width / 2}
        y={y + 22}
        fontSize={name.height}
        fontWeight={700}
        textAnchor="middle"
        fill={ink.text}
      >
        {name.text}
      </text>
      {inLines(cloud.text, 35).map((line, place) => (
        <text
          key={place}
          x={x + width / 2}
          y={y + 36 + place * 11}
          fontSize={9.5}
          textAnchor="middle"
          fill={ink.quiet}
        >
          {fitted(line, width - 34, 4.9)}
        </text>
      ))}
    </g>
  );
}

function path(points: readonly Point[]): string {
  return points.map((point, place) => `${place === 0 ? 'M' : 'L'}${point.x} ${point.y}`).join(' ');
}

function ConduitLine({
  conduit,
  points,
  label,
  ink,
  lit,
  quiet,
  onPick,
}: {
  conduit: Conduit;
  points: readonly Point[];
  label: Box | undefined;
  ink: Ink;
  lit: boolean;
  quiet: boolean;
  onPick: () => void;
}) {
  const stroke = strokeOf(standing(conduit.edges), ink);
  const { came, went, otherwise } = changesAmong(conduit.edges);
  const changed = came + went + otherwise > 0 ? ` +${came} −${went} ≠${otherwise}` : '';
  const said = `${counted(conduit.edges.length, 'connection')}, ${tickTitle(conduit.edges)}${changed}`;
  const [documented, permitted, observed] = ticks(conduit.edges);
  return (
    <g className="map-conduit" {...press(onPick)} aria-label={said} opacity={quiet ? 0.25 : 1}>
      <title>{said}</title>
      <path d={path(points)} fill="none" stroke="transparent" strokeWidth={12} />
      <path d={path(points)} fill="none" stroke={ink.paper} strokeWidth={stroke.width + 3} />
      <path
        d={path(points)}
        fill="none"
        stroke={stroke.color}
        strokeWidth={stroke.width + (lit ? 2 : 0)}
        strokeDasharray={stroke.dash}
        markerEnd={conduit.forth ? 'url(#arrow)' : undefined}
        markerStart={conduit.back ? 'url(#arrow)' : undefined}
        strokeLinejoin="round"
      />
      {label !== undefined && (
        <g transform={`translate(${label.x} ${label.y})`}>
          <rect
            width={label.width}
            height={label.height}
            fill={ink.paper}
            stroke={stroke.color}
            strokeWidth={lit ? 2 : 1}
          />
          <text x={14} y={12} fontSize={10.5} fontWeight={700} textAnchor="middle" fill={ink.text}>
            {conduit.edges.length}
          </text>
          {[documented, permitted, observed].map((tick, place) => (
            <TickBox key={place} x={26 + place * 13} y={2.5} tick={tick} ink={ink.line} paper={ink.paper} />
          ))}
          {changed !== '' && (
            <text x={0} y={label.height + 11} fontSize={11} fontWeight={700} fill={ink.mark}>
              {changed}
            </text>
          )}
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
          label={labels.get(conduit.id)}
          ink={ink}
          lit={pickedConduit === conduit.id}
          quiet={picked !== undefined && pickedConduit !== conduit.id}
          onPick={() => {
            onPick(pickedConduit === conduit.id ? undefined : { conduit: conduit.id });
          }}
        />
      ))}
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
