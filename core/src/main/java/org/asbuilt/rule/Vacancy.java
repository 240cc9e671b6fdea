package org.asbuilt.rule;

import java.util.List;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import org.asbuilt.model.RecordRole;
import org.asbuilt.model.Scope;
import org.asbuilt.validation.Circumstances;

/** Whether a part in the keeping of the record has nobody, for a system or for a site that has no system. */
final class Vacancy {
    private Vacancy() {}

    static List<Finding> of(Rule rule, RecordRole role, String called, Subject place, Circumstances around) {
        boolean inScope = place.facet(Scope.class).flatMap(Scope::inScope).orElse(true);
        boolean counts = inScope && (place.kind() == Kind.SYSTEM || !around.hasSystem(place.id()));
        return !counts || around.staff().isHeld(role, place)
                ? List.of()
                : List.of(Finding.of(rule, place, "nobody is " + called + " of " + place.name()));
    }
}
