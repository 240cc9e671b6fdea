package org.asbuilt.rule;

import java.util.List;
import org.asbuilt.category.Redundancy;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import org.asbuilt.model.RedundancyGroup;
import org.asbuilt.validation.Circumstances;

/** A redundancy group stands in for its members. */
public record RedundancyIsThere() implements Rule {
    private static final Manual MANUAL = Manual.of(
            "A redundancy group has more members in service than have to work",
            Kind.REDUNDANCY_GROUP,
            Severity.ERROR,
            "With one member left the next failure stops what the group was built to keep going, and nobody may touch that member any more.",
            "A member is out for planned work that ends the same day; waive it until then.",
            "Bring the member back or put another in. Until then plan no work on the members that are left.",
            "Requirements P3-14; data dictionary 2.8, rule 9");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject group, Circumstances around) {
        if (group.facet(RedundancyGroup.class).isEmpty()) {
            return List.of();
        }
        Redundancy left = Redundancy.of(group, around);
        if (!left.isLost()) {
            return List.of();
        }
        int members = left.inService().size() + left.out().size();
        String out = left.out().isEmpty() ? "" : "; out: " + Words.names(left.out(), around);
        return List.of(Finding.of(
                this,
                group,
                List.of(),
                group.name() + " has lost its redundancy: " + left.inService().size() + " of " + members
                        + " members in service, " + left.needed() + " needed" + out));
    }
}
