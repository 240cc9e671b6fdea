import { standing, tickTitle, ticks } from '../../parts/threeStates';
import { TickBox } from '../../parts/ThreeTick';
import { counted } from '../../parts/words';
import type { Conduit } from './conduits';
import { changesAmong } from './difference';
import { strokeOf, type Ink } from './ink';
import type { Box } from './plan';
import { press } from './press';
import type { Point } from './routing';

function path(points: readonly Point[]): string {
  return points.map((point, place) => `${place === 0 ? 'M' : 'L'}${point.x} ${point.y}`).join(' ');
}

interface Shown {
  readonly conduit: Conduit;
  readonly ink: Ink;
  readonly lit: boolean;
  readonly quiet: boolean;
  readonly onPick: () => void;
}

const behind = 0.25;

/** The line of a conduit; it is picked by its chip as well, which is what the keyboard reaches. */
export function ConduitLine({
  conduit,
  points,
  ink,
  lit,
  quiet,
  onPick,
}: Shown & { readonly points: readonly Point[] }) {
  const stroke = strokeOf(standing(conduit.edges), ink);
  return (
    <g className="map-conduit" aria-hidden onClick={onPick} opacity={quiet ? behind : 1}>
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
    </g>
  );
}

/** The count and the ticks of a conduit: over all lines, so that none crosses what is read. */
export function ConduitChip({ conduit, label, ink, lit, quiet, onPick }: Shown & { readonly label: Box }) {
  const stroke = strokeOf(standing(conduit.edges), ink);
  const { came, went, otherwise } = changesAmong(conduit.edges);
  const changed = came + went + otherwise > 0 ? ` +${came} −${went} ≠${otherwise}` : '';
  const said = `${counted(conduit.edges.length, 'connection')}, ${tickTitle(conduit.edges)}${changed}`;
  const [documented, permitted, observed] = ticks(conduit.edges);
  return (
    <g
      className="map-conduit"
      {...press(onPick)}
      aria-label={said}
      opacity={quiet ? behind : 1}
      transform={`translate(${label.x} ${label.y})`}
    >
      <title>{said}</title>
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
  );
}
