package org.asbuilt.change;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.AssetFlag;
import org.asbuilt.model.AssetRole;
import org.asbuilt.model.Custody;

/** What IT and OT share is approved by both. Source: requirements G-10, P1.M-03. */
public record ItAndOtApproveTogether() implements Requirement {
    @Override
    public String sentence() {
        return "What IT and OT share is approved by one person of each side";
    }

    @Override
    public Set<Step> steps() {
        return Set.of(Step.DECIDE, Step.APPLY);
    }

    @Override
    public boolean canBeOverridden() {
        return true;
    }

    @Override
    public List<String> objections(Review review) {
        if (review.comesFirst() || review.change().type() == ChangeType.BASELINE) {
            return List.of();
        }
        Optional<Subject> shared = review.touchedSubjects()
                .filter(ItAndOtApproveTogether::isShared)
                .findFirst();
        Set<String> ot = review.change().approvers(Capacity.TECHNICAL);
        Set<String> it = review.change().approvers(Capacity.IT);
        boolean both = ot.stream().anyMatch(one -> it.stream().anyMatch(other -> !other.equals(one)));
        if (shared.isEmpty() || both) {
            return List.of();
        }
        return List.of(shared.get().name() + " is shared by IT and OT: " + missing(ot, it));
    }

    private static String missing(Set<String> ot, Set<String> it) {
        if (ot.isEmpty() == it.isEmpty()) {
            return ot.isEmpty()
                    ? "an approval from each side is missing"
                    : "the approvals from both sides come from one person";
        }
        return ot.isEmpty()
                ? "the technical approval from the OT side is missing"
                : "the approval from the IT side is missing";
    }

    private static boolean isShared(Subject subject) {
        boolean flagged = subject.facet(AssetRole.class)
                .map(role -> role.flags().contains(AssetFlag.SHARED_IT_OT))
                .orElse(false);
        boolean owned = subject.facet(Custody.class)
                .map(custody -> custody.owner().isPresent() && custody.itOwner().isPresent())
                .orElse(false);
        return flagged || owned;
    }
}
