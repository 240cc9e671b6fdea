package org.asbuilt.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.MaintenanceWindow;
import org.asbuilt.model.Placement;
import org.asbuilt.validation.Circumstances;

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
            return List.of("the time that was set is " + words(period) + "; it is " + review.at() + " now");
        }
        return within(review, period);
    }

    private static List<String> within(Review review, Plan.Period period) {
        List<Subject> windows = windows(review);
        List<String> objections = new ArrayList<>();
        for (Subject window : windows) {
            Openings.Answer answer = Openings.SINGLE.contains(
                    window.facet(MaintenanceWindow.class).orElseThrow(), period);
            switch (answer) {
                case Openings.Within ignored -> {
                    return List.of();
                }
                case Openings.Outside outside ->
                    objections.add("the work, " + words(period) + ", does not lie within the window " + window.name()
                            + ": " + outside.why());
            }
        }
        return objections;
    }

    /** The window that the plan names, or else those of the touched assets. */
    private static List<Subject> windows(Review review) {
        Optional<Id> named = review.change().plan().window();
        List<Subject> all = named.isPresent()
                ? named.flatMap(review.before()::subject).stream().toList()
                : review.before().subjects(Kind.CHANGE_WINDOW);
        return all.stream()
                .filter(window -> window.facet(MaintenanceWindow.class)
                        .map(profile -> named.isPresent() || covers(profile, review))
                        .orElse(false))
                .toList();
    }

    private static boolean covers(MaintenanceWindow window, Review review) {
        Circumstances around = review.before();
        return review.touchedSubjects()
                .anyMatch(subject -> window.assets().contains(subject.id())
                        || around.zone(subject)
                                .map(id -> window.zones().contains(id))
                                .orElse(false)
                        || around.site(subject)
                                .map(id -> window.sites().contains(id))
                                .orElse(false)
                        || subject.facet(Placement.class)
                                .flatMap(Placement::system)
                                .map(id -> window.systems().contains(id))
                                .orElse(false));
    }

    private static String words(Plan.Period period) {
        return period.from() + " to " + period.until();
    }
}
