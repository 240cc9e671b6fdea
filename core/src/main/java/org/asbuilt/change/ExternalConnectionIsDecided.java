package org.asbuilt.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.BusinessCase;
import org.asbuilt.model.CaseDecision;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Link;
import org.asbuilt.model.ThreeStates;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Standing;

/**
 * Nothing from outside is required or approved before a senior risk owner has decided on its business case. What was only seen can be recorded
 * without one. Source: requirements P4-05; secure connectivity principles (January 2026), principle 1.
 */
public record ExternalConnectionIsDecided() implements Requirement {
    @Override
    public String sentence() {
        return "A connection to somebody outside has a business case and a senior risk owner before it is required or approved";
    }

    @Override
    public Set<Step> steps() {
        return Set.of(Step.DECIDE, Step.APPLY);
    }

    @Override
    public boolean canBeOverridden() {
        return false;
    }

    /** The first acceptance of what sources say comes before anybody can have weighed it. */
    @Override
    public List<String> objections(Review review) {
        if (review.comesFirst() || review.change().type() == ChangeType.BASELINE) {
            return List.of();
        }
        return review.touched().stream()
                .filter(id -> id.kind() == Kind.CONNECTION || id.kind() == Kind.ACCESS_PATH)
                .sorted()
                .flatMap(id -> review.after().subject(id).stream())
                .filter(way -> isAsked(way, review.after())
                        && !review.before()
                                .subject(way.id())
                                .filter(old -> isAsked(old, review.before()) && sameCase(old, way))
                                .isPresent())
                .flatMap(way -> objection(way, review.after()).stream())
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    private static boolean sameCase(Subject old, Subject now) {
        return old.facet(BusinessCase.class).equals(now.facet(BusinessCase.class));
    }

    private static boolean isAsked(Subject way, Circumstances around) {
        boolean approved = way.facet(BusinessCase.class)
                .flatMap(BusinessCase::decision)
                .filter(decision ->
                        decision == CaseDecision.APPROVED || decision == CaseDecision.APPROVED_WITH_CONDITIONS)
                .isPresent();
        boolean required =
                way.facet(ThreeStates.class).flatMap(ThreeStates::required).orElse(false);
        Optional<Link> link = way.facet(Link.class);
        return approved
                || (required
                        && link.flatMap(around.zoning()::ends)
                                .filter(ends -> ends.oneIs(Standing::beyond))
                                .isPresent());
    }

    private static Optional<String> objection(Subject way, Circumstances around) {
        Optional<BusinessCase> held = way.facet(BusinessCase.class);
        List<String> missing = new ArrayList<>();
        if (held.flatMap(BusinessCase::riskOwner).flatMap(around::subject).isEmpty()) {
            missing.add("senior risk owner");
        }
        if (held.flatMap(BusinessCase::requirement).isEmpty()) {
            missing.add("requirement");
        }
        if (held.flatMap(BusinessCase::impactOfCompromise).isEmpty()) {
            missing.add("impact of compromise");
        }
        if (held.flatMap(BusinessCase::impactOfLoss).isEmpty()) {
            missing.add("impact of loss");
        }
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(way.name() + " comes from outside, and its business case has no "
                        + String.join(", no ", missing));
    }
}
