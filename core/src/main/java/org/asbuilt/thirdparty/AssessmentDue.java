package org.asbuilt.thirdparty;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Rating;
import org.asbuilt.model.SupplierAssessment;
import org.asbuilt.model.ThirdPartyProfile;
import org.asbuilt.validation.Cadence;
import org.asbuilt.validation.Circumstances;

/** By when a third party is to be assessed. Source: requirements P5-08 (cadence by criticality). */
public sealed interface AssessmentDue {

    /**
     * It was never assessed.
     *
     * @param matters whether it ought to be: much depends on it, or it reaches the plant
     */
    record Never(boolean matters) implements AssessmentDue {}

    /**
     * It is to be assessed by a day.
     *
     * @param day the day that the last assessment set, or else that which follows from how much depends on the third party
     * @param last when it was last assessed, if that is recorded
     */
    record By(LocalDate day, Optional<LocalDate> last) implements AssessmentDue {}

    /** By when a third party is to be assessed. */
    static AssessmentDue of(Subject thirdParty, Circumstances around) {
        boolean reaches = !around.accessPaths(thirdParty.id()).isEmpty();
        Optional<Rating> importance = thirdParty.facet(ThirdPartyProfile.class).flatMap(ThirdPartyProfile::importance);
        Optional<SupplierAssessment> last = last(thirdParty);
        Optional<LocalDate> assessed = last.flatMap(SupplierAssessment::assessed);
        Optional<LocalDate> due = last.flatMap(SupplierAssessment::nextDue)
                .or(() -> assessed.map(day -> day.plusMonths(Cadence.STANDARD.months(importance, reaches))));
        return due.<AssessmentDue>map(day -> new By(day, assessed))
                .orElseGet(() -> new Never(reaches
                        || importance
                                .filter(rating -> rating.level() >= Rating.HIGH.level())
                                .isPresent()));
    }

    /** The last assessment of a third party; one without a day is older than those with one. */
    static Optional<SupplierAssessment> last(Subject thirdParty) {
        return thirdParty.facets(SupplierAssessment.class).values().stream()
                .max(Comparator.comparing(
                                (SupplierAssessment one) -> one.assessed().orElse(LocalDate.MIN))
                        .thenComparing(one -> one.nextDue().orElse(LocalDate.MIN)));
    }
}
