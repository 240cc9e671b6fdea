package org.asbuilt.zoning;

import java.util.Arrays;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.ConduitProfile;
import org.asbuilt.model.FoundationalRequirement;
import org.asbuilt.model.SecurityGrade;
import org.asbuilt.model.SecurityLevel;
import org.asbuilt.model.ZoneProfile;

/** The vectors of security levels of a zone or conduit. Source: IEC 62443-3-3 annex A. */
final class Levels {
    private Levels() {}

    /** What is said for a foundational requirement. */
    static Optional<SecurityLevel> of(Subject subject, FoundationalRequirement requirement) {
        return subject.facets(SecurityLevel.class).entrySet().stream()
                .filter(row -> FoundationalRequirement.of(row.getKey())
                        .filter(requirement::equals)
                        .isPresent())
                .map(java.util.Map.Entry::getValue)
                .findFirst();
    }

    /** The target for a requirement; where none is said for it, the one that is said for all. */
    static Optional<SecurityGrade> target(Subject subject, FoundationalRequirement requirement) {
        return of(subject, requirement).flatMap(SecurityLevel::target).or(() -> overall(subject));
    }

    /** The targets that are known. */
    static SortedMap<FoundationalRequirement, SecurityGrade> targets(Subject subject) {
        SortedMap<FoundationalRequirement, SecurityGrade> targets = new TreeMap<>();
        for (FoundationalRequirement requirement : FoundationalRequirement.values()) {
            target(subject, requirement).ifPresent(grade -> targets.put(requirement, grade));
        }
        return targets;
    }

    private static Optional<SecurityGrade> overall(Subject subject) {
        Optional<Integer> level = subject.facet(ZoneProfile.class)
                .flatMap(ZoneProfile::targetLevel)
                .or(() -> subject.facet(ConduitProfile.class).flatMap(ConduitProfile::targetLevel));
        return level.flatMap(number -> Arrays.stream(SecurityGrade.values())
                .filter(grade -> grade.level() == number)
                .findFirst());
    }
}
