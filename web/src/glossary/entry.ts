/** A word of the trade as this product uses it. */
export interface Entry {
  readonly term: string;
  /** Other words and abbreviations for it. */
  readonly also?: readonly string[];
  /** What it means, in our own words. */
  readonly means: string;
  /** Where it comes from: the standard and its clause, or that it is a word of this product. */
  readonly source: string;
  /** Where in the product it is worked with. */
  readonly page?: string;
  /** On which other pages it stands. */
  readonly on?: readonly string[];
}

/** The source of what is a word of this product. */
export const product = 'A word of this product';

/** The source of what the guidance on the definitive view says. */
export const definitive = 'Definitive view of OT architecture, NCSC and partners 2025';

/** The source of what the guidance on inventories says. */
export const inventory = 'OT asset inventory guidance, CISA and partners 2025';
