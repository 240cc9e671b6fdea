import { meaning } from '../../theme';
import type { Standing } from '../../parts/threeStates';

/** The colours of a drawing; an exported one is always on white paper. */
export interface Ink {
  readonly paper: string;
  readonly line: string;
  readonly text: string;
  readonly quiet: string;
  readonly zone: string;
  readonly nested: string;
  readonly row: string;
  readonly node: string;
  readonly mark: string;
}

export const light: Ink = {
  paper: '#ffffff',
  line: '#2b3137',
  text: '#16191c',
  quiet: '#535b63',
  zone: '#f3f6f9',
  nested: '#e7edf3',
  row: '#d3d9df',
  node: '#ffffff',
  mark: '#b34700',
};

export const dark: Ink = {
  paper: '#1a1b1e',
  line: '#d6dade',
  text: '#f1f3f5',
  quiet: '#a3abb3',
  zone: '#23272b',
  nested: '#2b3137',
  row: '#3a4047',
  node: '#1a1b1e',
  mark: '#ff9a4d',
};

/** How a line is drawn: colour, dashes and width each say the same, so that none of them is needed. */
export interface Stroke {
  readonly color: string;
  readonly dash: string | undefined;
  readonly width: number;
}

export function strokeOf(standing: Standing, ink: Ink): Stroke {
  switch (standing) {
    case 'agreed':
      return { color: ink.line, dash: undefined, width: 2.4 };
    case 'undocumented':
      return { color: meaning.serious, dash: '9 4', width: 2.8 };
    case 'forbidden':
      return { color: meaning.serious, dash: '3 3', width: 4 };
    case 'unseen':
      return { color: ink.quiet, dash: '2 4', width: 2 };
    case 'open':
      return { color: meaning.note, dash: '12 3 2 3', width: 2 };
  }
}
