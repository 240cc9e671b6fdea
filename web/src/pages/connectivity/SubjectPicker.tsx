import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useAnswerAt } from '../../api/answers';
import type { RowsPage, SubjectView } from '../../api/types';
import { words } from '../../parts/words';

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** Chooses a subject of some kinds by its name, or one of some fixed choices. */
export function SubjectPicker({
  label,
  kinds,
  fixed = [],
  value,
  onChange,
}: {
  label: string;
  kinds: readonly string[];
  fixed?: readonly Choice[];
  value: string | null;
  onChange: (id: string | null) => void;
}) {
  const [text, setText] = useState('');
  const [settled] = useDebouncedValue(text, 250);
  const wanted = settled.trim();
  const one = kinds.length === 1 ? kinds[0] : undefined;
  const found = useAnswerAt<RowsPage>('/api/subjects', {
    kind: one,
    q: wanted === '' ? undefined : wanted,
    limit: 100,
    sort: 'name',
  });
  const isFixed = fixed.some((choice) => choice.value === value);
  const chosen = useAnswerAt<SubjectView>(
    `/api/subjects/${encodeURIComponent(value ?? '')}`,
    {},
    value !== null && !isFixed,
  );
  const options = new Map(fixed.map((choice) => [choice.value, choice.label]));
  for (const row of found.data?.subjects ?? []) {
    if (kinds.includes(row.kind)) {
      options.set(row.id, kinds.length === 1 ? row.name : `${row.name} (${words(row.kind).toLowerCase()})`);
    }
  }
  if (value !== null && !options.has(value)) {
    options.set(value, chosen.data?.name ?? value);
  }
  return (
    <Select
      label={label}
      searchable
      clearable
      flex={1}
      miw={220}
      nothingFoundMessage="Nothing of that name"
      data={[...options].map(([id, name]) => ({ value: id, label: name }))}
      filter={({ options: all, search }) =>
        all.filter((option) => 'label' in option && option.label.toLowerCase().includes(search.toLowerCase()))
      }
      onSearchChange={setText}
      value={value}
      onChange={onChange}
    />
  );
}
