import { Table, type TableTdProps } from '@mantine/core';

/** A cell of a table of the class `stacked`: where the screen is narrow, the name of its column stands before it. */
export function Cell({ label, ...rest }: TableTdProps & { readonly label: string }) {
  return <Table.Td data-label={label} {...rest} />;
}
