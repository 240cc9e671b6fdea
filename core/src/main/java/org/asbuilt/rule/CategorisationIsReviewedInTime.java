package org.asbuilt.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.AvailabilityNeed;
import org.asbuilt.model.Criticality;
import org.asbuilt.model.ExposureAssessment;
import org.asbuilt.model.Kind;
import org.asbuilt.model.PartPath;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** An assessment is looked at again when it said so. */
public record CategorisationIsReviewedInTime() implements Rule {
    private static final PartPath CRITICALITY = PartPath.of(Criticality.class, "reviewDue");
    private static final PartPath EXPOSURE = PartPath.of(ExposureAssessment.class, "reviewDue");
    private static final PartPath AVAILABILITY = PartPath.of(AvailabilityNeed.class, "reviewDue");
    private static final Manual MANUAL = new Manual(
            "Criticality, exposure and availability are assessed again by the day that was set",
            Set.of(Kind.ASSET, Kind.SYSTEM, Kind.CONNECTION, Kind.ZONE, Kind.REDUNDANCY_GROUP),
            Severity.WARNING,
            Optional.of(Criterion.TIMELINESS),
            "Plants change slowly and all the time. A rating from before the last turnaround protects what is no longer there.",
            "The assessment was repeated and only the day was not moved; enter the new day.",
            "Assess it again and set the next day.",
            "Requirements P3-03; definitive view guidance, principle 3");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject subject, Circumstances around) {
        List<Finding> found = new ArrayList<>(0);
        subject.facet(Criticality.class)
                .flatMap(Criticality::reviewDue)
                .ifPresent(due -> add(subject, CRITICALITY, "criticality", due, around, found));
        subject.facet(ExposureAssessment.class)
                .flatMap(ExposureAssessment::reviewDue)
                .ifPresent(due -> add(subject, EXPOSURE, "exposure", due, around, found));
        subject.facet(AvailabilityNeed.class)
                .flatMap(AvailabilityNeed::reviewDue)
                .ifPresent(due -> add(subject, AVAILABILITY, "availability", due, around, found));
        return found;
    }

    private void add(
            Subject subject, PartPath part, String what, LocalDate due, Circumstances around, List<Finding> into) {
        if (due.isBefore(Days.today(around))) {
            into.add(Finding.of(
                    this,
                    subject,
                    part,
                    "the " + what + " of " + subject.name() + " was to be assessed again by " + due));
        }
    }
}
