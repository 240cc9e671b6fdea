import type { ImportedFile } from '../../api/types';

/** A permit as it is written: every field a text; lists are divided by commas. */
export interface PermitDraft {
  readonly name: string;
  readonly targets: string;
  readonly ranges: string;
  readonly excluded: string;
  readonly tool: string;
  readonly method: string;
  readonly tested: string;
  readonly vendorApproval: string;
  readonly approver: string;
  readonly operationsInformed: string;
  readonly informedAt: string;
  readonly from: string;
  readonly until: string;
  readonly stopCriteria: string;
}

interface PermitField {
  readonly name: keyof PermitDraft;
  readonly label: string;
  readonly description: string;
  readonly required: boolean;
  readonly long?: boolean;
}

/** The fields in the order in which they are asked for. */
export const permitFields: readonly PermitField[] = [
  { name: 'name', label: 'Name', description: 'By which the scan refers to the permit', required: true },
  {
    name: 'ranges',
    label: 'Permitted ranges',
    description: 'Address ranges, with commas between',
    required: false,
  },
  {
    name: 'targets',
    label: 'Permitted assets',
    description: 'Names of assets, with commas between',
    required: false,
  },
  {
    name: 'excluded',
    label: 'Excluded assets',
    description: 'Fragile and safety-related assets that must not be touched',
    required: false,
  },
  { name: 'tool', label: 'Tool and version', description: 'For example nmap 7.94', required: true },
  { name: 'method', label: 'Method', description: 'Which probes at which rate', required: true },
  {
    name: 'tested',
    label: 'Evidence of the test',
    description: 'Where the method was tried before, on what, with which result',
    required: true,
    long: true,
  },
  { name: 'vendorApproval', label: 'Vendor approval', description: 'Its reference', required: true },
  { name: 'approver', label: 'Approver', description: 'Who permits it for the plant', required: true },
  {
    name: 'operationsInformed',
    label: 'Security operations informed',
    description: 'Who of them was told',
    required: true,
  },
  {
    name: 'informedAt',
    label: 'Informed at',
    description: 'Before the scan, in UTC, for example 2026-01-14T09:00:00Z',
    required: true,
  },
  {
    name: 'from',
    label: 'Permitted from',
    description: 'In UTC; a maintenance window is proposed along',
    required: true,
  },
  { name: 'until', label: 'Permitted until', description: 'In UTC', required: true },
  { name: 'stopCriteria', label: 'Stop criteria', description: 'What ends the scan at once', required: true },
];

/** What the receipt of a scan already says. What only people know is left empty. */
export function draftFor(file: Pick<ImportedFile, 'name' | 'receipt'>): PermitDraft {
  const coverage = file.receipt?.coverage;
  return {
    name: `Scan ${file.name}`,
    targets: '',
    ranges: coverage?.networks.join(', ') ?? '',
    excluded: '',
    tool: '',
    method: coverage?.vantage ?? '',
    tested: '',
    vendorApproval: '',
    approver: '',
    operationsInformed: '',
    informedAt: '',
    from: coverage?.from ?? '',
    until: coverage?.until ?? '',
    stopCriteria: '',
  };
}

function list(text: string): readonly string[] {
  return text
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

/** A permit as the API takes it; what is empty is left out. */
export function permitBody(draft: PermitDraft): Readonly<Record<string, unknown>> {
  const lists = { targets: list(draft.targets), ranges: list(draft.ranges), excluded: list(draft.excluded) };
  const texts = Object.entries(draft).filter(
    ([name, value]) => !(name in lists) && String(value).trim() !== '',
  );
  return { ...Object.fromEntries(texts), ...lists };
}
