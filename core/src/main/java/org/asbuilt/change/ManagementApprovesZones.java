package org.asbuilt.change;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.model.PersonProfile;
import org.asbuilt.model.RiskComparison;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.zoning.DetailedAssessment;

/**
 * The approval of zones and conduits by the asset owner is that of a person of its management, who approves the change that says so. Source:
 * IEC 62443-3-2:2020 ZCR 7.1; requirements P4-14.
 */
public record ManagementApprovesZones() implements Requirement {
    @Override
    public String sentence() {
        return "Who is entered as having approved zones and conduits for the asset owner holds a role of management and approves this change";
    }

    @Override
    public Set<Step> steps() {
        return Set.of(Step.DECIDE, Step.APPLY);
    }

    @Override
    public boolean canBeOverridden() {
        return false;
    }

    @Override
    public List<String> objections(Review review) {
        if (review.comesFirst() || review.change().type() == ChangeType.BASELINE) {
            return List.of();
        }
        return review.touched().stream()
                .sorted()
                .flatMap(id -> review.after().subject(id).stream())
                .filter(subject -> approver(subject).isPresent()
                        && !review.before()
                                .subject(subject.id())
                                .flatMap(ManagementApprovesZones::approver)
                                .equals(approver(subject)))
                .flatMap(subject -> objection(subject, review).stream())
                .toList();
    }

    private static Optional<Id> approver(Subject subject) {
        return subject.facet(RiskComparison.class).flatMap(RiskComparison::approvedBy);
    }

    private static Optional<String> objection(Subject subject, Review review) {
        Circumstances before = review.before();
        Id by = approver(subject).orElseThrow();
        String name = review.after().name(by);
        Optional<String> user = before.subject(by)
                .flatMap(person -> person.facet(PersonProfile.class))
                .flatMap(PersonProfile::user);
        Set<String> management = new TreeSet<>();
        DetailedAssessment.MANAGEMENT.forEach(
                role -> management.addAll(before.staff().users(role, subject)));
        if (user.filter(management::contains).isEmpty()) {
            return Optional.of(subject.name() + " is said to be approved by " + name
                    + ", who is neither operations manager nor senior risk owner there"
                    + (management.isEmpty()
                            ? ": both roles are vacant"
                            : "; " + String.join(", ", management) + " can approve it"));
        }
        return review.change().approvers().contains(user.get())
                ? Optional.empty()
                : Optional.of(subject.name() + " is said to be approved by " + name + ": the approval of " + user.get()
                        + " for this change is missing");
    }
}
