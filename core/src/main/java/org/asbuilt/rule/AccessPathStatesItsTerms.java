package org.asbuilt.rule;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.AccessTerms;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Shape;
import org.asbuilt.validation.Answers;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** An access path states on which terms it may be used. */
public record AccessPathStatesItsTerms() implements Rule {
    /** Whether it is only suspected is asked of nobody. */
    private static final Set<String> NOT_ASKED = Set.of("suspected");

    private static final Manual MANUAL = Manual.of(
            "An access path states on which terms it may be used",
            Kind.ACCESS_PATH,
            Severity.WARNING,
            Criterion.COMPLETENESS,
            "Who may come in, when, with what rights and seen by whom must be settled before the night on which somebody asks for access.",
            "It has no broker or no account; say \"none\" and why.",
            "Enter what is missing in the terms of access.",
            "Requirements P5-04; secure connectivity principles (January 2026), principles 2 and 5");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject path, Circumstances around) {
        List<String> missing = Shape.of(AccessTerms.class).parts().stream()
                .filter(part ->
                        !NOT_ASKED.contains(part.name()) && !Answers.given(path, AccessTerms.class, part.name()))
                .map(part -> part.label().toLowerCase(Locale.ROOT))
                .toList();
        return missing.isEmpty()
                ? List.of()
                : List.of(Finding.of(this, path, path.name() + " does not state: " + String.join(", ", missing)));
    }
}
