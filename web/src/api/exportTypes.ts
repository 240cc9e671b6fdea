import type { Unknown } from './types';

/** That something came back to the record's owner or was destroyed. */
export interface ExportReturn {
  readonly person: string;
  readonly at: string;
  readonly destroyed: boolean;
  readonly remark: string;
}

/** What an address of a download would hand out now. */
export interface Measured {
  readonly what: string;
  readonly subjects: number;
  readonly label: string;
  readonly needsSecondPerson: boolean;
  /** What comes together with the recipient by it. */
  readonly warnings: readonly string[];
}

/** What stands on a copy that a page makes of what it shows. */
export interface CopyStamp {
  /** In a line, for a drawing. */
  readonly sentence: string;
  /** The cells of its lines, for a table. */
  readonly lines: readonly (readonly string[])[];
}

/** A format of another tool in which the record leaves. */
export interface ExchangeFormat {
  readonly name: string;
  readonly title: string;
  readonly standard: string;
  readonly fileName: string;
  readonly holds: string;
  readonly leavesOut: readonly string[];
  readonly kinds: readonly string[];
  /** Whether a place and a time can be chosen. */
  readonly filters: boolean;
}

/** Something that somebody asked to take out of the record. */
export interface AskedExport {
  readonly export: string;
  readonly person: string;
  readonly asked: string;
  readonly what: string;
  readonly subjects: number;
  readonly label: string;
  readonly recipient: string;
  readonly purpose: string;
  readonly agreement: string;
  readonly back?: Unknown<string>;
  readonly warnings: readonly string[];
  readonly needsSecondPerson: boolean;
  readonly state: 'ASKED' | 'ALLOWED' | 'REFUSED' | 'LAPSED' | 'TAKEN' | 'RETURNED';
  readonly answeredBy?: Unknown<string>;
  readonly until?: Unknown<string>;
  readonly remark?: Unknown<string>;
  readonly overdue: boolean;
  readonly returned?: Unknown<ExportReturn>;
}

/** Something that left the record. */
export interface Disclosed {
  readonly person: string;
  readonly at: string;
  readonly what: string;
  readonly commit: number;
  readonly label: string;
  readonly subjects: number;
  readonly recipient: string;
  readonly purpose: string;
  readonly digest?: Unknown<string>;
  readonly export?: Unknown<string>;
  readonly allowedBy?: Unknown<string>;
  readonly agreement?: Unknown<string>;
  readonly back?: Unknown<string>;
  readonly overdue: boolean;
  readonly returned?: Unknown<ExportReturn>;
}

/** A report or an export that is made in the background for whoever asked for it. */
export interface PreparedFile {
  readonly id: string;
  /** The address of what it holds. */
  readonly what: string;
  readonly asked: string;
  readonly state: 'UNDERWAY' | 'READY' | 'FAILED';
  /** 0 to 1. */
  readonly progress: number;
  readonly message: string;
  readonly name?: Unknown<string>;
  readonly bytes?: Unknown<number>;
  readonly label?: Unknown<string>;
  readonly subjects?: Unknown<number>;
  readonly needsSecondPerson: boolean;
  /** When it is deleted. */
  readonly until?: Unknown<string>;
}
