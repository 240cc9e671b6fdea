import type { ThreeStates, Unknown } from './types';

/** The answers of the API that the map is drawn from. */
export interface MapLevel {
  readonly level: string;
  readonly title: string;
}

export interface MapZone {
  readonly id: string;
  readonly name: string;
  readonly level?: Unknown<string>;
  readonly parent?: Unknown<string>;
  readonly target?: Unknown<number>;
}

export interface MapNode {
  readonly id: string;
  readonly name: string;
  readonly class?: Unknown<string>;
  readonly level?: Unknown<string>;
  readonly zone?: Unknown<string>;
  readonly new?: Unknown<boolean>;
  readonly items?: Unknown<number>;
  readonly safety?: Unknown<boolean>;
}

export interface MapEdge extends ThreeStates {
  readonly id: string;
  readonly source: string;
  readonly destination: string;
  readonly protocol?: Unknown<string>;
  readonly port?: Unknown<number>;
}

export interface MapCloud {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  /** The assets next to it. */
  readonly assets: readonly string[];
  readonly networks: readonly string[];
}

export interface PlantMap {
  readonly levels: readonly MapLevel[];
  readonly zones: readonly MapZone[];
  readonly nodes: readonly MapNode[];
  readonly edges: readonly MapEdge[];
  readonly clouds: readonly MapCloud[];
}
