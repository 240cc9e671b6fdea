import { describe, expect, it } from 'vitest';
import type { MapAnswer } from '../../api/mapTypes';
import { mapOf } from './answer';

const answer: MapAnswer = {
  by: 'zones',
  levels: [],
  zones: [],
  nodes: [
    { id: 'asset-a', name: 'A' },
    { id: 'asset-b', name: 'B' },
  ],
  elsewhere: ['asset-gone'],
  traffic: [{ protocol: 'modbus', port: 502, functions: ['control'], required: true }, { protocol: 'ntp' }],
  edges: [
    { id: 'connection-1', source: 0, destination: 1, traffic: 0 },
    { id: 'connection-2', source: 1, destination: 2, traffic: 1 },
  ],
  clouds: [],
  waiting: 2,
  ready: true,
  assessing: false,
};

describe('The answer that the map is drawn from', () => {
  it('says the ends and the traffic of connections by their places', () => {
    expect(mapOf(answer).edges).toEqual([
      {
        id: 'connection-1',
        source: 'asset-a',
        destination: 'asset-b',
        protocol: 'modbus',
        port: 502,
        functions: ['control'],
        required: true,
      },
      { id: 'connection-2', source: 'asset-b', destination: 'asset-gone', protocol: 'ntp' },
    ]);
  });

  it('leaves everything else as it is', () => {
    const { by, levels, zones, nodes, clouds } = answer;
    expect(mapOf(answer)).toMatchObject({ by, levels, zones, nodes, clouds });
  });
});
