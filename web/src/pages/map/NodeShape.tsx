import { Link } from 'react-router';
import { words } from '../../parts/words';
import { changeSign, changeWords } from './difference';
import { bothEnds, shapeOf } from './shapes';
import { Glyph } from './Glyph';
import type { Ink } from './ink';
import type { PlacedNode } from './layout';

/** As much of a text as fits a width, by the usual width of a letter. */
export function fitted(text: string, width: number, letter: number): string {
  const most = Math.floor(width / letter);
  return text.length <= most ? text : `${text.slice(0, Math.max(1, most - 1))}…`;
}

/** A text broken at spaces where it is longer than so many letters, into so many lines at most. */
export function inLines(text: string, most: number, lines = 2): readonly string[] {
  const words = text.split(' ');
  const fits = words.findLastIndex((_, place) => words.slice(0, place + 1).join(' ').length <= most);
  return text.length <= most || fits < 0 || lines === 1
    ? [text]
    : [words.slice(0, fits + 1).join(' '), ...inLines(words.slice(fits + 1).join(' '), most, lines - 1)];
}

/** So small are letters made before a text is cut. */
const smallestLetters = 8;

/** A text in letters that are made smaller where it would not fit a width, and cut in its middle only where that does not help. */
export function shrunk(
  text: string,
  width: number,
  letter: number,
  height: number,
): { readonly text: string; readonly height: number } {
  const wanted = (height * width) / (letter * Math.max(1, text.length));
  const made = Math.min(height, Math.max(Math.min(smallestLetters, height), wanted));
  return { text: bothEnds(text, width, (letter * made) / height), height: made };
}

function Face({ placed, ink, lit }: { placed: PlacedNode; ink: Ink; lit: boolean }) {
  const { node, width, height } = placed;
  const many = node.members.length > 1;
  const name = shrunk(node.name, width - 37, 7, 11.5);
  return (
    <>
      {many && (
        <rect x={4} y={-4} width={width} height={height} fill={ink.node} stroke={ink.quiet} strokeWidth={1} />
      )}
      <rect
        width={width}
        height={height}
        fill={ink.node}
        stroke={lit ? ink.mark : ink.line}
        strokeWidth={lit ? 3 : 1.2}
        strokeDasharray={node.isNew ? '5 3' : undefined}
      />
      {node.safety && (
        <rect
          x={2.5}
          y={2.5}
          width={width - 5}
          height={height - 5}
          fill="none"
          stroke={ink.line}
          strokeWidth={1}
        />
      )}
      <Glyph shape={shapeOf(node.class)} ink={ink} />
      <text x={32} y={15} fontSize={name.height} fontWeight={600} fill={ink.text}>
        {name.text}
      </text>
      <text x={32} y={27} fontSize={9} fill={ink.quiet}>
        {fitted(
          `${node.class === '' ? 'Class not known' : words(node.class)}${node.safety ? ' · safety' : ''}${node.isNew ? ' · new' : ''}${node.levelOfZone ? ' · level ?' : ''}`,
          width - 36 - (node.items > 0 ? 26 : 0),
          4.7,
        )}
      </text>
      {node.change !== undefined && (
        <text x={-3} y={11} fontSize={15} fontWeight={800} textAnchor="end" fill={ink.mark}>
          {changeSign[node.change]}
        </text>
      )}
      {(node.criticality === 'critical' || node.criticality === 'high') && (
        <rect width={node.criticality === 'critical' ? 5 : 3} height={height} fill={ink.mark} />
      )}
      {node.items > 0 && (
        <text x={width - 5} y={28} fontSize={10} fontWeight={700} textAnchor="end" fill={ink.mark}>
          ⚠{node.items}
        </text>
      )}
    </>
  );
}

function title(placed: PlacedNode): string {
  const { node } = placed;
  return [
    node.name,
    node.class === '' ? 'class not known' : words(node.class),
    node.level === '' ? 'level not known' : `level ${node.level}${node.levelOfZone ? ' of its zone' : ''}`,
    ...(node.criticality === '' ? [] : [`criticality ${words(node.criticality)}`]),
    ...(node.change === undefined ? [] : [changeWords[node.change]]),
    ...(node.safety ? ['of a safety function'] : []),
    ...(node.isNew ? ['not yet in the record'] : []),
    ...(node.items > 0 ? [`${node.items} open`] : []),
  ].join(', ');
}

/** An asset, with its class as shape and word; a click opens it. A group opens its zone. */
export function NodeShape({
  placed,
  ink,
  lit,
  to,
  onOpen,
}: {
  placed: PlacedNode;
  ink: Ink;
  lit: boolean;
  to: string;
  onOpen: (zone: string) => void;
}) {
  const said = title(placed);
  const face = (
    <>
      <title>{said}</title>
      <Face placed={placed} ink={ink} lit={lit} />
    </>
  );
  const at = `translate(${placed.x} ${placed.y})`;
  if (placed.node.members.length > 1) {
    const open = () => {
      onOpen(placed.node.zone);
    };
    return (
      <g
        transform={at}
        className="map-node"
        role="button"
        tabIndex={0}
        aria-label={`${said}: show each`}
        onClick={open}
        onKeyDown={(event) => {
          if (event.key === 'Enter' || event.key === ' ') {
            event.preventDefault();
            open();
          }
        }}
      >
        {face}
      </g>
    );
  }
  return (
    <Link to={to} className="map-node" aria-label={said}>
      <g transform={at}>{face}</g>
    </Link>
  );
}
