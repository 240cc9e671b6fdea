import type { Unknown } from './types';

/** Something that was done with a backup. */
export interface BackupEvent {
  readonly at: string;
  readonly kind: string;
  readonly ok: boolean;
  readonly person: string;
  readonly sentence: string;
}

/** A backup and the last time that each thing was done with it. */
export interface BackupView {
  readonly name: string;
  readonly written: string;
  readonly commit: number;
  readonly size: number;
  readonly sha256: string;
  readonly folders: readonly string[];
  readonly checked?: Unknown<BackupEvent>;
  readonly rehearsed?: Unknown<BackupEvent>;
  readonly offline?: Unknown<BackupEvent>;
  readonly dropped?: Unknown<BackupEvent>;
}

/** The last time that a round was made. */
export interface LastRun {
  readonly round: string;
  readonly began: string;
  readonly ended?: Unknown<string>;
  readonly ok: boolean;
  readonly sentence: string;
}

/** The backups of an installation, newest first. */
export interface Backed {
  readonly missing: readonly string[];
  readonly backups: readonly BackupView[];
  readonly runs: readonly LastRun[];
}

/** Under which keys everything lies. */
export interface KeyStanding {
  readonly present: string;
  readonly former: readonly string[];
  readonly recordKeys: number;
  readonly keys: number;
  readonly behind: number;
  readonly forgotten: number;
  readonly open: number;
  readonly sentence: string;
}
