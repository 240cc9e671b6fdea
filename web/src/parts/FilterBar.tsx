import { Group } from '@mantine/core';
import type { ReactNode } from 'react';

/** A value that can be chosen, with what people call it. */
interface Named {
  readonly value: string;
  readonly label: string;
}

/** What people call a chosen value; the value itself where nothing is known of it. */
export function named(data: readonly Named[], value: string | null | undefined): string | undefined {
  return data.find((one) => one.value === value)?.label ?? value ?? undefined;
}

/** One thing that a page is filtered by, as paper says it; nothing where it filters nothing. */
export function FilteredBy({ label, value }: { label: string; value: string | null | undefined }) {
  return value === null || value === undefined || value === '' ? null : (
    <span className="print-rest filtered-by">
      {label}: <b>{value}</b>
    </span>
  );
}

/**
 * The controls by which a page is filtered. On paper they give way to what they hold: each is to have a `FilteredBy` beside it, and where none
 * of these says anything, paper says that everything is shown.
 */
export function FilterBar({
  align = 'center',
  children,
}: {
  align?: 'center' | 'flex-end';
  children: ReactNode;
}) {
  return (
    <Group gap="xs" mb="xs" align={align} className="filter-bar">
      <span className="print-rest filtered">Filter:</span>
      <span className="print-rest unfiltered">Everything, no filter.</span>
      {children}
    </Group>
  );
}

/** Says on paper that a log goes on behind its newest entries, without knowing how far. */
export function PrintedNewest({ count }: { count: number }) {
  return <p className="print-only">Printed are the newest {count} entries; older ones follow them.</p>;
}

/** Says on paper that a list goes on behind what is printed of it. */
export function PrintedPart({ printed, total }: { printed: number; total: number }) {
  return printed < total ? (
    <p className="print-only">
      Printed are the first {printed} of {total}.
    </p>
  ) : null;
}
