package org.asbuilt.rule;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.asbuilt.category.Percentage;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.AvailabilityNeed;
import org.asbuilt.model.Kind;
import org.asbuilt.model.PartPath;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** A requirement for availability can be read. */
public record AvailabilityNeedIsReadable() implements Rule {
    private static final Manual MANUAL = new Manual(
            "Shares of time and durations of an availability requirement can be read",
            Set.of(Kind.ASSET, Kind.SYSTEM, Kind.REDUNDANCY_GROUP),
            Severity.WARNING,
            Optional.of(Criterion.CONSISTENCY),
            "What cannot be read cannot be compared with an outage, and a member's part of it cannot be worked out.",
            "None: the text is kept as it was entered.",
            "Write shares of time in per cent, as 99.99, and durations as ISO 8601 has them, as PT4H or P2D.",
            "Requirements P3-12; ISO 8601-1:2019 clause 5.5.2");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public Gate gate() {
        return new Gate.Says(AvailabilityNeed.class);
    }

    @Override
    public List<Finding> check(Subject subject, Circumstances around) {
        List<Finding> found = new ArrayList<>(0);
        subject.facet(AvailabilityNeed.class).ifPresent(need -> {
            need.percentage()
                    .filter(text -> Percentage.parse(text).isEmpty())
                    .ifPresent(text -> found.add(
                            unreadable(subject, "percentage", text, "a share of time in per cent such as 99.99")));
            duration(subject, "recoveryTime", need.recoveryTime()).ifPresent(found::add);
            duration(subject, "recoveryPoint", need.recoveryPoint()).ifPresent(found::add);
            duration(subject, "toleratedOutage", need.toleratedOutage()).ifPresent(found::add);
        });
        return found;
    }

    private Optional<Finding> duration(Subject subject, String part, Optional<String> text) {
        return text.filter(written -> !isDuration(written))
                .map(written -> unreadable(subject, part, written, "a duration such as PT4H"));
    }

    private static boolean isDuration(String text) {
        try {
            return !Duration.parse(text).isNegative();
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private Finding unreadable(Subject subject, String part, String text, String expected) {
        PartPath path = PartPath.of(AvailabilityNeed.class, part);
        return Finding.of(
                this,
                subject,
                path,
                subject.name() + " states \"" + text + "\" for " + path.shape().label() + "; expected " + expected);
    }
}
