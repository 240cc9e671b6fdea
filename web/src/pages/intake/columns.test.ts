import { describe, expect, it } from 'vitest';
import type { ListPreview } from '../../api/doorTypes';
import type { SchemaFacet } from '../../api/types';
import {
  byProfile,
  choicesOf,
  isDate,
  isListName,
  leftOut,
  profileOf,
  targetsFor,
  withKind,
  withTarget,
  withUnit,
} from './columns';

const part = (name: string, label: string, type = 'text') => ({
  name,
  label,
  many: false,
  type,
  choices: [],
  refers: [],
});

const schema: readonly SchemaFacet[] = [
  {
    facet: 'nameplate',
    label: 'Nameplate',
    kinds: ['asset'],
    repeats: false,
    parts: [part('serialNumber', 'Serial number'), part('dateOfManufacture', 'Date of manufacture')],
  },
  {
    facet: 'designation',
    label: 'Designation',
    kinds: ['asset', 'zone'],
    repeats: false,
    parts: [part('name', 'Name')],
  },
  {
    facet: 'service',
    label: 'Service',
    kinds: ['asset'],
    repeats: true,
    parts: [part('port', 'Port', 'integer')],
  },
  {
    facet: 'networkPort',
    label: 'Network port',
    kinds: ['asset'],
    repeats: true,
    parts: [part('mac', 'MAC', 'mac')],
  },
];

const list: ListPreview = {
  name: 'odd.csv',
  tables: [
    {
      kind: 'asset',
      headerRow: 1,
      columns: [
        {
          header: 'Name',
          samples: ['PLC-1'],
          guess: { header: 'Name', target: 'designation.name' },
          reason: '',
        },
        { header: 'Wert 7', samples: ['SN-77'], guess: null, reason: 'it is of no known part of asset' },
        { header: 'Empty', samples: [], guess: null, reason: 'it is of no known part of asset' },
      ],
    },
  ],
};

describe('what columns hold', () => {
  it('offers the parts of the kind and what is no part', () => {
    const values = targetsFor(schema, 'asset').flatMap((group) => group.items.map((item) => item.value));
    expect(values).toContain('nameplate.serialNumber');
    expect(values).toContain('networkPort.mac');
    expect(values).toContain('service');
    expect(values).toContain('hint.name');
    expect(values).not.toContain('service.port');
    expect(values).not.toContain('source');
    expect(new Set(values).size).toBe(values.length);
    const ofZone = targetsFor(schema, 'zone').flatMap((group) => group.items.map((item) => item.value));
    expect(ofZone).not.toContain('nameplate.serialNumber');
  });

  it('turns the guess into a profile, with what a person chose', () => {
    const [guessed] = choicesOf(list);
    if (guessed === undefined) {
      throw new Error('no table');
    }
    expect(leftOut([guessed])).toBe(1);
    const corrected = withTarget(guessed, 1, 'nameplate.serialNumber');
    expect(leftOut([corrected])).toBe(0);
    expect(profileOf('Odd', [corrected])).toEqual({
      name: 'Odd',
      tables: [
        {
          kind: 'asset',
          columns: [
            { header: 'Name', target: 'designation.name' },
            { header: 'Wert 7', target: 'nameplate.serialNumber' },
          ],
        },
      ],
    });
  });

  it('counts what somebody left out on purpose as decided', () => {
    const [guessed] = choicesOf(list);
    expect(guessed && leftOut([withTarget(guessed, 1, null)])).toBe(0);
  });

  it('drops what rows of another kind cannot hold, and says so', () => {
    const [guessed] = choicesOf(list);
    const zones = guessed && withKind(withTarget(guessed, 1, 'nameplate.serialNumber'), 'zone', schema);
    expect(zones?.columns[0]?.target).toBe('designation.name');
    expect(zones?.columns[1]?.target).toBeUndefined();
    expect(zones?.columns[1]?.reason).toBe('no part of zone');
  });

  it('reads by a kept profile whatever the case of its headers', () => {
    const read = byProfile(choicesOf(list), {
      name: 'Odd',
      tables: [
        { kind: 'asset', columns: [{ header: 'WERT-7', target: 'nameplate.serialNumber', unit: 'dmy' }] },
      ],
    });
    expect(read[0]?.columns.map((column) => column.target)).toEqual([
      undefined,
      'nameplate.serialNumber',
      undefined,
    ]);
    expect(read[0]?.columns[1]?.unit).toBe('dmy');
  });

  it('asks for the order of day and month only of dates', () => {
    expect(isDate(schema, 'nameplate.dateOfManufacture')).toBe(true);
    expect(isDate(schema, 'observed')).toBe(true);
    expect(isDate(schema, 'nameplate.serialNumber')).toBe(false);
    expect(isDate(schema, undefined)).toBe(false);
    const [guessed] = choicesOf(list);
    expect(guessed && withUnit(guessed, 0, 'mdy').columns[0]?.unit).toBe('mdy');
  });

  it('leaves out a table of which nothing is taken', () => {
    const [guessed] = choicesOf(list);
    expect(guessed && profileOf('Odd', [withTarget(guessed, 0, null)]).tables).toEqual([]);
  });

  it('knows lists by their names', () => {
    expect(['a.csv', 'B.XLSX', 'c.csv.gz', 'd.txt'].every(isListName)).toBe(true);
    expect(['a.pcap', 'b.xml', 'csv'].some(isListName)).toBe(false);
  });
});
