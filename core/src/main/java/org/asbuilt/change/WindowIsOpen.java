package org.asbuilt.change;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.asbuilt.calendar.Recurrence;
import org.asbuilt.calendar.Span;
import org.asbuilt.calendar.Windows;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.model.MaintenanceWindow;
import org.asbuilt.model.PlantTime;

/** Work in the plant is done when the plant may be touched. Source: requirements P1.M-02, P1.C-12; RFC 5545. */
public record WindowIsOpen() implements Requirement {
    @Override
    public String sentence() {
        return "Work in the plant lies within a maintenance window of what it touches";
    }

    @Override
    public Set<Step> steps() {
        return Set.of(Step.SCHEDULE, Step.START);
    }

    @Override
    public boolean canBeOverridden() {
        return true;
    }

    @Override
    public List<String> objections(Review review) {
        Change change = review.change();
        boolean free = change.extent() == Plan.Extent.RECORD || change.mayComeFirst();
        if (free || change.period().isEmpty()) {
            return List.of();
        }
        Plan.Period period = change.period().get();
        if (review.step() == Step.START && !period.contains(review.at())) {
            return List.of(
                    "the time that was set is " + words(period) + "; it is " + PlantTime.words(review.at()) + " now");
        }
        return within(review, period);
    }

    /** The window that the plan names is open, or else one of those of each touched subject that has any. */
    private static List<String> within(Review review, Plan.Period period) {
        Windows windows = new Windows(review.before());
        Optional<Id> named = review.change().plan().window();
        if (named.isPresent()) {
            return review.before().subject(named.get()).stream()
                    .flatMap(window -> objections(List.of(window), period, "the work").stream())
                    .toList();
        }
        return review.touchedSubjects()
                // Work on the unit that an exchange puts into the store is none in the plant.
                .filter(review.before()::isAtWork)
                .flatMap(subject ->
                        objections(windows.covering(subject), period, "the work on " + subject.name()).stream())
                .distinct()
                .toList();
    }

    private static List<String> objections(List<Subject> windows, Plan.Period period, String work) {
        List<String> closed = new ArrayList<>();
        for (Subject window : windows) {
            Optional<String> why = why(window, period);
            if (why.isEmpty()) {
                return List.of();
            }
            closed.add(work + ", " + words(period) + ", does not lie within the window " + window.name() + ": "
                    + why.get());
        }
        return closed;
    }

    /** Why a period does not lie within an opening of a window; empty if it does. */
    private static Optional<String> why(Subject window, Plan.Period period) {
        Span work = new Span(period.from(), period.until());
        try {
            Recurrence recurrence =
                    Recurrence.of(window.facet(MaintenanceWindow.class).orElseThrow());
            if (recurrence.isOpen(work)) {
                return Optional.empty();
            }
            return Optional.of(recurrence.openings(new Span(period.from(), Instant.MAX), 1).stream()
                    .findFirst()
                    .map(next ->
                            "it is open from " + PlantTime.words(next.from()) + " to " + PlantTime.words(next.until()))
                    .orElse("it does not open again"));
        } catch (InvalidValue unreadable) {
            return Optional.of(String.valueOf(unreadable.getMessage()));
        }
    }

    private static String words(Plan.Period period) {
        return PlantTime.words(period.from()) + " to " + PlantTime.words(period.until());
    }
}
