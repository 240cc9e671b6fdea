import type { ThreeStates, Unknown } from './types';

/** How something on the map differs from another moment: it came, it went, or it is otherwise. */
export type MapChange = 'came' | 'went' | 'otherwise';

/** What the map is drawn from. */
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
  /** The boxes that it reaches into as well. */
  readonly also?: readonly string[];
  readonly criticality?: Unknown<string>;
  readonly new?: Unknown<boolean>;
  readonly items?: Unknown<number>;
  readonly safety?: Unknown<boolean>;
  /** How it differs from another moment, where the reader compares. */
  readonly change?: MapChange;
}

export interface MapEdge extends ThreeStates {
  readonly id: string;
  readonly source: string;
  readonly destination: string;
  readonly protocol?: Unknown<string>;
  readonly port?: Unknown<number>;
  readonly functions?: readonly string[];
  readonly change?: MapChange;
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
  /** What the boxes are: zones, networks or places. */
  readonly by: string;
  readonly levels: readonly MapLevel[];
  readonly zones: readonly MapZone[];
  readonly nodes: readonly MapNode[];
  readonly edges: readonly MapEdge[];
  readonly clouds: readonly MapCloud[];
  /** How many connections wait in the inbox; they are not drawn. */
  readonly waiting?: number;
}

/** What goes over a connection; many have the same. */
export type MapTraffic = Pick<
  MapEdge,
  'protocol' | 'port' | 'functions' | 'required' | 'permitted' | 'observed'
>;

/** The answer of the API: its connections say their ends and their traffic by their places in lists. */
export interface MapAnswer extends Omit<PlantMap, 'edges'> {
  /** Whether what is permitted is worked out; before, it is as the record has it. */
  readonly ready: boolean;
  readonly assessing: boolean;
  /** Ends of connections that are not on the map; their places follow those of the nodes. */
  readonly elsewhere: readonly string[];
  readonly traffic: readonly MapTraffic[];
  readonly edges: readonly {
    readonly id: string;
    readonly source: number;
    readonly destination: number;
    readonly traffic: number;
  }[];
}
