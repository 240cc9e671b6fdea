import { describe, expect, it } from 'vitest';
import type { ZoneProposal } from '../../../api/zones';
import { canBeAccepted, changeOf } from './accept';

const plc = { id: 'asset-1', name: 'PLC-1' };
const hmi = { id: 'asset-2', name: 'HMI-1' };

describe('the change of a proposal', () => {
  it('puts an asset into a zone of the record', () => {
    const proposal: ZoneProposal = {
      sort: 'WITHOUT_ZONE',
      assets: [plc],
      zone: 'zone-1',
      name: 'Cell',
      reasons: ['its address lies there'],
    };
    expect(canBeAccepted(proposal)).toBe(true);
    const change = changeOf(proposal);
    expect(change.title).toBe('Put PLC-1 into the zone Cell');
    expect(change.reason).toContain('its address lies there');
    expect(change.edits).toEqual([
      { subject: 'asset-1', kind: 'asset', slot: 'placement', parts: { zone: { values: ['zone-1'] } } },
    ]);
  });

  it('enters a new zone first', () => {
    const change = changeOf({
      sort: 'NEW_ZONE',
      assets: [plc, hmi],
      name: 'Yard',
      zoneType: 'control',
      reasons: ['both lie there'],
    });
    expect(change.title).toBe('Put 2 assets into the zone Yard');
    expect(change.edits.map((edit) => `${edit.subject} ${edit.slot}`)).toEqual([
      'new-1 designation',
      'new-1 zoneProfile',
      'asset-1 placement',
      'asset-2 placement',
    ]);
  });

  it('does not exist for a question', () => {
    expect(canBeAccepted({ sort: 'UNCLEAR', assets: [plc], name: '?', reasons: [] })).toBe(false);
  });
});
