import type { CoverageCell, CoverageMatrix, CoverageRow, Share } from '../../api/collectionTypes';
import { isKnown } from '../../api/types';
import { counted, words } from '../../parts/words';

/** The share in view as a whole per cent; it is 100 only when nothing is missing. */
export function percent(share: Pick<Share, 'assets' | 'inView'>): number {
  return share.assets === 0 ? 0 : Math.floor((100 * share.inView) / share.assets);
}

/** What is to be known before the gaps are read: how many there are where there are assets, and what they say nothing of. */
export function gapsInWords(matrix: Pick<CoverageMatrix, 'rows'>): string {
  const systems = matrix.rows.filter((row) => isKnown(row.system));
  const empty = systems.filter(isOpen).length;
  const rest = matrix.rows.find((row) => !isKnown(row.system));
  const gaps = systems.reduce((sum, row) => sum + (row.assets === 0 ? 0 : row.gaps), 0);
  return [
    ...(empty < systems.length ? [`${counted(gaps, 'gap')} of systems that have assets.`] : []),
    ...(empty === 0
      ? []
      : [
          `${counted(empty, 'system has', 'systems have')} no asset, so it is not known what is missing there.`,
        ]),
    ...(rest === undefined || rest.assets === 0
      ? []
      : [
          `${counted(rest.assets, 'asset belongs', 'assets belong')} to no system, with ${counted(rest.gaps, 'gap')}: enter the system of each asset, or of its zone.`,
        ]),
  ].join(' ');
}

/** Whether nothing can be said of what is missing in a row: it is of a system, and no asset belongs to it. */
export function isOpen(row: Pick<CoverageRow, 'system' | 'assets'>): boolean {
  return isKnown(row.system) && row.assets === 0;
}

/** What a cell of the matrix says, in a sentence. */
export function cellTitle(cell: CoverageCell, open = false): string {
  const type = words(cell.type);
  if (open && cell.state === 'ABSENT') {
    return `${type}: not known whether one is missing, for no asset belongs to the system`;
  }
  if (cell.state === 'NOT_APPLICABLE') {
    return cell.type === 'OTHER'
      ? `${type}: there is none, and none is missed`
      : `${type}: not needed, as the system says`;
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
