import type { AttackShift, Proposal } from './attackTypes';
import type { Unknown } from './types';

interface Named {
  readonly id: string;
  readonly name: string;
  /** Whether it is not among what is shown. */
  readonly hidden?: boolean;
}

/** A risk of the register. */
export interface RiskRow {
  readonly risk: Named;
  readonly scenario?: Unknown<Named>;
  readonly tree?: Unknown<Named>;
  readonly scope: readonly Named[];
  readonly likelihood?: Unknown<string>;
  readonly impact?: Unknown<string>;
  readonly inherent?: Unknown<string>;
  readonly residual?: Unknown<string>;
  readonly tolerable?: Unknown<string>;
  readonly decision?: Unknown<string>;
  readonly owner?: Unknown<Named>;
  readonly expires?: Unknown<string>;
  readonly reviewDue?: Unknown<string>;
  readonly controls: readonly Named[];
  readonly state: string;
  readonly reasons: readonly string[];
}

/** A stretch of the register of risks. */
export interface RiskPage {
  readonly rows: readonly RiskRow[];
  readonly total: number;
}

/** An attack tree in a list. */
export interface TreeRow {
  readonly tree: Named;
  readonly goal?: Unknown<string>;
  readonly state: string;
  /** Whether the goal is blocked by nothing but what people say. */
  readonly byWordAlone: boolean;
  readonly sound: boolean;
  readonly owner?: Unknown<Named>;
  readonly scenario?: Unknown<Named>;
  readonly steps: number;
  readonly openSteps: number;
  readonly opened?: Unknown<string>;
}

/** A stretch of the attack trees. */
export interface TreePage {
  readonly rows: readonly TreeRow[];
  readonly total: number;
}

/** A node of an attack tree, in the order in which it is read. */
export interface TreeNode {
  readonly key: string;
  readonly depth: number;
  readonly text?: Unknown<string>;
  readonly gate: string;
  readonly state: string;
  readonly reasons: readonly string[];
  readonly facts: readonly Named[];
  readonly controls: readonly Named[];
  readonly techniques: readonly string[];
  readonly vulnerabilities: readonly string[];
  readonly cost?: Unknown<string>;
  readonly decisive: boolean;
}

/** What became of an attack tree and when. */
export interface TreeTurn {
  readonly tree: Named;
  readonly at: string;
  readonly person: string;
  readonly before?: Unknown<string>;
  readonly after: string;
  readonly told?: Unknown<string>;
  readonly why: string;
}

/** An attack tree with all that is known of it. */
export interface TreeDetail {
  readonly row: TreeRow;
  readonly method?: Unknown<string>;
  readonly rationale?: Unknown<string>;
  readonly nodes: readonly TreeNode[];
  readonly faults: readonly { readonly node: string; readonly sentence: string }[];
  readonly ways: readonly {
    readonly steps: readonly string[];
    readonly cost: number;
    readonly certain: boolean;
  }[];
  readonly history: readonly TreeTurn[];
}

/** A barrier of a bow-tie. */
export interface Barrier {
  readonly control?: Unknown<Named>;
  readonly words: string;
  readonly works?: Unknown<boolean>;
  readonly state: string;
}

/** A risk or threat scenario as a bow-tie. */
export interface BowTie {
  readonly about: Named;
  readonly event: string;
  readonly threats: readonly {
    readonly words: string;
    readonly source: string;
    readonly state: string;
    readonly effort?: Unknown<number>;
    readonly barriers: readonly Barrier[];
  }[];
  readonly outcomes: readonly {
    readonly subject?: Unknown<Named>;
    readonly words: string;
    readonly impact?: Unknown<string>;
    readonly barriers: readonly Barrier[];
  }[];
  readonly unplaced: readonly Barrier[];
  readonly preliminary: boolean;
  readonly notKnown: readonly string[];
}

/** A control of the library. */
export interface ControlRow {
  readonly control: Named;
  readonly status?: Unknown<string>;
  readonly type?: Unknown<string>;
  readonly nature?: Unknown<string>;
  readonly guards: readonly Named[];
  readonly references: readonly string[];
  readonly lastTested?: Unknown<string>;
  readonly testDue: boolean;
  readonly owner?: Unknown<Named>;
  readonly effort?: Unknown<string>;
}

/** A stretch of the library of controls. */
export interface ControlPage {
  readonly rows: readonly ControlRow[];
  readonly next?: Unknown<string>;
  readonly total: number;
}

/** Which clauses of the standards the controls cover. */
export interface CoveragePage {
  readonly standards: readonly {
    readonly standard: string;
    readonly title: string;
    readonly clauses: number;
    readonly covered: number;
    readonly named: number;
  }[];
  readonly rows: readonly {
    readonly standard: string;
    readonly number: string;
    readonly about: string;
    readonly state: string;
    readonly controls: readonly Named[];
  }[];
  readonly total: number;
  readonly elsewhere: readonly { readonly reference: string; readonly control: Named }[];
}

/** The lowest and the highest that a level can be. */
export interface LevelRange {
  readonly low: number;
  readonly high: number;
}

/** The plant with a control and without it. */
export interface ControlEffect {
  readonly control: ControlRow;
  readonly trees: readonly { readonly tree: Named; readonly with: string; readonly without: string }[];
  readonly risks: readonly {
    readonly risk: Named;
    readonly with?: Unknown<string>;
    readonly without?: Unknown<string>;
  }[];
  readonly exposures: readonly {
    readonly asset: Named;
    readonly with: LevelRange;
    readonly without: LevelRange;
  }[];
  readonly measures: readonly Proposal[];
  readonly pairs: number;
  readonly closed: readonly AttackShift[];
  readonly dearer: readonly AttackShift[];
  readonly preliminary: boolean;
  readonly notKnown: readonly string[];
}

/** The page for the board. */
export interface BoardSheet {
  readonly label: string;
  readonly commit: number;
  readonly asOf: string;
  readonly by: string;
  readonly filter: string;
  readonly subjects: number;
  readonly notValidated: number;
  readonly risks: number;
  readonly unrated: number;
  readonly above: readonly RiskRow[];
  readonly aboveCount: number;
  readonly decided: readonly RiskRow[];
  readonly decidedCount: number;
  readonly unowned: readonly RiskRow[];
  readonly unownedCount: number;
  readonly ending: readonly RiskRow[];
  readonly endingCount: number;
  readonly external: number;
  readonly unanswered: readonly { readonly way: Named; readonly why: string }[];
  readonly unansweredCount: number;
  readonly unknowns: readonly {
    readonly unknown: Named;
    readonly question?: Unknown<string>;
    readonly external?: Unknown<boolean>;
    readonly plan?: Unknown<string>;
    readonly overdue: boolean;
  }[];
  readonly unknownsCount: number;
  readonly trees: readonly {
    readonly tree: Named;
    readonly goal?: Unknown<string>;
    readonly openSteps: number;
  }[];
  readonly treesCount: number;
  readonly paths: number;
  readonly consequences: number;
  readonly preliminary: boolean;
  readonly notKnown: readonly string[];
}
