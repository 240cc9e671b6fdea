/** Which report it is. */
export interface ReportHead {
  readonly number: string;
  readonly title: string;
  readonly purpose: string;
  readonly aboutTime: boolean;
}

/** A value of a report, with the subjects that it names. */
export interface ReportCell {
  readonly text: string;
  readonly sort: 'TEXT' | 'NUMBER' | 'UNKNOWN';
  readonly subjects: readonly string[];
}

/** A table of a report with its first rows. */
export interface ReportSection {
  readonly title: string;
  readonly note: string;
  readonly none: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly ReportCell[])[];
  readonly total: number;
  /** The chapter of a document that it stands in; empty in a report without chapters. */
  readonly chapter: string;
}

/** A report as it is read on the screen. */
export interface Report {
  readonly head: ReportHead;
  readonly label: string;
  readonly plantTime: string;
  readonly commit: number;
  readonly filter: string;
  readonly caveats: readonly string[];
  readonly subjects: number;
  readonly sections: readonly ReportSection[];
}
