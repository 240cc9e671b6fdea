/** How urgent an attribute of the guidance is. Source: CISA and partners, Asset Inventory Guidance, August 2025, appendix A. */
export type Priority = 'high' | 'medium' | 'low';

/** The priority of an attribute by its number, 1 to 32. */
export function priorityOf(number: number): Priority {
  if (number <= 14) {
    return 'high';
  }
  return number <= 22 ? 'medium' : 'low';
}

/** The missing attributes, most urgent first. The first of them is the next best to find out. */
export function byUrgency<T extends { readonly annexA: number }>(missing: readonly T[]): readonly T[] {
  return missing.toSorted((one, other) => one.annexA - other.annexA);
}
