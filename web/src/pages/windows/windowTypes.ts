import type { Named } from '../../parts/SubjectLinks';

/** A time when work is possible. */
export interface Opening {
  readonly from: string;
  readonly until: string;
  readonly windows: readonly Named[];
  readonly conditions: readonly string[];
}

/** When some subjects may next be touched. */
export interface NextOpenings {
  readonly openings: readonly Opening[];
  /** Those that no window covers. */
  readonly without: readonly Named[];
  readonly unreadable: readonly string[];
}
