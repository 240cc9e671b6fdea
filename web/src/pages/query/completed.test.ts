import { describe, expect, it } from 'vitest';
import { completed } from './completed';

describe('completed', () => {
  it('puts a suggestion where something is being written', () => {
    expect(
      completed('kind:asset zone:ce', { from: 16, suggestions: [{ text: '"Cell 2"', note: '1 has it' }] }),
    ).toEqual([{ value: 'kind:asset zone:"Cell 2"', text: '"Cell 2"', note: '1 has it' }]);
  });

  it('leaves out what stands there already and what comes twice', () => {
    const suggestion = { text: 'asset', note: 'kind' };
    expect(completed('kind:asset', { from: 5, suggestions: [suggestion] })).toEqual([]);
    expect(completed('kind:', { from: 5, suggestions: [suggestion, suggestion] })).toHaveLength(1);
  });
});
