package org.asbuilt.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import org.asbuilt.model.PartPath;
import org.asbuilt.model.SourceProfile;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** A source is taken in again in time. */
public record SourceIsRefreshed() implements Rule {
    private static final PartPath PRODUCED = PartPath.of(SourceProfile.class, "produced");
    private static final Manual MANUAL = Manual.of(
            "A source is not older than the interval in which it is to be taken in again",
            Kind.SOURCE,
            Severity.WARNING,
            Criterion.TIMELINESS,
            "A configuration that is to be taken in every month and is a year old shows a plant that is no more, with all the authority of a file.",
            "The plant stood still since; move the interval, or let the owner confirm it.",
            "Ask the owner for a new copy and take it in, or set an interval that can be kept.",
            "Requirements P1.C-01 and P1.V-05");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject source, Circumstances around) {
        Optional<SourceProfile> profile = source.facet(SourceProfile.class);
        Optional<Integer> interval = profile.flatMap(SourceProfile::refreshDays).filter(days -> days > 0);
        Optional<LocalDate> produced = profile.flatMap(SourceProfile::produced);
        if (interval.isEmpty() || produced.isEmpty()) {
            return List.of();
        }
        LocalDate due = produced.get().plusDays(interval.get());
        String sentence = source.name() + " is of " + produced.get() + " and was to be taken in again by " + due;
        return due.isBefore(Days.today(around)) ? List.of(Finding.of(this, source, PRODUCED, sentence)) : List.of();
    }
}
