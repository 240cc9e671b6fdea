package org.asbuilt.zoning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.FoundationalRequirement;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.SecurityGrade;
import org.asbuilt.model.SecurityLevel;
import org.asbuilt.validation.Circumstances;

/**
 * The security levels of a zone or conduit in one foundational requirement, and what is wrong with them. Source: IEC 62443-3-2:2020 ZCR 5.6;
 * requirements P4-13.
 *
 * @param subject the zone or conduit
 * @param requirement the foundational requirement
 * @param target SL-T, that for all requirements where none is said for this one
 * @param capability SL-C
 * @param achieved SL-A
 * @param justification why that is so, if somebody has said
 * @param gap what falls short, in a sentence; empty if nothing does, as far as is known
 */
public record LevelGap(
        Subject subject,
        FoundationalRequirement requirement,
        Optional<SecurityGrade> target,
        Optional<SecurityGrade> capability,
        Optional<SecurityGrade> achieved,
        Optional<String> justification,
        Optional<String> gap) {

    /** The whole matrix: each zone and conduit by name, with seven rows each. */
    public static List<LevelGap> matrix(Circumstances around) {
        return ZoneRecord.subjects(around).stream()
                .flatMap(subject -> of(subject, around).stream())
                .toList();
    }

    /** The rows that fall short. */
    public static List<LevelGap> gaps(Circumstances around) {
        return matrix(around).stream().filter(row -> row.gap().isPresent()).toList();
    }

    /** The seven rows of a zone or conduit. */
    public static List<LevelGap> of(Subject subject, Circumstances around) {
        List<LevelGap> rows = new ArrayList<>();
        for (FoundationalRequirement requirement : FoundationalRequirement.values()) {
            Optional<SecurityLevel> said = Levels.of(subject, requirement);
            Optional<SecurityGrade> target = Levels.target(subject, requirement);
            Optional<SecurityGrade> achieved = said.flatMap(SecurityLevel::achieved);
            Optional<String> justification = said.flatMap(SecurityLevel::justification);
            Optional<String> gap = shortfall(target, achieved)
                    .or(() -> justification.isPresent()
                            ? Optional.empty()
                            : beneath(subject, requirement, target, around));
            rows.add(new LevelGap(
                    subject,
                    requirement,
                    target,
                    said.flatMap(SecurityLevel::capability),
                    achieved,
                    justification,
                    gap));
        }
        return rows;
    }

    private static Optional<String> shortfall(Optional<SecurityGrade> target, Optional<SecurityGrade> achieved) {
        return target.isPresent()
                        && achieved.isPresent()
                        && achieved.get().level() < target.get().level()
                ? Optional.of("SL-A " + achieved.get().text() + " is below SL-T "
                        + target.get().text())
                : Optional.empty();
    }

    /** A conduit is not weaker than the weakest zone that it joins, unless somebody has said why. */
    private static Optional<String> beneath(
            Subject subject,
            FoundationalRequirement requirement,
            Optional<SecurityGrade> target,
            Circumstances around) {
        if (subject.kind() != Kind.CONDUIT || target.isEmpty()) {
            return Optional.empty();
        }
        List<Id> zones = List.copyOf(Perimeter.zones(subject));
        List<SecurityGrade> levels = zones.stream()
                .flatMap(zone -> around.subject(zone).stream())
                .flatMap(zone -> Levels.target(zone, requirement).stream())
                .toList();
        Optional<SecurityGrade> lowest = levels.stream().min(Comparator.comparingInt(SecurityGrade::level));
        return levels.size() == zones.size()
                        && lowest.filter(grade -> target.get().level() < grade.level())
                                .isPresent()
                ? Optional.of("SL-T " + target.get().text() + " is below SL-T "
                        + lowest.get().text() + " of the weakest zone that it joins, without a justification")
                : Optional.empty();
    }
}
