import type { Ink } from './ink';
import type { Shape } from './shapes';

function Lines({ shape, ink }: { shape: Shape; ink: Ink }) {
  switch (shape) {
    case 'sensor':
      return (
        <>
          <circle cx={11} cy={11} r={8.5} />
          <circle cx={11} cy={11} r={2} fill={ink.line} />
        </>
      );
    case 'actuator':
      return <path d="M2.5 5 L11 11 L2.5 17 Z M19.5 5 L11 11 L19.5 17 Z M11 11 V3 M7.5 3 H14.5" />;
    case 'controller':
      return (
        <path d="M3 2.5 H19 V19.5 H3 Z M3 7.5 H19 M6 11 H8 M6 14 H8 M6 17 H8 M12 11 H16 M12 14 H16 M12 17 H16" />
      );
    case 'safety':
      return (
        <>
          <path d="M7 2.5 H15 L19.5 7 V15 L15 19.5 H7 L2.5 15 V7 Z" />
          <path d="M11 6.5 V12.5 M11 14.5 V16" strokeWidth={2.2} />
        </>
      );
    case 'panel':
      return <path d="M2.5 4 H19.5 V15 H2.5 Z M8 19 H14 M11 15 V19" />;
    case 'server':
      return (
        <path d="M4 2.5 H18 V8 H4 Z M4 8 H18 V13.5 H4 Z M4 13.5 H18 V19.5 H4 Z M7 5.3 H9 M7 10.8 H9 M7 16.5 H9" />
      );
    case 'network':
      return (
        <path d="M2.5 6 H19.5 V16 H2.5 Z M6 9 H15 M13 7.2 L15.5 9 L13 10.8 M16 13 H7 M9 11.2 L6.5 13 L9 14.8" />
      );
    case 'firewall':
      return (
        <path d="M2.5 3.5 H19.5 V18.5 H2.5 Z M2.5 8.5 H19.5 M2.5 13.5 H19.5 M8 3.5 V8.5 M14 3.5 V8.5 M5 8.5 V13.5 M11 8.5 V13.5 M17 8.5 V13.5 M8 13.5 V18.5 M14 13.5 V18.5" />
      );
    case 'gateway':
      return <path d="M6 4 H20 L16 18 H2 Z M8 11 H14" />;
    case 'software':
      return <path d="M6 17 a4 4 0 0 1 -0.5 -8 a5.5 5.5 0 0 1 10.6 -1 a4.5 4.5 0 0 1 0.4 9 Z" />;
    case 'power':
      return <path d="M3 4 H19 V18 H3 Z M12 6 L8.5 11.5 H13.5 L10 16.5" />;
    case 'unknown':
      return (
        <>
          <path d="M3 3 H19 V19 H3 Z" strokeDasharray="3 2" />
          <text
            x={11}
            y={15.5}
            fontSize={12}
            fontWeight={700}
            textAnchor="middle"
            fill={ink.line}
            stroke="none"
          >
            ?
          </text>
        </>
      );
  }
}

/** The shape of a class of assets, 22 units wide. */
export function Glyph({ shape, ink }: { shape: Shape; ink: Ink }) {
  return (
    <g transform="translate(5 6)" fill="none" stroke={ink.line} strokeWidth={1.3}>
      <Lines shape={shape} ink={ink} />
    </g>
  );
}
