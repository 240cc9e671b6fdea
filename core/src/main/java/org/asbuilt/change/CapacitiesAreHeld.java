package org.asbuilt.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.asbuilt.validation.Staff;

/** Whoever approves in a capacity has it, where the record names who has. Source: requirements P1.M-04, 1.8. */
public record CapacitiesAreHeld() implements Requirement {
    @Override
    public String sentence() {
        return "Whoever approves in a capacity has the role that goes with it, where the record names somebody";
    }

    @Override
    public Set<Step> steps() {
        return Set.of(Step.APPROVE);
    }

    @Override
    public boolean canBeOverridden() {
        return false;
    }

    @Override
    public List<String> objections(Review review) {
        Staff staff = review.before().staff();
        List<String> objections = new ArrayList<>();
        for (Capacity capacity : Capacity.values()) {
            Set<String> claimed = review.change().approvers(capacity);
            if (!claimed.isEmpty()) {
                Set<String> named = named(capacity, review, staff);
                claimed.stream()
                        .filter(user -> !named.isEmpty() && !named.contains(user))
                        .forEach(user -> objections.add(user + " is not " + capacity.holder()
                                + " of what the change touches; " + String.join(", ", named) + " can approve as that"));
            }
        }
        return objections;
    }

    private static Set<String> named(Capacity capacity, Review review, Staff staff) {
        Set<String> named = new TreeSet<>();
        review.touchedSubjects().forEach(subject -> named.addAll(staff.users(capacity.role(), subject)));
        return named;
    }
}
