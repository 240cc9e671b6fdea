import type { ZoneProposal } from '../../../api/zones';
import type { StatedChange } from '../../subject/proposal';

/** Whether a proposal says where the assets would stand, so that it can be put forward. */
export function canBeAccepted(proposal: ZoneProposal): boolean {
  return proposal.sort !== 'UNCLEAR';
}

/** The change that a person puts forward who agrees with a proposal. A new zone is called new-1 within it. */
export function changeOf(proposal: ZoneProposal): StatedChange {
  const fresh = proposal.zone === undefined || proposal.zone === null;
  const zone = proposal.zone ?? 'new-1';
  const reason = `Proposed from the record: ${proposal.reasons.join('; ')}`;
  const entered = fresh
    ? [
        {
          subject: 'new-1',
          kind: 'zone',
          slot: 'designation',
          parts: { name: { values: [proposal.name] } },
        },
        ...(proposal.zoneType === undefined || proposal.zoneType === null
          ? []
          : [
              {
                subject: 'new-1',
                kind: 'zone',
                slot: 'zoneProfile',
                parts: { zoneType: { values: [proposal.zoneType] } },
              },
            ]),
      ]
    : [];
  return {
    title:
      proposal.assets.length === 1
        ? `Put ${proposal.assets[0]?.name ?? ''} into the zone ${proposal.name}`
        : `Put ${proposal.assets.length} assets into the zone ${proposal.name}`,
    reason,
    type: 'NORMAL',
    statement: reason,
    edits: [
      ...entered,
      ...proposal.assets.map((asset) => ({
        subject: asset.id,
        kind: 'asset',
        slot: 'placement',
        parts: { zone: { values: [zone] } },
      })),
    ],
  };
}
