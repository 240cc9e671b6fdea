import { Button, Select, Text, TextInput } from '@mantine/core';
import type { Dispatch, SetStateAction } from 'react';
import { FilteredBy, named, PrintedPart } from './FilterBar';

interface Choosing<Name extends string> {
  readonly chosen: Readonly<Record<Name, string | undefined>>;
  readonly choose: (name: Name, value: string | null) => void;
}

/** One of several values by which a page is filtered, or none; kept in the address of the page. */
export function ChoiceSelect<Name extends string>({
  by,
  name,
  label,
  placeholder = label,
  searchable = false,
  data,
}: {
  by: Choosing<Name>;
  name: Name;
  label: string;
  placeholder?: string;
  searchable?: boolean;
  data: readonly { readonly value: string; readonly label: string }[];
}) {
  return (
    <>
      <Select
        aria-label={label}
        placeholder={placeholder}
        searchable={searchable}
        clearable
        // What is chosen hides the placeholder: it bears the name of the filter itself.
        data={data.map((one) =>
          one.value === by.chosen[name] ? { ...one, label: `${label}: ${one.label}` } : one,
        )}
        value={by.chosen[name] ?? null}
        onChange={(value) => {
          by.choose(name, value);
        }}
      />
      <FilteredBy label={label} value={named(data, by.chosen[name])} />
    </>
  );
}

/** Words by which a page is filtered; kept in the address of the page. */
export function ChoiceText<Name extends string>({
  by,
  name,
  label,
  placeholder = label,
}: {
  by: Choosing<Name>;
  name: Name;
  label: string;
  placeholder?: string;
}) {
  return (
    <>
      <TextInput
        aria-label={label}
        placeholder={placeholder}
        w={260}
        value={by.chosen[name] ?? ''}
        onChange={(event) => {
          by.choose(name, event.currentTarget.value);
        }}
      />
      <FilteredBy label={label} value={by.chosen[name]} />
    </>
  );
}

/** The most rows that a page asks for at once. */
const most = 1000;

/** Asks for more rows, if there are more than are shown. */
export function MoreButton({
  total,
  shown,
  limit,
  onMore,
}: {
  total: number;
  shown: number;
  limit: number;
  onMore: Dispatch<SetStateAction<number>>;
}) {
  return (
    <>
      <PrintedPart printed={shown} total={total} />
      {total > shown && limit < most && (
        <Button
          variant="default"
          mt="xs"
          onClick={() => {
            onMore((now) => Math.min(most, now + 300));
          }}
        >
          More
        </Button>
      )}
      {total > shown && limit >= most && (
        <Text size="sm" mt="xs" className="no-print">
          Shown are the first {shown} of {total}.
        </Text>
      )}
    </>
  );
}
