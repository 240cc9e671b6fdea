import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { momentQuery, useAnswerAt } from '../../api/answers';
import { request } from '../../api/request';
import type { RowsPage, SubjectView } from '../../api/types';
import { useMoment } from '../../parts/useMoment';
import { within, words } from '../../parts/words';

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
  const [moment] = useMoment();
  // The list of subjects answers for one kind at a time.
  const found = useQueries({
    queries: kinds.map((kind) => {
      const query = {
        kind,
        q: wanted === '' ? undefined : wanted,
        limit: 50,
        sort: 'name',
        ...momentQuery(moment),
      };
      return {
        queryKey: ['/api/subjects', query],
        queryFn: ({ signal }: { signal: AbortSignal }) =>
          request<RowsPage>('/api/subjects', { query, signal }),
      };
    }),
  });
  const isFixed = fixed.some((choice) => choice.value === value);
  const chosen = useAnswerAt<SubjectView>(
    `/api/subjects/${encodeURIComponent(value ?? '')}`,
    {},
    value !== null && !isFixed,
  );
  const options = new Map(fixed.map((choice) => [choice.value, choice.label]));
  for (const row of found.flatMap((answer) => answer.data?.subjects ?? [])) {
    options.set(row.id, `${row.name} (${within(words(row.kind))})`);
  }
  if (value !== null && !options.has(value)) {
    options.set(value, chosen.data?.name ?? value);
  }
  return (
    <Select
      label={label}
      placeholder="Choose, or type a name"
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
