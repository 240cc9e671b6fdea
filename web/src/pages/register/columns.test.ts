import { describe, expect, it } from 'vitest';
import type { Row, SchemaFacet } from '../../api/types';
import { columnsOf, disputed, usualColumns } from './columns';

const part = { many: false, choices: [], refers: [], type: 'text' } as const;
const schema: readonly SchemaFacet[] = [
  {
    facet: 'zoneProfile',
    label: 'Zone',
    kinds: ['zone'],
    repeats: false,
    parts: [{ ...part, name: 'rationale', label: 'Rationale' }],
  },
  {
    facet: 'service',
    label: 'Service',
    kinds: ['asset'],
    repeats: true,
    parts: [{ ...part, name: 'port', label: 'Port', type: 'integer' }],
  },
];
const row: Row = {
  id: 'asset-1',
  kind: 'asset',
  name: 'PLC-1',
  columns: { class: 'safety-controller', addresses: ['10.0.0.1', '10.0.0.2'], safetyRelated: true },
  facets: {
    'service[tcp/502]': { port: ['502'] },
    'service[tcp/102]': { port: ['102'] },
    services: { port: ['9'] },
  },
  openItems: 0,
  disputed: {},
  agreeing: 2,
};

function text(id: string): string | undefined {
  return columnsOf('asset', schema)
    .find((column) => column.id === id)
    ?.text(row);
}

describe('columnsOf', () => {
  it.each([
    ['class', 'Safety controller'],
    ['addresses', '10.0.0.1, 10.0.0.2'],
    ['safetyRelated', 'yes'],
    ['service.port', '502, 102'],
    ['openItems', ''],
    ['agreeing', '2'],
    ['zoneName', ''],
  ])('shows %s as "%s"', (id, shown) => {
    expect(text(id)).toBe(shown);
  });

  it('tells what sources claim against each other where the record says nothing', () => {
    const torn = { ...row, disputed: { 'nameplate.serialNumber': ['A-1', 'A-7'] } };
    const serial = columnsOf('asset', schema).find((column) => column.id === 'serial');
    const model = columnsOf('asset', schema).find((column) => column.id === 'model');
    expect(serial === undefined ? [] : disputed(serial, torn)).toEqual(['A-1', 'A-7']);
    expect(model === undefined ? [] : disputed(model, torn)).toEqual([]);
  });

  it('counts the assets of a network whose range is known', () => {
    const column = columnsOf('network', schema).find((one) => one.id === 'assets');
    expect(column?.text({ ...row, kind: 'network', assets: 0 })).toBe('0');
    expect(column?.text({ ...row, kind: 'network' })).toBe('');
    expect(usualColumns('network', columnsOf('network', schema))).toContain('assets');
    expect(text('assets')).toBeUndefined();
  });

  it('tells what does not apply from what is not known', () => {
    const absent = columnsOf('asset', schema).filter((column) =>
      column.isAbsent?.({ ...row, facets: { nameplate: { serialNumber: [], model: ['S7'] } } }),
    );
    expect(absent.map((column) => column.id)).toEqual(['openItems', 'serial']);
  });

  it('offers the parts of the kind only', () => {
    const ids = columnsOf('zone', schema).map((column) => column.id);
    expect(ids).toEqual(['openItems', 'zoneProfile.rationale', 'agreeing', 'lastObserved']);
    expect(usualColumns('zone', columnsOf('zone', schema))).toEqual([
      'openItems',
      'zoneProfile.rationale',
      'agreeing',
    ]);
  });
});
