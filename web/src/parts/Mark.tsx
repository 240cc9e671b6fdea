import { Badge } from '@mantine/core';
import { meaning } from '../theme';
import { words } from './words';

/** How grave a matter is: a symbol and a colour; the words beside them say the same. */
const marks: Readonly<Record<string, readonly [string, string]>> = {
  OK: ['✓', meaning.good],
  OFF: ['–', meaning.unknown],
  IDENTITY: ['?', meaning.other],
  DUPLICATE: ['=', meaning.other],
  NEW_SUBJECT: ['+', meaning.calm],
  ADDITION: ['+', meaning.calm],
  DIFFERENCE: ['≠', meaning.serious],
  RIVALRY: ['⚠', meaning.attention],
  NOT_SEEN: ['○', meaning.unknown],
  UNRESOLVED: ['?', meaning.unknown],
  PROPOSED: ['◔', meaning.attention],
  APPROVED: ['✓', meaning.calm],
  APPLIED: ['●', meaning.good],
  REJECTED: ['✕', meaning.serious],
  WITHDRAWN: ['–', meaning.unknown],
  SCHEDULED: ['◷', meaning.calm],
  IMPLEMENTING: ['▶', meaning.attention],
  IMPLEMENTED: ['◕', meaning.attention],
  VERIFIED: ['✓', meaning.good],
  CLOSED: ['■', meaning.good],
  ROLLED_BACK: ['↶', meaning.unknown],
  FULFILLED: ['✓', meaning.good],
  CONTRADICTED: ['✕', meaning.serious],
  OPEN: ['○', meaning.unknown],
  READ: ['✓', meaning.good],
  ALREADY_KNOWN: ['=', meaning.calm],
  NOT_UNDERSTOOD: ['?', meaning.attention],
  REFUSED: ['✕', meaning.serious],
  FAILED: ['✕', meaning.serious],
  ACHIEVED: ['✓', meaning.good],
  PARTIAL: ['◑', meaning.attention],
  GAP: ['✕', meaning.serious],
  ACCEPTED_EXCEPTION: ['◷', meaning.calm],
  NOTHING_TO_MEASURE: ['?', meaning.unknown],
  INFORMATION: ['i', meaning.calm],
  WARNING: ['!', meaning.attention],
  ERROR: ['✕', meaning.serious],
};

/** A state or type as a small label: a symbol, a coloured edge and its words. */
export function Mark({ name, title }: { name: string; title?: string }) {
  const [symbol, color] = marks[name] ?? ['•', meaning.unknown];
  return (
    <Badge
      variant="outline"
      radius="xs"
      className="mark"
      style={{ borderLeftColor: color }}
      leftSection={<span aria-hidden>{symbol}</span>}
    >
      {title ?? words(name)}
    </Badge>
  );
}
