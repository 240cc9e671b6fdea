package org.asbuilt.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Depiction;
import org.asbuilt.model.InformationProfile;
import org.asbuilt.model.Kind;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** A document is younger than the last plant event of what it shows. */
public record DocumentIsYoungerThanPlantEvents() implements Rule {
    private static final Manual MANUAL = Manual.of(
            "A document is younger than the last plant event of what it shows",
            Kind.INFORMATION_ITEM,
            Severity.WARNING,
            Criterion.TIMELINESS,
            "In an outage or a turnaround things are moved, replaced and rewired; a drawing from before shows a"
                    + " plant that may no longer exist.",
            "The event did not touch what the document is about: a change of firmware moves no cable.",
            "Walk down what the document shows; then issue a new revision, or issue the same again with the "
                    + "date of the check.",
            "Requirements P1.V-05; fixture K5; definitive view guidance, principle 1 (timeliness)");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject item, Circumstances around) {
        Optional<LocalDate> issued = item.facet(InformationProfile.class).flatMap(InformationProfile::issued);
        Optional<Depiction> shown = item.facet(Depiction.class);
        if (issued.isEmpty() || shown.isEmpty()) {
            return List.of();
        }
        Depiction all = shown.get();
        return around.plantEvents()
                .last(List.of(all.assets(), all.networks(), all.zones(), all.systems(), all.sites()))
                .filter(last -> issued.get().isBefore(last.day()))
                .map(last -> Finding.of(
                        this,
                        item,
                        List.of(last.event().id()),
                        item.name() + " was issued on " + issued.get() + ", before "
                                + last.event().name() + " (" + last.day() + ")"))
                .map(List::of)
                .orElse(List.of());
    }
}
