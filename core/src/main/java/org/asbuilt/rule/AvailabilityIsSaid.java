package org.asbuilt.rule;

import java.util.ArrayList;
import java.util.List;
import org.asbuilt.category.Availabilities;
import org.asbuilt.category.WindowCover;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.AvailabilityNeed;
import org.asbuilt.model.Kind;
import org.asbuilt.model.PartPath;
import org.asbuilt.validation.Circumstances;

/** When an asset may be touched and what stands in for it is said. */
public record AvailabilityIsSaid() implements Rule {
    private static final PartPath REDUNDANT = PartPath.of(AvailabilityNeed.class, "redundant");
    private static final PartPath ROLLING = PartPath.of(AvailabilityNeed.class, "rollingUpdate");
    private static final Manual MANUAL = Manual.of(
            "For every asset at work its windows, its redundancy and whether it can be updated one by one are said",
            Kind.ASSET,
            Severity.NOTE,
            "Without them nobody can say when the next update may go in, and whether anybody would notice.",
            "What can be touched at any time; give it a window that is always open.",
            "Enter a maintenance window that covers it, its redundancy group or that it has none, and whether it can be updated one member after the other.",
            "Requirements P3-13");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject asset, Circumstances around) {
        if (!around.isAtWork(asset)) {
            return List.of();
        }
        List<Subject> groups =
                around.derived(Availabilities.class, Availabilities::of).groups(asset.id());
        List<String> missing = new ArrayList<>(0);
        if (!around.derived(WindowCover.class, WindowCover::of).covers(asset)) {
            missing.add("maintenance window");
        }
        if (groups.isEmpty() && !Answers.given(asset, REDUNDANT)) {
            missing.add("redundancy");
        }
        if (!Answers.given(asset, ROLLING) && groups.stream().noneMatch(group -> Answers.given(group, ROLLING))) {
            missing.add("rolling update");
        }
        return missing.isEmpty()
                ? List.of()
                : List.of(Finding.of(
                        this, asset, "of " + asset.name() + " nothing is said about: " + String.join(", ", missing)));
    }
}
