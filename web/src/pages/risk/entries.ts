import { words } from '../../parts/words';

/** The sorts of place that attacks come from, in the order of the API. */
export const entryClasses: readonly string[] = [
  'INTERNET',
  'ENTERPRISE',
  'THIRD_PARTY',
  'NOT_KNOWN',
  'WIRELESS',
  'REMOVABLE_MEDIA',
  'TRANSIENT_DEVICE',
  'PHYSICAL',
];

/** The same to choose from. */
export const entryOptions = [
  { value: 'outside', label: 'Anywhere outside' },
  ...entryClasses.map((one) => ({ value: one, label: words(one) })),
];

/** What attacks begin at and lead to. */
export const placeKinds = [
  'asset',
  'zone',
  'site',
  'system',
  'network',
  'function',
  'third-party',
  'access-path',
];
