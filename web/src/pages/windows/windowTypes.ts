import type { Unknown } from '../../api/types';
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

/** When a window would open that is being entered. */
export interface PlannedWindow {
  readonly openings: readonly {
    readonly from: string;
    readonly until: string;
    /** By the clock of the window, such as 2026-01-10T22:00. */
    readonly clockFrom: string;
    readonly clockUntil: string;
  }[];
  readonly never: Unknown<'PAST' | 'LATER' | 'BLACKED_OUT'>;
}
