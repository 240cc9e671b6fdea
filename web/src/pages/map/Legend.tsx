import { Group, Text } from '@mantine/core';
import { standingTitle, type Standing } from '../../parts/threeStates';
import { TickBox } from '../../parts/ThreeTick';
import { Glyph } from './Glyph';
import { strokeOf, type Ink } from './ink';
import { legend } from './shapes';

const standings: readonly Standing[] = ['agreed', 'undocumented', 'forbidden', 'unseen', 'open'];
const boxes = [
  ['yes', 'yes'],
  ['some', 'some'],
  ['no', 'no'],
  ['unknown', 'not known'],
] as const;

/** What the shapes, lines and ticks of the map mean. */
export function Legend({ ink }: { ink: Ink }) {
  return (
    <div className="legend">
      <Group gap="md">
        {standings.map((one) => {
          const stroke = strokeOf(one, ink);
          return (
            <Group key={one} gap={6} wrap="nowrap">
              <svg width={44} height={10} aria-hidden>
                <line
                  x1={0}
                  x2={44}
                  y1={5}
                  y2={5}
                  stroke={stroke.color}
                  strokeWidth={stroke.width}
                  strokeDasharray={stroke.dash}
                />
              </svg>
              <Text size="xs">{standingTitle[one]}</Text>
            </Group>
          );
        })}
      </Group>
      <Group gap="md" mt={4}>
        <Text size="xs">Three boxes: documented, permitted, observed. Each is</Text>
        {boxes.map(([tick, word]) => (
          <Group key={tick} gap={4} wrap="nowrap">
            <svg width={13} height={13} aria-hidden>
              <TickBox x={1} y={1} tick={tick} ink={ink.line} paper={ink.paper} />
            </svg>
            <Text size="xs">{word}</Text>
          </Group>
        ))}
        <Text size="xs">
          ↻ within the zone · asset with a dashed edge: not yet in the record · double edge: safety · bar at
          the left: criticality high or critical · ⚠ open matters · + − ≠ came, went, otherwise since the
          moment compared with · hatched: zone or level not known · hatched oval: what nobody knows yet, or
          what a source names and the record does not hold
        </Text>
      </Group>
      <Group gap="md" mt={4}>
        {legend.map(([shape, word]) => (
          <Group key={shape} gap={2} wrap="nowrap">
            <svg width={32} height={34} viewBox="0 0 32 34" aria-hidden className="legend-glyph">
              <Glyph shape={shape} ink={ink} />
            </svg>
            <Text size="xs">{word}</Text>
          </Group>
        ))}
      </Group>
    </div>
  );
}
