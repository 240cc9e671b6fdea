package org.asbuilt.server.record;

import java.util.Optional;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.AssetRole;
import org.asbuilt.model.Id;
import org.asbuilt.model.Placement;
import org.asbuilt.model.PurdueLevel;
import org.asbuilt.server.view.Shown;

/**
 * What lists are narrowed by most. Few combinations of them serve many subjects, so that a long list can be narrowed without looking at each
 * subject.
 *
 * @param zone the id of the zone that it is said to stand in
 * @param site the id of the site that it is said to stand at
 * @param level the level of the Purdue model
 * @param assetClass the class of asset, as it stands in the record
 */
public record Traits(
        Optional<String> zone, Optional<String> site, Optional<String> level, Optional<String> assetClass) {
    /** Those of a subject. */
    public static Traits of(Subject subject) {
        Optional<Placement> placement = subject.facet(Placement.class);
        return new Traits(
                placement.flatMap(Placement::zone).map(Id::value),
                placement.flatMap(Placement::site).map(Id::value),
                placement.flatMap(Placement::level).map(PurdueLevel::text),
                subject.facet(AssetRole.class).flatMap(AssetRole::assetClass).map(Shown::choice));
    }
}
