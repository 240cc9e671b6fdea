package org.asbuilt.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import org.asbuilt.model.PlantEvent;
import org.asbuilt.validation.Answers;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** A plant event says when it began and when it ended. */
public record PlantEventHasDates() implements Rule {
    private static final Manual MANUAL = Manual.of(
            "A plant event says when it began and when it ended",
            Kind.PLANT_EVENT,
            Severity.WARNING,
            Criterion.COMPLETENESS,
            "What is older than an event is stale; without its days nothing can be told to be stale, and old "
                    + "drawings pass for good.",
            "An event that is going on: enter its first day, and its last as soon as it is over.",
            "Enter the days; the month is better than nothing.",
            "Requirements P1.V-05");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject event, Circumstances around) {
        Optional<PlantEvent> said = event.facet(PlantEvent.class);
        Optional<LocalDate> began = said.flatMap(PlantEvent::began);
        Optional<LocalDate> ended = said.flatMap(PlantEvent::ended);
        if (began.isPresent() && ended.filter(day -> day.isBefore(began.get())).isPresent()) {
            return List.of(Finding.of(
                    this, event, event.name() + " ended on " + ended.get() + ", before it began on " + began.get()));
        }
        if (began.isEmpty() && !Answers.given(event, PlantEvent.class, "began")) {
            return List.of(Finding.of(this, event, event.name() + " does not say when it began"));
        }
        boolean longAgo =
                began.filter(day -> day.isBefore(around.today().minusYears(1))).isPresent();
        return longAgo && ended.isEmpty() && !Answers.given(event, PlantEvent.class, "ended")
                ? List.of(Finding.of(
                        this, event, event.name() + " began on " + began.get() + " and does not say when it ended"))
                : List.of();
    }
}
