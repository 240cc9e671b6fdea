package org.asbuilt.rule;

import java.time.Duration;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Dependency;
import org.asbuilt.model.Facet;
import org.asbuilt.model.FunctionProfile;
import org.asbuilt.model.InformationProtection;
import org.asbuilt.model.Kind;
import org.asbuilt.model.LogCollection;
import org.asbuilt.model.PartPath;
import org.asbuilt.model.Recovery;
import org.asbuilt.model.Shape;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** A duration can be read. */
public record DurationIsReadable() implements Rule {
    private static final Manual MANUAL = new Manual(
            "A duration can be read",
            Set.of(Kind.ASSET, Kind.SYSTEM, Kind.FUNCTION, Kind.INFORMATION_ITEM),
            Severity.WARNING,
            Optional.of(Criterion.CONSISTENCY),
            "How soon something has to be back, or how long it can be missed, is compared with what it takes; words cannot be compared.",
            "None: the text is kept as it was entered.",
            "Write durations as ISO 8601 has them: PT4H for four hours, P2D for two days, P1Y for a year.",
            "Requirements P2.C-05, P3-12; ISO 8601-1:2019 clause 5.5.2");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject subject, Circumstances around) {
        List<Finding> found = new ArrayList<>(0);
        subject.facet(FunctionProfile.class)
                .ifPresent(one ->
                        check(subject, FunctionProfile.class, "", "toleratedOutage", one.toleratedOutage(), found));
        subject.facet(Recovery.class)
                .ifPresent(one -> check(subject, Recovery.class, "", "leadTime", one.leadTime(), found));
        subject.facet(InformationProtection.class).ifPresent(one -> {
            check(subject, InformationProtection.class, "", "recoveryTime", one.recoveryTime(), found);
            check(subject, InformationProtection.class, "", "recoveryPoint", one.recoveryPoint(), found);
        });
        subject.facets(Dependency.class)
                .forEach((key, one) ->
                        check(subject, Dependency.class, key, "toleratedOutage", one.toleratedOutage(), found));
        subject.facets(LogCollection.class)
                .forEach((key, one) -> check(subject, LogCollection.class, key, "retention", one.retention(), found));
        return found;
    }

    private void check(
            Subject subject,
            Class<? extends Facet> facet,
            String key,
            String part,
            Optional<String> text,
            List<Finding> found) {
        text.filter(written -> !isDuration(written.strip())).ifPresent(written -> {
            PartPath path = key.isEmpty() ? PartPath.of(facet, part) : PartPath.of(facet, key, part);
            found.add(Finding.of(
                    this,
                    subject,
                    path,
                    subject.name() + " states \"" + written + "\" for "
                            + Shape.of(facet).label() + ", " + path.shape().label()
                            + "; expected a duration such as PT4H"));
        });
    }

    private static boolean isDuration(String text) {
        try {
            return !Duration.parse(text).isNegative();
        } catch (DateTimeParseException noDuration) {
            return isPeriod(text);
        }
    }

    private static boolean isPeriod(String text) {
        try {
            return !Period.parse(text).isNegative();
        } catch (DateTimeParseException noPeriod) {
            return false;
        }
    }
}
