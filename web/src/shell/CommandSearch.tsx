import { Spotlight, type SpotlightActionData } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { linkAt } from '../api/moment';
import { useMoment } from '../parts/useMoment';
import { sections } from '../sections';

/** Ctrl K: goes to a section, or looks for the words in the record. */
export function CommandSearch() {
  const [words, setWords] = useState('');
  const [moment] = useMoment();
  const navigate = useNavigate();
  const go = (path: string) => {
    void navigate(linkAt(path, moment));
  };
  const wanted = words.trim();
  const actions: SpotlightActionData[] = sections
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
  if (wanted !== '') {
    actions.unshift({
      id: 'search',
      label: `Search the record for “${wanted}”`,
      leftSection: <IconSearch size={18} aria-hidden />,
      onClick: () => {
        go(`/search?text=${encodeURIComponent(wanted)}`);
      },
    });
  }
  return (
    <Spotlight
      shortcut={['mod + K', '/']}
      query={words}
      onQueryChange={setWords}
      clearQueryOnClose
      actions={actions}
      filter={(_words, all) => all}
      highlightQuery
      searchProps={{
        leftSection: <IconSearch size={18} aria-hidden />,
        placeholder: 'Name, address, serial number, section …',
        'aria-label': 'Search',
      }}
    />
  );
}
