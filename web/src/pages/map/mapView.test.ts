import { describe, expect, it } from 'vitest';
import { lookOf, savedViews, usedFor, usesOf, withLook, withView } from './mapView';

describe('a look at the map', () => {
  it('stands in the address and comes back', () => {
    const look = {
      by: 'networks',
      use: 'control_write',
      each: true,
      than: '2026-01-02T03:04:05.000Z',
    } as const;
    const address = withLook(new URLSearchParams('subject=a&by=places'), look);
    expect(lookOf(address)).toEqual(look);
    expect(address.get('subject')).toBe('a');
    const plain = { by: 'zones', use: undefined, each: false, than: undefined } as const;
    expect(withLook(address, plain).toString()).toBe('subject=a');
  });

  it('is the usual one where the address says what nobody knows', () => {
    expect(lookOf(new URLSearchParams('by=moon&than=never'))).toEqual({
      by: 'zones',
      use: undefined,
      each: false,
      than: undefined,
    });
  });
});

describe('uses', () => {
  const map = {
    by: 'zones',
    levels: [],
    zones: [],
    nodes: [],
    clouds: [],
    edges: [
      { id: 'a', source: 'x', destination: 'y', functions: ['time_sync', 'backup'] },
      { id: 'b', source: 'x', destination: 'y' },
    ],
  };

  it('are those of the connections, and leave the others away', () => {
    expect(usesOf(map.edges)).toEqual(['backup', 'time_sync']);
    expect(usedFor(map, 'backup').edges.map((edge) => edge.id)).toEqual(['a']);
    expect(usedFor(map, undefined)).toBe(map);
  });
});

describe('saved views', () => {
  it('are by name, each once', () => {
    const one = withView([], { name: 'Writes 10', address: 'use=control_write' });
    const two = withView(one, { name: 'Writes 9', address: 'a' });
    expect(withView(two, { name: 'Writes 10', address: 'b' })).toEqual([
      { name: 'Writes 9', address: 'a' },
      { name: 'Writes 10', address: 'b' },
    ]);
  });

  it('are none where what was kept cannot be read', () => {
    expect(savedViews(null)).toEqual([]);
    expect(savedViews('{')).toEqual([]);
    expect(savedViews('[{"name":1},{"name":"a","address":"b"}]')).toEqual([{ name: 'a', address: 'b' }]);
  });
});
