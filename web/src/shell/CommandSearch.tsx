import { useDebouncedValue } from '@mantine/hooks';
import { Spotlight, type SpotlightActionData } from '@mantine/spotlight';
import { IconArrowRight, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useAnswerAt } from '../api/answers';
import { linkAt } from '../api/moment';
import type { Me, RowsPage } from '../api/types';
import { rowSummary } from '../parts/rowSummary';
import { useMoment } from '../parts/useMoment';
import { sectionsFor } from '../sections';

/** Ctrl K: goes to a section or to a subject of the record, by name, address, serial number or any other word. */
export function CommandSearch({ session }: { session: Me }) {
  const [typed, setTyped] = useState('');
  const [settled] = useDebouncedValue(typed.trim(), 200);
  const [moment] = useMoment();
  const navigate = useNavigate();
  const reads = session.can.includes('read') && settled !== '';
  const found = useAnswerAt<RowsPage>('/api/subjects', { q: settled, limit: 12 }, reads);
  const go = (path: string) => {
    void navigate(linkAt(path, moment));
  };
  const wanted = typed.trim();
  const subjects: SpotlightActionData[] =
    wanted === '' || !reads
      ? []
      : (found.data?.subjects ?? []).map((row) => ({
          id: row.id,
          label: row.name,
          description: rowSummary(row),
          leftSection: <IconArrowRight size={18} aria-hidden />,
          onClick: () => {
            go(`/subjects/${encodeURIComponent(row.id)}`);
          },
        }));
  const places: SpotlightActionData[] = sectionsFor(session.can)
    .filter((section) => section.title.toLowerCase().includes(wanted.toLowerCase()))
    .map((section) => ({
      id: section.path,
      label: section.title,
      description: section.purpose,
      leftSection: <section.icon size={18} aria-hidden />,
      onClick: () => {
        go(section.path);
      },
    }));
  const all: SpotlightActionData[] =
    wanted === '' || !session.can.includes('read')
      ? []
      : [
          {
            id: 'search',
            label: `All that fits “${wanted}”`,
            leftSection: <IconSearch size={18} aria-hidden />,
            onClick: () => {
              go(`/search?text=${encodeURIComponent(wanted)}`);
            },
          },
        ];
  return (
    <Spotlight
      shortcut={['mod + K', '/']}
      query={typed}
      onQueryChange={setTyped}
      clearQueryOnClose
      actions={[...subjects, ...places, ...all]}
      filter={(_words, actions) => actions}
      nothingFound="Nothing fits."
      scrollable
      maxHeight={480}
      searchProps={{
        leftSection: <IconSearch size={18} aria-hidden />,
        placeholder: 'Name, address, serial number, section …',
        'aria-label': 'Search',
      }}
    />
  );
}
