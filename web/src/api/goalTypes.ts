import type { Unknown } from './types';
import type { Finding } from './validationTypes';

export type GoalState = 'ACHIEVED' | 'PARTIAL' | 'GAP' | 'ACCEPTED_EXCEPTION' | 'NOTHING_TO_MEASURE';

/** A rule that measures a goal. */
export interface Measure {
  readonly rule: string;
  readonly sentence: string;
  readonly open: number;
  /** What the heaviest of them says. */
  readonly found: Unknown<string>;
}

export interface Goal {
  readonly id: string;
  readonly sentence: string;
  readonly kinds: readonly string[];
  readonly among: string;
  readonly state: GoalState;
  readonly lookedAt: number;
  readonly met: number;
  readonly evidenced: number;
  /** How many sources are taken in and not in the register, for a goal that asks for it. */
  readonly unregistered: number;
  /** At how many connections no rule finds what the goal asks for, and the three-way check does. */
  readonly differing: number;
  /** How many others there would be to look at, were enough of them recorded. */
  readonly passedOver: number;
  readonly open: number;
  readonly measures: readonly Measure[];
  readonly exceptions: readonly Finding[];
  readonly references: readonly string[];
}

export interface Goals {
  readonly principles: readonly {
    readonly number: number;
    readonly title: string;
    readonly goals: readonly Goal[];
  }[];
  readonly assessing: boolean;
}

/** What the record holds for a clause of a framework. */
export interface Crosswalk {
  readonly reference: string;
  readonly framework: string;
  readonly clause: string;
  readonly goals: readonly string[];
  readonly states: Readonly<Record<GoalState, number>>;
  /** How far the clause itself is reached, where rules and figures of its own measure it. */
  readonly state: Unknown<GoalState>;
  readonly lacking: number;
}

export interface References {
  readonly references: readonly Crosswalk[];
  readonly goals: readonly Goal[];
  readonly lacking: readonly {
    readonly subject: string;
    readonly kind: string;
    readonly name: string;
    readonly sentences: readonly string[];
  }[];
  readonly assessing: boolean;
}

/** A clause of the guidance, as the record shows it now. */
export interface ClauseStanding {
  readonly number: string;
  readonly words: string;
  readonly state: GoalState;
  readonly lookedAt: number;
  readonly met: number;
  readonly lacking: number;
  readonly passedOver: number;
  readonly open: number;
  readonly exceptions: number;
  /** Those of them that end first, a hundred at most. */
  readonly borne: readonly Finding[];
  readonly rules: readonly string[];
  readonly figure: string;
}

/** Every clause of the guidance. */
export interface GuidanceCoverage {
  readonly guidance: readonly { readonly title: string; readonly clauses: readonly ClauseStanding[] }[];
  readonly assessing: boolean;
}
