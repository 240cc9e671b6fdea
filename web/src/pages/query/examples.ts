/** Queries to begin with: what they ask for, and how they are written. */
export const examples: readonly { readonly query: string; readonly asks: string }[] = [
  {
    query: 'kind:asset missing:firmware level<=2',
    asks: 'Assets of the lower levels whose firmware nobody knows',
  },
  { query: 'kind:asset criticality>=high -is:validated', asks: 'What matters most and is not validated' },
  { query: 'kind:asset endOfSupport<today', asks: 'Assets that their makers support no longer' },
  { query: 'kind:connection source.zone:dmz', asks: 'Connections that begin in the DMZ' },
  {
    query: 'ip:10.0.0.0/8 or mac:00:1b:1b',
    asks: 'Whatever has an address within 10.0.0.0/8, or a MAC address of Siemens',
  },
  { query: 'is:unknown', asks: 'Devices of which nobody knows what they are' },
];

/** What stands in a table of help: how it is written and what it means. */
export const forms: readonly { readonly form: string; readonly means: string }[] = [
  {
    form: 'pump "filter hall"',
    means: 'Both must stand somewhere in what is recorded of it; quotes keep words together.',
  },
  {
    form: 'vendor:siemens',
    means:
      'The field contains it, if it is a text; its name contains it, if it names another thing; any other field is equal to it.',
  },
  { form: 'vendor="Siemens AG"', means: 'The field is just that; capitals and punctuation do not matter.' },
  {
    form: 'firmware<2.1  level>=3  endOfSupport<today+30d',
    means: 'Less, more, at most and at least: for versions, numbers, dates and choices that have an order.',
  },
  {
    form: 'zone.name:cell  party.country:de',
    means: 'A field of the thing that a field names: of its zone, of its third party. One step.',
  },
  { form: 'class:(plc, rtu)', means: 'One of several.' },
  { form: 'has:zone', means: 'A zone is recorded.' },
  { form: 'missing:zone', means: 'Nothing is recorded of its zone.' },
  { form: 'none:zone', means: 'It is recorded that it has no zone.' },
  {
    form: 'is:validated',
    means:
      'How it is judged; also is:unknown, is:unvalidated, is:stale, is:disputed, is:waiting, is:flagged.',
  },
  { form: 'a b   a or b   -a   not a   (a or b) c', means: 'And, or, not, brackets.' },
];
