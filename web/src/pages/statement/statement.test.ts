import { describe, expect, it } from 'vitest';
import type { SchemaFacet } from '../../api/types';
import { emptyLine, missing, partsFor, pathOf, wordsOf, type Whom } from './statement';

const part = (name: string, label: string) => ({
  name,
  label,
  many: false,
  type: 'text',
  choices: [],
  refers: [],
});

const schema: readonly SchemaFacet[] = [
  {
    facet: 'nameplate',
    label: 'Nameplate',
    kinds: ['asset'],
    repeats: false,
    parts: [part('model', 'Model')],
  },
  {
    facet: 'service',
    label: 'Service',
    kinds: ['asset'],
    repeats: true,
    parts: [part('product', 'Product')],
  },
  {
    facet: 'zoneProfile',
    label: 'Zone',
    kinds: ['zone'],
    repeats: false,
    parts: [part('purpose', 'Purpose')],
  },
];
const plc: Whom = { kind: 'asset', subjects: ['asset-1', 'asset-2'], name: '' };
const model = { path: 'nameplate.model', key: '', values: ['S7-1500'] };

describe('a statement', () => {
  it('offers the parts of the kind', () => {
    expect(partsFor(schema, 'zone').map((group) => group.group)).toEqual(['Zone']);
  });

  it('names what repeats by its key', () => {
    expect(pathOf(schema, model)).toBe('nameplate.model');
    expect(pathOf(schema, { path: 'service.product', key: ' tcp/502 ', values: ['x'] })).toBe(
      'service[tcp/502].product',
    );
  });

  it('says each line of each subject', () => {
    expect(
      wordsOf(schema, plc, [model, emptyLine], { howKnown: ' I saw it ', role: '', statedOn: '2026-11-20' }),
    ).toEqual({
      howKnown: 'I saw it',
      statedOn: '2026-11-20',
      assertions: [
        { subject: 'asset-1', path: 'nameplate.model', values: ['S7-1500'] },
        { subject: 'asset-2', path: 'nameplate.model', values: ['S7-1500'] },
      ],
    });
  });

  it('can be about something that the record does not know', () => {
    const whom: Whom = { kind: 'asset', subjects: [], name: ' Pump 9 ' };
    expect(
      wordsOf(schema, whom, [model], { howKnown: 'I installed it', role: 'fitter', statedOn: null }),
    ).toEqual({
      howKnown: 'I installed it',
      role: 'fitter',
      assertions: [{ kind: 'asset', name: 'Pump 9', path: 'nameplate.model', values: ['S7-1500'] }],
    });
  });

  it('is not complete without whom, what and how', () => {
    const nobody: Whom = { kind: 'asset', subjects: [], name: '' };
    expect(missing(schema, nobody, [model], 'seen')).toBe('Say whom it is about.');
    expect(missing(schema, plc, [emptyLine], 'seen')).toBe('Choose what you know.');
    expect(missing(schema, plc, [{ ...model, values: [] }], 'seen')).toBe('Say what you know of Model.');
    expect(missing(schema, plc, [{ path: 'service.product', key: '', values: ['x'] }], 'seen')).toBe(
      'Say what you know of Product.',
    );
    expect(missing(schema, plc, [model], ' ')).toBe('Say how you know it.');
    expect(missing(schema, plc, [model], 'seen')).toBeUndefined();
  });
});
