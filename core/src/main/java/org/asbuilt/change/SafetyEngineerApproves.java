package org.asbuilt.change;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.asbuilt.ledger.Subject;
import org.asbuilt.validation.Staff;

/** What has to do with safety is approved by the safety engineer of the place. Source: requirements P1.M-03, 1.8. */
public record SafetyEngineerApproves() implements Requirement {
    @Override
    public String sentence() {
        return "The safety engineer approves what touches safety";
    }

    @Override
    public Set<Step> steps() {
        return Set.of(Step.DECIDE, Step.APPLY);
    }

    @Override
    public boolean canBeOverridden() {
        return true;
    }

    /** The first acceptance of what sources say comes before anybody can be named safety engineer. */
    @Override
    public List<String> objections(Review review) {
        if (review.comesFirst() || review.change().type() == ChangeType.BASELINE) {
            return List.of();
        }
        Staff staff = review.before().staff();
        Set<String> given = review.change().approvers(Capacity.SAFETY);
        return Safety.touched(review).stream()
                .map(subject -> objection(subject, staff.users(Capacity.SAFETY.role(), subject), given))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> objection(Subject subject, Set<String> engineers, Set<String> given) {
        if (engineers.isEmpty()) {
            return Optional.of(
                    subject.name() + " has to do with safety, and nobody is its safety engineer: the role is vacant");
        }
        return engineers.stream().anyMatch(given::contains)
                ? Optional.empty()
                : Optional.of(subject.name() + " has to do with safety: the approval of its safety engineer ("
                        + String.join(" or ", engineers) + ") is missing");
    }
}
