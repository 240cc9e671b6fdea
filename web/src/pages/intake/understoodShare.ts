import type { Receipt } from '../../api/types';

/** The share of a source that was understood, in whole per cent; 100 only if nothing was left over. */
export function understoodShare(receipt: Pick<Receipt, 'read' | 'understood'>): number {
  if (receipt.read === 0 || receipt.understood >= receipt.read) {
    return 100;
  }
  return Math.min(99, Math.round((100 * receipt.understood) / receipt.read));
}
