package org.asbuilt.rule;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Baseline;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** A baseline is younger than the last plant event of its part of the plant. */
public record BaselineFollowsPlantEvents() implements Rule {
    private static final Manual MANUAL = Manual.of(
            "A baseline is younger than the last plant event of its part of the plant",
            Kind.BASELINE,
            Severity.WARNING,
            Criterion.TIMELINESS,
            "After a turnaround the old baseline calls every approved change a deviation, and people stop "
                    + "reading the list.",
            "The event touched nothing that a baseline holds: no firmware, no program, no port.",
            "Take stock after the event and approve a new baseline.",
            "Requirements P1.M-10, P1.V-05; NERC CIP-010 (update of the baseline within 30 days)");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject baseline, Circumstances around) {
        Optional<Baseline> said = baseline.facet(Baseline.class);
        Optional<LocalDate> taken =
                said.flatMap(Baseline::taken).map(moment -> LocalDate.ofInstant(moment, ZoneOffset.UTC));
        if (taken.isEmpty()) {
            return List.of();
        }
        Baseline all = said.get();
        List<SortedSet<Id>> scope = List.of(all.sites(), all.systems(), all.zones(), all.assets());
        boolean everything = scope.stream().allMatch(part -> part.isEmpty());
        return (everything ? around.plantEvents().last() : around.plantEvents().last(scope))
                .filter(last -> taken.get().isBefore(last.day()))
                .map(last -> Finding.of(
                        this,
                        baseline,
                        List.of(last.event().id()),
                        baseline.name() + " shows the plant of " + taken.get() + ", before "
                                + last.event().name() + " (" + last.day() + ")"))
                .map(List::of)
                .orElse(List.of());
    }
}
