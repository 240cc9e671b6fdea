import type { CoverageCell, Share } from '../../api/collectionTypes';
import { isKnown } from '../../api/types';
import { counted, words } from '../../parts/words';

/** The share in view as a whole per cent; it is 100 only when nothing is missing. */
export function percent(share: Pick<Share, 'assets' | 'inView'>): number {
  return share.assets === 0 ? 0 : Math.floor((100 * share.inView) / share.assets);
}

/** What a cell of the matrix says, in a sentence. */
export function cellTitle(cell: CoverageCell): string {
  const type = words(cell.type);
  if (cell.state === 'NOT_APPLICABLE') {
    return `${type}: not needed, as the system says`;
  }
  if (cell.state === 'ABSENT') {
    return `${type}: there is none`;
  }
  const registered = cell.registered.map((entry) => entry.name).join(', ');
  return [
    `${type}:`,
    [
      ...(registered === '' ? [] : [`registered ${registered}`]),
      ...(cell.taken === 0 ? [] : [`${counted(cell.taken, 'source')} taken in`]),
      ...(isKnown(cell.newest) ? [`newest of ${cell.newest.slice(0, 10)}`] : []),
    ].join('; '),
  ].join(' ');
}
