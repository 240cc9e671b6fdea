package org.asbuilt.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.IsolationClaim;
import org.asbuilt.model.Kind;
import org.asbuilt.validation.Answers;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** Who says that something is isolated says when, how that was found, by whom and where the evidence is. */
public record IsolationClaimHasEvidence() implements Rule {
    private static final List<String> ASKED = List.of("claimed", "methods", "evidence", "claimedBy");
    private static final Map<String, String> WORDS =
            Map.of("claimed", "its day", "methods", "its method", "evidence", "evidence", "claimedBy", "who says so");
    private static final Manual MANUAL = new Manual(
            "Who says that something is isolated says when, how that was found, by whom and where the evidence is",
            Set.of(Kind.ZONE, Kind.SYSTEM, Kind.SITE),
            Severity.WARNING,
            Optional.of(Criterion.COMPLETENESS),
            "\"Air-gapped\" without a day and a method is a hope. The day after somebody plugs in a modem it is "
                    + "wrong, and nobody can tell when it was last true.",
            "The evidence exists and is not linked.",
            "Go and look: cables, radio, configurations, traffic; then enter day, method, evidence and name. Or "
                    + "take the claim back.",
            "Requirements P4-07");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject subject, Circumstances around) {
        boolean claimed = subject.facet(IsolationClaim.class)
                .flatMap(IsolationClaim::isolated)
                .orElse(false);
        List<String> missing = !claimed
                ? List.of()
                : ASKED.stream()
                        .filter(part -> !Answers.given(subject, IsolationClaim.class, part))
                        .map(part -> WORDS.getOrDefault(part, part))
                        .toList();
        return missing.isEmpty()
                ? List.of()
                : List.of(Finding.of(
                        this,
                        subject,
                        subject.name() + " is said to be isolated without " + String.join(", ", missing)));
    }
}
