package org.asbuilt.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import org.asbuilt.model.ThirdPartyProfile;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** A third party that still reaches the plant has a contract that runs. */
public record AccessEndsWithTheContract() implements Rule {
    private static final int NOTICE_DAYS = 90;
    private static final Manual MANUAL = Manual.of(
            "A third party that still reaches the plant has a contract that runs",
            Kind.THIRD_PARTY,
            Severity.WARNING,
            Criterion.TIMELINESS,
            "Access outlives contracts: the tunnel of the old integrator is still up when the new one has long "
                    + "taken over.",
            "The contract was renewed and its end was not moved in the record.",
            "Enter the new end, or close the access paths with the last day of the contract.",
            "Requirements P5-07, P5-10; ISO/IEC 27001:2022 A.5.20 and A.5.22");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject thirdParty, Circumstances around) {
        List<Subject> paths = around.accessPaths(thirdParty.id());
        Optional<LocalDate> end = paths.isEmpty()
                ? Optional.empty()
                : thirdParty.facet(ThirdPartyProfile.class).flatMap(ThirdPartyProfile::contractEnd);
        return end
                .filter(day -> !day.isAfter(around.today().plusDays(NOTICE_DAYS)))
                .map(day -> Finding.of(
                        this,
                        thirdParty,
                        "the contract of " + thirdParty.name()
                                + (day.isBefore(around.today()) ? " ended on " : " ends on ") + day
                                + ", and it reaches the plant by "
                                + Words.some(paths.stream().map(Subject::name).toList())))
                .stream()
                .toList();
    }
}
