import { describe, expect, it } from 'vitest';
import type { MapEdge } from '../../api/mapTypes';
import { thinLines } from './thinLines';

const places = new Map([
  ['a', { x: 0, y: 0 }],
  ['b', { x: 100, y: 0 }],
  ['c', { x: 0, y: 50 }],
]);

function edge(id: string, source: string, destination: string, observed: boolean): MapEdge {
  return { id, source, destination, required: true, observed };
}

describe('Thin lines', () => {
  it('are one path for each standing, with the heads of their arrows', () => {
    const drawn = thinLines(
      [edge('1', 'a', 'b', true), edge('2', 'a', 'c', true), edge('3', 'b', 'a', false)],
      places,
    );
    expect(drawn.map(({ state, lines }) => [state, lines])).toEqual([
      ['agreed', 'M 0 0 L 100 0 M 0 0 L 0 50'],
      ['unseen', 'M 100 0 L 0 0'],
    ]);
    expect(drawn[0]?.heads).toBe('M101.1 0.0 L92.1 4.5 L92.1 -4.5 Z M0.0 51.1 L-4.5 42.1 L4.5 42.1 Z');
  });

  it('are drawn once where several lie on each other', () => {
    const drawn = thinLines([edge('1', 'a', 'b', true), edge('2', 'a', 'b', true)], places);
    expect(drawn.map(({ lines }) => lines)).toEqual(['M 0 0 L 100 0']);
  });

  it('need two places', () => {
    expect(thinLines([edge('1', 'a', 'a', true), edge('2', 'a', 'gone', true)], places)).toEqual([]);
  });
});
