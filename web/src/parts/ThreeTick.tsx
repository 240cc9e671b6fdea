import type { ThreeStates, Unknown } from '../api/types';
import { tickTitle, ticks, type Tick } from './threeStates';

const size = 11;

/** One box: filled for yes, crossed for no, half for some, with a question mark for not known. */
export function TickBox({
  x,
  y,
  tick,
  ink,
  paper,
}: {
  x: number;
  y: number;
  tick: Tick;
  ink: string;
  paper: string;
}) {
  return (
    <g transform={`translate(${x} ${y})`}>
      <rect width={size} height={size} fill={tick === 'yes' ? ink : paper} stroke={ink} strokeWidth={1.2} />
      {tick === 'yes' && <path d="M2.5 5.5 L4.7 8 L8.5 3" fill="none" stroke={paper} strokeWidth={1.7} />}
      {tick === 'no' && (
        <path d="M2.5 2.5 L8.5 8.5 M8.5 2.5 L2.5 8.5" fill="none" stroke={ink} strokeWidth={1.3} />
      )}
      {tick === 'some' && <path d="M0 11 L11 0 L11 11 Z" fill={ink} />}
      {tick === 'unknown' && (
        <text x={5.5} y={9} fontSize={9} textAnchor="middle" fill={ink} fontWeight={700}>
          ?
        </text>
      )}
    </g>
  );
}

/** Documented, permitted, observed, in this order: the three independent states of connections. */
export function ThreeTick({ states }: { states: readonly ThreeStates[] }) {
  const [documented, permitted, observed] = ticks(states);
  const title = tickTitle(states);
  return (
    <svg width={size * 3 + 8} height={size + 2} role="img" aria-label={title} className="three-tick">
      <title>{title}</title>
      {[documented, permitted, observed].map((tick, place) => (
        <TickBox
          key={place}
          x={1 + place * (size + 2)}
          y={1}
          tick={tick}
          ink="var(--mantine-color-text)"
          paper="var(--mantine-color-body)"
        />
      ))}
    </svg>
  );
}

/** Yes, no or not known, in words. */
export function yesNo(value: Unknown<boolean>): string {
  return value === true ? 'yes' : value === false ? 'no' : 'not known';
}
