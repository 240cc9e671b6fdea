import type { Unknown } from './types';

interface Named {
  readonly id: string;
  readonly name: string;
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
