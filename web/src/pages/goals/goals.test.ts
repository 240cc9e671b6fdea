import { describe, expect, it } from 'vitest';
import type { Crosswalk } from '../../api/goalTypes';
import { choices, reached, tally } from './goals';

describe('reached', () => {
  it.each([
    [0, 0, 0],
    [999, 1000, 99],
    [1000, 1000, 100],
    [0, 3, 0],
  ])('%i of %i are %i per cent', (met, lookedAt, percent) => {
    expect(reached({ met, lookedAt })).toBe(percent);
  });
});

describe('tally', () => {
  it('counts the states that there are, what is reached first', () => {
    expect(tally([{ state: 'GAP' }, { state: 'ACHIEVED' }, { state: 'GAP' }])).toEqual([
      ['ACHIEVED', 1],
      ['GAP', 2],
    ]);
  });
});

describe('choices', () => {
  it('groups clauses by framework in their order', () => {
    const clause = (framework: string, number: string, lacking: number): Crosswalk => ({
      reference: `${framework} ${number}`,
      framework,
      clause: number,
      goals: ['P3-01'],
      states: { ACHIEVED: 0, PARTIAL: 0, GAP: 1, ACCEPTED_EXCEPTION: 0, NOTHING_TO_MEASURE: 0 },
      state: null,
      lacking,
    });
    expect(
      choices([clause('ISO/IEC 27001:2022', 'A.5.9', 3), clause('CAF', 'A3.a', 1), clause('CAF', 'B2', 0)]),
    ).toEqual([
      {
        group: 'ISO/IEC 27001:2022',
        items: [{ value: 'ISO/IEC 27001:2022 A.5.9', label: 'ISO/IEC 27001:2022 A.5.9 – 1 goal, 3 lacking' }],
      },
      {
        group: 'CAF',
        items: [
          { value: 'CAF A3.a', label: 'CAF A3.a – 1 goal, 1 lacking' },
          { value: 'CAF B2', label: 'CAF B2 – 1 goal, 0 lacking' },
        ],
      },
    ]);
  });
});
