import type { Ink } from './ink';
import type { PlacedCloud } from './layout';
import { fitted, inLines, shrunk } from './NodeShape';

/** What sort of thing nobody knows: a gap that somebody wrote down, the end of a cable, or what a source names. */
function headOf(id: string): string | undefined {
  if (id === '') {
    return undefined;
  }
  if (id.startsWith('unknown-')) {
    return 'Known unknown';
  }
  return id.startsWith('cable ') ? 'End of a cable, not recorded' : 'Named by a source, not recorded';
}

/** Something that is known to be unknown: what sort it is, what it is called, and what is asked. */
export function Cloud({ placed, ink }: { placed: PlacedCloud; ink: Ink }) {
  const { x, y, width, height, cloud } = placed;
  const room = width - 34;
  const name = shrunk(cloud.name, room, 6.6, 11.5);
  const text = cloud.text === cloud.name ? [] : inLines(cloud.text, Math.floor(room / 4.9), 3);
  const middle = { x: x + width / 2, textAnchor: 'middle' } as const;
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
      <rect x={x + 14} y={y + 6} width={width - 28} height={height - 12} fill={ink.paper} opacity={0.88} />
      <text {...middle} y={y + 17} fontSize={9} fill={ink.quiet}>
        {headOf(cloud.id)}
      </text>
      <text {...middle} y={y + 31} fontSize={name.height} fontWeight={700} fill={ink.text}>
        {name.text}
      </text>
      {text.map((line, place) => (
        <text key={place} {...middle} y={y + 44 + place * 11} fontSize={9.5} fill={ink.quiet}>
          {fitted(line, room, 4.9)}
        </text>
      ))}
    </g>
  );
}
