import type { Grant } from '../../api/peopleTypes';

/** What every role lets somebody do. Source: requirements 1.8. */
export const roles = [
  ['READER', 'reads the record'],
  ['CONTRIBUTOR', 'takes files in and proposes changes'],
  ['APPROVER', 'approves or refuses what others propose'],
  ['AUDITOR', 'reads the access log and has the record verified; ends after a year at the latest'],
  ['ADMINISTRATOR', 'invites people; reads the record only with a further role'],
  ['RECORD_OWNER', 'answers for the record'],
  ['OT_SECURITY_ENGINEER', 'reviews changes for security'],
  ['CONTROL_ENGINEER', 'knows the plant; does not read how it is protected or what can be exploited'],
  ['SAFETY_ENGINEER', 'reviews what is related to safety'],
  ['OPERATIONS_MANAGER', 'says when the plant may be touched'],
  ['NETWORK_ENGINEER', 'reviews the network side of changes'],
  ['SENIOR_RISK_OWNER', 'accepts risks'],
  ['INFORMATION_OWNER', 'decides on the sharing of information'],
  ['THIRD_PARTY_MANAGER', 'answers for suppliers and their access'],
  ['INCIDENT_RESPONDER', 'works on incidents; may break the glass'],
  ['THIRD_PARTY_CONTRIBUTOR', 'hands files in that others admit; reads only these'],
] as const;

export const affiliations = [
  { value: 'OWN', label: 'This organisation' },
  { value: 'PARTNER', label: 'A client or partner' },
  { value: 'VENDOR', label: 'A supplier' },
  { value: 'PUBLIC', label: 'None of these' },
];

/** A part of the plant, a time and a person that is stood in for, as a form holds them. */
export interface Bounds {
  readonly scope: readonly string[];
  readonly from: string;
  readonly until: string;
  readonly deputyFor: string;
}

export const unbounded: Bounds = { scope: [], from: '', until: '', deputyFor: '' };

/** Roles within those bounds; a day means its beginning in UTC, the last day is included. */
export function grantsOf(chosen: readonly string[], bounds: Bounds): Grant[] {
  const end = bounds.until === '' ? undefined : new Date(`${bounds.until}T00:00:00Z`);
  end?.setUTCDate(end.getUTCDate() + 1);
  return chosen.map((role) => ({
    role,
    scope: bounds.scope,
    ...(bounds.from === '' ? {} : { from: `${bounds.from}T00:00:00Z` }),
    ...(end === undefined ? {} : { until: end.toISOString() }),
    ...(bounds.deputyFor.trim() === '' ? {} : { deputyFor: bounds.deputyFor.trim() }),
  }));
}
