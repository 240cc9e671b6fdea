import { Group, Select } from '@mantine/core';
import { useAnswer } from '../../api/answers';
import type { RowsPage } from '../../api/types';

/** What of the record files belong to. */
export interface Origin {
  readonly source: string | null;
  readonly permit: string | null;
}

/** Nothing is said of where files belong. */
export const noOrigin: Origin = { source: null, permit: null };

/** Says it in a form of the API. */
export function appendOrigin(form: FormData, origin: Origin): void {
  if (origin.source !== null) {
    form.append('source', origin.source);
  }
  if (origin.permit !== null) {
    form.append('permit', origin.permit);
  }
}

/** The entry of the source register that files come from, and the permit of a scan whose result they are. */
export function OriginSelects({ origin, onChange }: { origin: Origin; onChange: (origin: Origin) => void }) {
  const sources = useAnswer<RowsPage>('/api/subjects', { kind: 'source', limit: 500 });
  const permits = useAnswer<RowsPage>('/api/subjects', { kind: 'scan-permit', limit: 500 });
  const choices = (page: RowsPage | undefined) =>
    (page?.subjects ?? []).map((row) => ({ value: row.id, label: row.name }));
  if (choices(sources.data).length + choices(permits.data).length === 0) {
    return null;
  }
  return (
    <Group gap="xs" mb="xs" align="flex-end">
      <Select
        label="They come from"
        placeholder="no registered source"
        clearable
        searchable
        w={280}
        data={choices(sources.data)}
        value={origin.source}
        onChange={(source) => {
          onChange({ ...origin, source });
        }}
      />
      <Select
        label="Permit of the scan that they come from"
        placeholder="no permit"
        clearable
        searchable
        w={280}
        data={choices(permits.data)}
        value={origin.permit}
        onChange={(permit) => {
          onChange({ ...origin, permit });
        }}
      />
    </Group>
  );
}
