import type { Unknown } from '../../api/types';

export type Verdict = 'RIGHT' | 'WRONG' | 'DO_NOT_KNOW';

/** How far an expert is. */
export interface ExpertView {
  readonly expert: string;
  readonly name: string;
  readonly done: number;
  readonly of: number;
}

/** Something that became of a campaign. */
export interface StepView {
  readonly step: 'OPENED' | 'EXTENDED' | 'HANDED' | 'CLOSED' | 'REOPENED';
  readonly person: string;
  readonly at: string;
  readonly due?: Unknown<string>;
  readonly from?: Unknown<string>;
  readonly to?: Unknown<string>;
  readonly reason: string;
}

/** A campaign of validation as it stands. */
export interface CampaignView {
  readonly id: string;
  readonly title: string;
  readonly opened: string;
  readonly by: string;
  readonly due: string;
  readonly remindDays: number;
  readonly closed?: Unknown<string>;
  readonly overdue: boolean;
  readonly done: number;
  readonly of: number;
  readonly wrong: number;
  readonly experts: readonly ExpertView[];
  readonly reminders: readonly { readonly expert: string; readonly at: string }[];
  readonly history: readonly StepView[];
}

/** A group of values to look at. */
export interface GroupView {
  readonly facet: string;
  readonly label: string;
  readonly values: readonly { readonly label: string; readonly shown: string }[];
  readonly verdict?: Unknown<Verdict>;
  /** When the expert said so. */
  readonly said?: Unknown<string>;
}

/** One subject to look at. */
export interface TaskView {
  readonly subject: string;
  readonly name: string;
  readonly kind: string;
  readonly expert: string;
  readonly done: boolean;
  readonly groups: readonly GroupView[];
}

/** What was signed, and what not and why. */
export interface Signed {
  readonly subjects: number;
  readonly attestations: number;
  readonly skipped: readonly { readonly subject: string; readonly facet: string; readonly reason: string }[];
}

/** What an expert says of some groups of one subject. */
export interface Saying {
  readonly subject: string;
  readonly facets: readonly string[];
  readonly verdict: Verdict;
  readonly note: string;
}

/** What a verdict is called on its button. */
export const verdicts: readonly (readonly [Verdict, string, string])[] = [
  ['RIGHT', 'Right', 'teal'],
  ['WRONG', 'Wrong', 'red'],
  ['DO_NOT_KNOW', 'Don’t know', 'gray'],
];
