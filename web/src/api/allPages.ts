import { request, type Query } from './request';
import {
  isKnown,
  type ChangesPage,
  type ChangeSummary,
  type Item,
  type ItemsPage,
  type Row,
  type RowsPage,
} from './types';

/** A page of a list that is read by key. */
interface Page {
  readonly next?: string | null | undefined;
}

async function all<P extends Page>(path: string, query: Query, signal?: AbortSignal): Promise<readonly P[]> {
  const pages: P[] = [];
  let after: string | undefined;
  do {
    const page: P = await request<P>(path, {
      query: { ...query, limit: 1000, after },
      ...(signal === undefined ? {} : { signal }),
    });
    pages.push(page);
    after = isKnown(page.next) && page.next !== after ? page.next : undefined;
  } while (after !== undefined);
  return pages;
}

/** All matters that fit, page after page. */
export async function allItems(query: Query, signal?: AbortSignal): Promise<readonly Item[]> {
  return (await all<ItemsPage>('/api/items', query, signal)).flatMap((page) => page.items);
}

/** All subjects that fit, page after page. */
export async function allRows(query: Query, signal?: AbortSignal): Promise<readonly Row[]> {
  return (await all<RowsPage>('/api/subjects', query, signal)).flatMap((page) => page.subjects);
}

/** All changes, newest first, page after page. */
export async function allChanges(signal?: AbortSignal): Promise<readonly ChangeSummary[]> {
  return (await all<ChangesPage>('/api/changes', {}, signal)).flatMap((page) => page.changes);
}
