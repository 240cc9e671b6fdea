package org.asbuilt.change;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Work in the plant is reviewed for what it does technically and to security. Source: requirements 1.9. */
public record ReviewsAreGiven() implements Requirement {
    @Override
    public String sentence() {
        return "A change of the plant is approved technically and, unless it is a standard change, for security";
    }

    @Override
    public Set<Step> steps() {
        return Set.of(Step.DECIDE);
    }

    @Override
    public boolean canBeOverridden() {
        return false;
    }

    @Override
    public List<String> objections(Review review) {
        Change change = review.change();
        if (change.extent() == Plan.Extent.RECORD) {
            return List.of();
        }
        List<Capacity> needed = change.type() == ChangeType.STANDARD
                ? List.of(Capacity.TECHNICAL)
                : List.of(Capacity.TECHNICAL, Capacity.SECURITY);
        return needed.stream()
                .filter(capacity -> change.approvers(capacity).isEmpty())
                .map(capacity -> "nobody has approved it in the capacity "
                        + capacity.name().toLowerCase(Locale.ROOT) + " yet")
                .toList();
    }
}
