package org.asbuilt.rule;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import org.asbuilt.model.PartPath;
import org.asbuilt.model.Placement;
import org.asbuilt.model.PurdueLevel;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** An asset has the level of its zone. */
public record LevelAgreesWithZone() implements Rule {
    private static final PartPath LEVEL = PartPath.of(Placement.class, "level");
    private static final Manual MANUAL = Manual.of(
            "The Purdue level of an asset is that of its zone, or next to it",
            Kind.ASSET,
            Severity.NOTE,
            Criterion.CONSISTENCY,
            "A level 4 server in a zone of level 1 is either misplaced on paper or, worse, in the plant: business systems and controllers would share a network.",
            "Zones that span levels on purpose; leave the level of such a zone open.",
            "Correct the level or the zone; if both are right, plan to separate them.",
            "IEC 62443-3-2:2020 ZCR 3.2; IEC 62264-1");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject asset, Circumstances around) {
        Optional<PurdueLevel> own = asset.facet(Placement.class).flatMap(Placement::level);
        Optional<Subject> zone =
                own.isEmpty() ? Optional.empty() : around.zone(asset).flatMap(around::subject);
        Optional<PurdueLevel> level =
                zone.flatMap(one -> one.facet(Placement.class)).flatMap(Placement::level);
        if (level.isEmpty() || areNear(level.get(), own.orElseThrow())) {
            return List.of();
        }
        String sentence = asset.name() + " is of level " + own.get().text() + " and its zone "
                + zone.orElseThrow().name() + " of level " + level.get().text();
        return List.of(Finding.of(this, asset, LEVEL, sentence));
    }

    private static boolean areNear(PurdueLevel one, PurdueLevel other) {
        boolean ordered = one.compareTo(other) <= 0;
        return EnumSet.range(ordered ? one : other, ordered ? other : one).size() <= 2;
    }
}
