package org.asbuilt.rule;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import org.asbuilt.model.RecordRole;
import org.asbuilt.model.Scope;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** Every system, and every site without one, has a safety engineer where something is related to safety. */
public record SafetyEngineerIsNamed() implements Rule {
    private static final Manual MANUAL = new Manual(
            "Every system, and every site without one, has a safety engineer where something is related to safety",
            Set.of(Kind.SYSTEM, Kind.SITE),
            Severity.WARNING,
            Optional.of(Criterion.COMPLETENESS),
            "A change near a safety function must be seen by somebody who knows the safety case; a harmless "
                    + "change of a network has disabled trips before.",
            "The role is held under another name, or for a zone only; enter it for the system.",
            "Enter a responsibility with this role and its holder; without own staff, the assessor of the "
                    + "safety case.",
            "Requirements P1.M-02, P1.M-03, P1.M-04, P3-06, section 1.8; IEC 62443-3-2:2020 ZCR 3.3");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject place, Circumstances around) {
        boolean inScope = place.facet(Scope.class).flatMap(Scope::inScope).orElse(true);
        boolean counts = inScope
                && around.equipment().isSafetyAt(place.id())
                && (place.kind() == Kind.SYSTEM || !around.hasSystem(place.id()));
        return !counts || around.staff().isHeld(RecordRole.SAFETY_ENGINEER, place)
                ? List.of()
                : List.of(Finding.of(this, place, "nobody is safety engineer of " + place.name()));
    }
}
