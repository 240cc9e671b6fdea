import { useDebouncedValue } from '@mantine/hooks';
import { Spotlight, type SpotlightActionData, type SpotlightActionGroupData } from '@mantine/spotlight';
import { IconArrowRight, IconBolt, IconBook2, IconBookmark, IconSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { useAnswerAt } from '../api/answers';
import { linkAt } from '../api/moment';
import type { Me, RowsPage } from '../api/types';
import { useSavedViews } from '../api/views';
import { glossary, termPath } from '../glossary';
import { t } from '../language/t';
import { useOfferedActions } from '../parts/pageActions';
import { rowSummary } from '../parts/rowSummary';
import { useMoment } from '../parts/useMoment';
import { sectionsFor } from '../sections';

const fewTerms = 5;

/**
 * Has Enter open the first of what is offered. Subjects are found after the words were typed and stand before everything else; the
 * component leaves its mark on what was first until then.
 */
function markFirst() {
  const offered = document.querySelectorAll('[data-action]');
  offered.forEach((one) => {
    one.removeAttribute('data-selected');
  });
  offered[0]?.setAttribute('data-selected', 'true');
}

/**
 * Ctrl K: goes to a section, to a view that was kept, to a subject of the record by name, address, serial number or any other word, to a
 * term of the glossary, or does what the page can do.
 */
export function CommandSearch({ session }: { session: Me }) {
  const [typed, setTyped] = useState('');
  const [settled] = useDebouncedValue(typed.trim(), 200);
  const [moment] = useMoment();
  const navigate = useNavigate();
  const mayRead = session.can.includes('read');
  const found = useAnswerAt<RowsPage>('/api/subjects', { q: settled, limit: 12 }, mayRead && settled !== '');
  const subjectsFound = found.data?.subjects;
  useEffect(() => {
    if (subjectsFound !== undefined) {
      markFirst();
    }
  }, [subjectsFound]);
  const views = useSavedViews(mayRead);
  const offered = useOfferedActions();
  const go = (path: string) => {
    void navigate(linkAt(path, moment));
  };
  const wanted = typed.trim();
  const lower = wanted.toLowerCase();
  const fits = (text: string) => text.toLowerCase().includes(lower);
  const subjects: SpotlightActionData[] =
    wanted === '' || !mayRead
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
  const actions: SpotlightActionData[] = offered
    .filter((action) => fits(action.label))
    .map((action) => ({
      id: `action ${action.label}`,
      label: action.label,
      description: action.keys === undefined ? '' : `Key ${action.keys}`,
      leftSection: <IconBolt size={18} aria-hidden />,
      onClick: action.run,
    }));
  const kept: SpotlightActionData[] = views
    .filter((view) => fits(view.name))
    .map((view) => ({
      id: view.id,
      label: view.name,
      description: view.own ? view.address : `${view.address}, kept for everybody by ${view.person}`,
      leftSection: <IconBookmark size={18} aria-hidden />,
      onClick: () => {
        // A view has its own moment, or none.
        void navigate(view.address);
      },
    }));
  const places: SpotlightActionData[] = sectionsFor(session.can)
    .filter((section) => fits(section.title))
    .map((section) => ({
      id: section.path,
      label: section.title,
      description: section.purpose,
      leftSection: <section.icon size={18} aria-hidden />,
      onClick: () => {
        go(section.path);
      },
    }));
  const terms: SpotlightActionData[] =
    wanted === ''
      ? []
      : glossary
          .filter((entry) => [entry.term, ...(entry.also ?? [])].some((one) => fits(t(one))))
          .slice(0, fewTerms)
          .map((entry) => ({
            id: `term ${entry.term}`,
            label: t(entry.term),
            description: entry.means,
            leftSection: <IconBook2 size={18} aria-hidden />,
            onClick: () => {
              go(termPath(entry.term));
            },
          }));
  const all: SpotlightActionData[] =
    wanted === '' || !mayRead
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
          {
            id: 'query',
            label: `Ask the query “${wanted}”`,
            leftSection: <IconSearch size={18} aria-hidden />,
            onClick: () => {
              go(`/query?q=${encodeURIComponent(wanted)}`);
            },
          },
        ];
  const groups: SpotlightActionGroupData[] = [
    { group: 'Subjects', actions: subjects },
    { group: 'Views', actions: kept },
    { group: 'On this page', actions },
    { group: 'Pages', actions: places },
    { group: 'Terms', actions: terms },
    { group: 'Search', actions: all },
  ].filter((group) => group.actions.length > 0);
  return (
    <Spotlight
      shortcut={['mod + K', '/']}
      query={typed}
      onQueryChange={setTyped}
      // Gone and emptied at once: while it fades out, somebody may open it again and type.
      transitionProps={{ transition: 'pop', duration: 200, exitDuration: 0 }}
      clearQueryOnClose={false}
      onSpotlightClose={() => {
        setTyped('');
      }}
      actions={groups}
      filter={(_words, shown) => shown}
      nothingFound="Nothing fits."
      scrollable
      maxHeight={480}
      searchProps={{
        leftSection: <IconSearch size={18} aria-hidden />,
        placeholder: 'Name, address, serial number, page, view, term …',
        'aria-label': 'Search',
      }}
    />
  );
}
