/** Queries to begin with: what they ask for, and how they are written. */
export const examples: readonly { readonly query: string; readonly asks: string }[] = [
  {
    query: 'kind:asset missing:firmware level<=2',
    asks: 'Assets of the lower levels whose firmware nobody knows',
  },
  { query: 'kind:asset criticality>=high -is:validated', asks: 'What matters most and is not validated' },
  { query: 'kind:asset endOfSupport<today', asks: 'Assets that their makers support no longer' },
  { query: 'kind:connection source.zone:dmz', asks: 'Connections that begin in the DMZ' },
  { query: 'ip:10.0.0.0/8 or mac:00:1b:1b', asks: 'Whatever has an address of a range or a MAC of a maker' },
  { query: 'is:unknown', asks: 'Devices of which nobody knows what they are' },
];

/** What stands in a table of help: how it is written and what it means. */
export const forms: readonly { readonly form: string; readonly means: string }[] = [
  {
    form: 'pump "filter hall"',
    means: 'Both stand somewhere in what is recorded; quotes keep words together.',
  },
  { form: 'vendor:siemens', means: 'A text contains it; a reference has it in its name; all else is it.' },
  { form: 'vendor="Siemens AG"', means: 'It is that, whatever the case and punctuation.' },
  {
    form: 'firmware<2.1  level>=3  endOfSupport<today+30d',
    means: 'Versions, numbers, dates and choices with an order.',
  },
  {
    form: 'zone.name:cell  party.country:de',
    means: 'What is referred to is asked: one step, by name or any field.',
  },
  { form: 'class:(plc, rtu)', means: 'One of several.' },
  {
    form: 'has:zone  missing:zone  none:zone',
    means: 'Something is recorded; nothing is known; it is recorded that there is none.',
  },
  {
    form: 'is:validated',
    means: 'What is judged: unknown, validated, unvalidated, stale, disputed, waiting, flagged.',
  },
  { form: 'a b   a or b   -a   not a   (a or b) c', means: 'And, or, not, brackets.' },
];
