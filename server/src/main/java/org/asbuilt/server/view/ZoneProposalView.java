package org.asbuilt.server.view;

import java.util.List;
import java.util.Optional;
import org.asbuilt.zoning.ZoneProposal;

/**
 * A zone that is proposed for some assets.
 *
 * @param sort WITHOUT_ZONE, NEW_ZONE, DOES_NOT_FIT or UNCLEAR
 * @param assets the assets
 * @param zone the zone of the record; not there for a new one or for a question
 * @param name what the zone is called
 * @param zoneType what a new zone would hold
 * @param reasons why
 */
public record ZoneProposalView(
        String sort,
        List<Named> assets,
        Optional<String> zone,
        String name,
        Optional<String> zoneType,
        List<String> reasons) {
    /** The view of a proposal. */
    public static ZoneProposalView of(ZoneProposal one) {
        return new ZoneProposalView(
                one.sort().name(),
                one.assets().stream()
                        .map(asset -> new Named(asset.id().value(), asset.name()))
                        .toList(),
                one.zone().map(zone -> zone.id().value()),
                one.name(),
                one.zoneType().map(Shown::choice),
                one.reasons());
    }
}
