import {
  Button,
  Center,
  Chip,
  Group,
  Loader,
  SegmentedControl,
  Select,
  Text,
  TextInput,
  UnstyledButton,
} from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { t } from '../../language/t';
import { request, type Query } from '../../api/request';
import { isKnown, type Item, type ItemsPage } from '../../api/types';
import { FilterBar, FilteredBy, named } from '../../parts/FilterBar';
import { Mark } from '../../parts/Mark';
import { PageHeader } from '../../parts/PageHeader';
import { ProblemAlert } from '../../parts/ProblemAlert';
import { usePageActions } from '../../parts/pageActions';
import { useAddress } from '../../parts/useAddress';
import { useKeys } from '../../parts/useKeys';
import { ViewsButton } from '../../parts/ViewsButton';
import { Quiet } from '../../parts/When';
import { kinds, plural, within } from '../../parts/words';
import { sectionAt } from '../../sections';
import { DriftFigures } from './DriftFigures';
import { dispositionTitle, outcomeKeys } from './disposition';
import { ItemDetail } from './ItemDetail';
import { typeOrder, typeTitle } from './itemTypes';
import { SelectionBar } from './SelectionBar';
import { chosen } from './selection';
import { useSelection } from './useSelection';

function useItems(query: Query) {
  return useInfiniteQuery({
    queryKey: ['/api/items', 'inbox', query],
    queryFn: ({ pageParam, signal }) =>
      request<ItemsPage>('/api/items', { query: { ...query, limit: 200, after: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

function ListEntry({
  item,
  current,
  picked,
  onPick,
}: {
  item: Item;
  current: boolean;
  picked: boolean;
  onPick: () => void;
}) {
  const entry = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (current) {
      entry.current?.scrollIntoView({ block: 'nearest' });
    }
  }, [current]);
  return (
    <UnstyledButton
      ref={entry}
      className="entry"
      data-current={current || undefined}
      aria-current={current ? 'true' : undefined}
      onClick={onPick}
    >
      <Group gap={6} justify="space-between">
        <Text fw={600} className="wrap">
          {item.name}
        </Text>
        {picked ? (
          <Mark name="APPROVED" title="chosen" />
        ) : (
          <Mark name={item.type} title={typeTitle(item.type)} />
        )}
      </Group>
      <Text size="sm" lineClamp={2}>
        {item.sentence}
      </Text>
    </UnstyledButton>
  );
}

/** The queue of all that sources say and the record does not. */
export function Inbox() {
  const [parameters, setParameters] = useAddress();
  const [text, setText] = useState(parameters.get('q') ?? '');
  const [settled] = useDebouncedValue(text.trim(), 250);
  const [selection, setSelection] = useSelection();
  const navigate = useNavigate();
  const type = parameters.get('type') ?? undefined;
  const kind = parameters.get('kind') ?? undefined;
  const subject = parameters.get('subject') ?? undefined;
  const importId = parameters.get('import') ?? undefined;
  const state = parameters.get('state') ?? undefined;
  const query: Query = {
    type,
    kind,
    subject,
    import: importId,
    state,
    q: settled === '' ? undefined : settled,
  };
  const answer = useItems(query);
  const items = answer.data?.pages.flatMap((page) => page.items) ?? [];
  const counts = answer.data?.pages[0]?.byType ?? {};
  const wanted = parameters.get('item');
  const place = Math.max(
    0,
    items.findIndex((item) => item.key === wanted),
  );
  const current = items[place];

  const set = (name: string, value: string | undefined) => {
    setParameters(
      (now) => {
        const next = new URLSearchParams(now);
        if (value === undefined || value === '') {
          next.delete(name);
        } else {
          next.set(name, value);
        }
        if (name !== 'item') {
          next.delete('item');
        }
        return next;
      },
      { replace: true },
    );
  };
  const go = (by: number) => {
    const next = items[Math.min(items.length - 1, Math.max(0, place + by))];
    set('item', next?.key);
    if (place + by >= items.length - 5 && answer.hasNextPage && !answer.isFetchingNextPage) {
      void answer.fetchNextPage();
    }
  };
  const choose = (number: number) => {
    const choice = current?.choices[number];
    if (current !== undefined && choice !== undefined) {
      setSelection(
        chosen(selection, current.key, selection[current.key] === choice.key ? undefined : choice.key),
      );
    }
  };
  const chooseAll = () => {
    setSelection(
      items.reduce((now, item) => {
        const suggested = item.choices.find((choice) => choice.suggested);
        return suggested === undefined ? now : chosen(now, item.key, suggested.key);
      }, selection),
    );
  };
  usePageActions('inbox', [
    { label: 'Take what is suggested of all that are loaded', keys: 'X', run: chooseAll },
  ]);
  useKeys({
    X: chooseAll,
    o: () => {
      if (current !== undefined && current.type !== 'NEW_SUBJECT') {
        void navigate(`/subjects/${encodeURIComponent(current.subject)}`);
      }
    },
    j: () => {
      go(1);
    },
    ArrowDown: () => {
      go(1);
    },
    k: () => {
      go(-1);
    },
    ArrowUp: () => {
      go(-1);
    },
    x: () => {
      choose(current?.choices.findIndex((choice) => choice.suggested) ?? -1);
    },
    ...Object.fromEntries(
      [1, 2, 3, 4, 5, 6, 7, 8, 9].map((number) => [
        String(number),
        () => {
          choose(number - 1);
        },
      ]),
    ),
  });
  const states = [
    { value: 'open', label: t('Waiting') },
    { value: 'closed', label: `Closed ${answer.data?.pages[0]?.closed ?? 0}` },
    { value: 'suspected', label: t('Suspected incidents') },
  ];
  const { title, purpose } = sectionAt('/inbox');
  const restricted = isKnown(subject) || isKnown(importId);
  return (
    <div className="inbox">
      <PageHeader title={title} purpose={purpose}>
        <ViewsButton />
      </PageHeader>
      <DriftFigures />
      <Group gap={6} mb="xs" className="no-print">
        <Chip.Group
          value={type ?? 'all'}
          onChange={(value) => {
            set('type', value === 'all' ? undefined : value);
          }}
        >
          <Chip value="all" size="xs" radius="xs">
            All
          </Chip>
          {typeOrder
            .filter((one) => one === type || (counts[one] ?? 0) > 0)
            .map((one) => (
              <Chip key={one} value={one} size="xs" radius="xs">
                {typeTitle(one)} {counts[one] ?? 0}
              </Chip>
            ))}
        </Chip.Group>
      </Group>
      <FilterBar>
        <TextInput
          placeholder="Find in the inbox"
          aria-label="Find in the inbox"
          w={240}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            set('q', event.currentTarget.value.trim());
          }}
        />
        <Select
          placeholder="Every kind of subject"
          aria-label="Kind of subject"
          clearable
          w={210}
          data={kinds.map((one) => ({ value: one, label: plural(one) }))}
          value={kind ?? null}
          onChange={(value) => {
            set('kind', value ?? undefined);
          }}
        />
        <SegmentedControl
          size="xs"
          aria-label="Waiting or closed"
          data={states}
          value={state ?? 'open'}
          onChange={(value) => {
            set('state', value === 'open' ? undefined : value);
          }}
        />
        {restricted && (
          <Button
            variant="default"
            onClick={() => {
              setParameters({}, { replace: true });
            }}
          >
            {isKnown(importId) ? `Only of import ${importId}` : 'Only of one subject'} ✕
          </Button>
        )}
        <Text size="xs" c="dimmed" className="no-print" visibleFrom="sm">
          Keys: j and k go through, 1 to 9 choose, x takes the suggestion, ? lists all. To close a matter:{' '}
          {outcomeKeys.map(([outcome, key]) => `${key} ${within(dispositionTitle(outcome))}`).join(', ')}.
        </Text>
        <FilteredBy label="Sort of matter" value={type === undefined ? '' : typeTitle(type)} />
        <FilteredBy label="Only with these words" value={settled} />
        <FilteredBy label="Kind of subject" value={kind === undefined ? '' : plural(kind)} />
        <FilteredBy label="Matters" value={state === undefined ? '' : named(states, state)} />
        <FilteredBy label="Import" value={importId} />
        <FilteredBy label="Subject" value={importId === undefined ? subject : ''} />
      </FilterBar>
      {answer.isError && <ProblemAlert thrown={answer.error} onRetry={() => void answer.refetch()} />}
      {answer.isPending && (
        <Center p="xl">
          <Loader size="sm" aria-label="Loading" />
        </Center>
      )}
      {answer.isSuccess && items.length === 0 && (
        <Quiet>
          {state === 'suspected'
            ? 'No matter is suspected to be an incident.'
            : 'Nothing waits here: the record says what its sources say.'}
        </Quiet>
      )}
      {current !== undefined && (
        <div className="split">
          <div className="split-list" role="group" aria-label="Matters">
            <p className="print-only">
              The matters of which one stands above in full: {items.length}
              {answer.hasNextPage && ', and more follow that the page has not loaded'}
            </p>
            {items.map((item) => (
              <ListEntry
                key={item.key}
                item={item}
                current={item.key === current.key}
                picked={selection[item.key] !== undefined}
                onPick={() => {
                  set('item', item.key);
                }}
              />
            ))}
            {answer.hasNextPage && (
              <Button
                variant="default"
                m="xs"
                loading={answer.isFetchingNextPage}
                onClick={() => {
                  void answer.fetchNextPage();
                }}
              >
                More
              </Button>
            )}
          </div>
          <div className="split-detail">
            <ItemDetail
              key={current.key}
              item={current}
              selection={selection}
              onSelect={setSelection}
              loaded={items}
              {...(answer.hasNextPage ? { query } : {})}
            />
          </div>
        </div>
      )}
      <SelectionBar selection={selection} onSelect={setSelection} loaded={items} />
    </div>
  );
}
