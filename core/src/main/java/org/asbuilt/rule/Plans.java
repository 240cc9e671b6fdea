package org.asbuilt.rule;

import java.util.Set;
import java.util.stream.Collectors;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.ConduitProfile;
import org.asbuilt.model.Id;
import org.asbuilt.model.IsolationExemption;
import org.asbuilt.model.IsolationStep;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Link;
import org.asbuilt.validation.Circumstances;

/** What isolation plans say of a connection or an access path. Source: requirements P4-22. */
final class Plans {
    private Plans() {}

    /** Whether a plan cuts it, cuts a conduit by which it runs, or says that it stays. */
    static boolean name(Subject way, Circumstances around) {
        return around.subjects(Kind.ISOLATION_PLAN).stream()
                .anyMatch(plan -> plan.facets(IsolationStep.class).values().stream()
                                .flatMap(step -> step.cuts().stream())
                                .anyMatch(cut -> cut.equals(way.id()) || runsBy(way, cut, around))
                        || plan.facets(IsolationExemption.class).values().stream()
                                .anyMatch(exempt -> exempt.connection()
                                        .filter(way.id()::equals)
                                        .isPresent()));
    }

    private static boolean runsBy(Subject way, Id cut, Circumstances around) {
        if (cut.kind() != Kind.CONDUIT) {
            return false;
        }
        Set<Id> zones = around.subject(cut).flatMap(conduit -> conduit.facet(ConduitProfile.class)).stream()
                .flatMap(profile -> profile.zones().stream())
                .collect(Collectors.toSet());
        return way.facet(Link.class)
                .flatMap(around.zoning()::ends)
                .filter(ends -> ends.crossZones()
                        && ends.zones().stream()
                                .allMatch(zone ->
                                        around.zoning().chain(zone).stream().anyMatch(zones::contains)))
                .isPresent();
    }
}
