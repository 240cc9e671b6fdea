package org.asbuilt.rule;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Dependency;
import org.asbuilt.model.Kind;
import org.asbuilt.model.PartPath;
import org.asbuilt.model.Slot;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** A dependency says what happens when it is lost and how long that can be borne. */
public record DependencyStatesItsLoss() implements Rule {
    private static final Manual MANUAL = new Manual(
            "A dependency says what happens when it is lost and how long that can be borne",
            Set.of(Kind.ASSET, Kind.FUNCTION, Kind.SYSTEM),
            Severity.NOTE,
            Optional.of(Criterion.COMPLETENESS),
            "A plant that stops with the log-on server of the office is best told before the line is cut, not "
                    + "after.",
            "Nothing depends on it for longer than anybody has tried; then say so.",
            "Enter the effect of the loss and the longest outage that can be borne.",
            "Requirements P4-23; CAF A3.a");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public Gate gate() {
        return new Gate.Says(Dependency.class);
    }

    @Override
    public List<Finding> check(Subject subject, Circumstances around) {
        return subject.facets(Dependency.class).entrySet().stream()
                .filter(row -> row.getValue().effectOfLoss().isEmpty()
                        || row.getValue().toleratedOutage().isEmpty())
                .map(row -> Finding.of(
                        this,
                        subject,
                        new PartPath(
                                new Slot("dependency", row.getKey()),
                                row.getValue().effectOfLoss().isEmpty() ? "effectOfLoss" : "toleratedOutage"),
                        subject.name() + " depends on " + row.getKey() + " and does not say "
                                + (row.getValue().effectOfLoss().isEmpty()
                                        ? "what happens when it is lost"
                                        : "how long its loss can be borne")))
                .toList();
    }
}
