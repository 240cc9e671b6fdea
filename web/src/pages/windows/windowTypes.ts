/** A subject as a link. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

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
