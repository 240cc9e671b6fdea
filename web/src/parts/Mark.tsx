import { Badge } from '@mantine/core';
import { signOf } from './signs';
import { words } from './words';

/** A state or type as a small label: a symbol, a coloured edge and its words. */
export function Mark({ name, title }: { name: string; title?: string }) {
  const [symbol, color] = signOf(name);
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
