package org.asbuilt.rule;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Depiction;
import org.asbuilt.model.InformationProfile;
import org.asbuilt.model.Kind;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;
import org.asbuilt.validation.Work;

/** A document was issued again after the last change of what it shows. */
public record DocumentFollowsChanges() implements Rule {
    private static final Manual MANUAL = Manual.of(
            "A document was issued again after the last change of what it shows",
            Kind.INFORMATION_ITEM,
            Severity.WARNING,
            Criterion.TIMELINESS,
            "After a change the record is right and the drawing on the wall is not; the electrician at night "
                    + "works by the drawing.",
            "The change touched nothing that can be seen in the document, for example only the owner of an asset.",
            "Issue a new revision and enter its date, or enter the date on which somebody checked that it is "
                    + "still right.",
            "Requirements P1.M-15");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject item, Circumstances around) {
        Optional<LocalDate> issued = item.facet(InformationProfile.class).flatMap(InformationProfile::issued);
        Optional<Depiction> shown = item.facet(Depiction.class);
        if (issued.isEmpty() || shown.isEmpty() || around.works().isEmpty()) {
            return List.of();
        }
        List<Work> later = Stream.of(
                        shown.get().assets(),
                        shown.get().networks(),
                        shown.get().zones(),
                        shown.get().systems(),
                        shown.get().sites())
                .flatMap(Collection::stream)
                .flatMap(id -> around.works(id).stream())
                .filter(work -> isCarriedOut(work) && isAfter(work, issued.get()))
                .filter(work -> !work.touches().contains(item.id()))
                .distinct()
                .toList();
        return later.isEmpty()
                ? List.of()
                : List.of(Finding.of(
                        this,
                        item,
                        item.name() + " was issued on " + issued.get() + ", before what it shows was changed: "
                                + Words.some(later.stream()
                                        .map(work -> work.change() + " (" + work.title() + ")")
                                        .toList())));
    }

    /** A change that was refused or taken back was never reviewed to the end. */
    private static boolean isCarriedOut(Work work) {
        return !work.open() && work.reviewed();
    }

    private static boolean isAfter(Work work, LocalDate day) {
        return LocalDate.ofInstant(work.opened(), ZoneOffset.UTC).isAfter(day);
    }
}
