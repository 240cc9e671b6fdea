package org.asbuilt.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import org.asbuilt.thirdparty.Contracts;
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
        TreeMap<LocalDate, List<String>> ending = new TreeMap<>();
        LocalDate soon = around.today().plusDays(NOTICE_DAYS);
        for (Subject path : around.accessPaths(thirdParty.id())) {
            Contracts.of(around)
                    .lastDay(thirdParty, path)
                    .filter(day -> !day.isAfter(soon))
                    .ifPresent(day -> ending.computeIfAbsent(day, one -> new ArrayList<>(1))
                            .add(path.name()));
        }
        if (ending.isEmpty()) {
            return List.of();
        }
        LocalDate first = ending.firstKey();
        String words = "the contract of " + thirdParty.name()
                + (first.isBefore(around.today()) ? " ended on " : " ends on ") + first
                + ", and it reaches the plant by "
                + Words.some(ending.values().stream().flatMap(List::stream).toList());
        return List.of(Finding.of(this, thirdParty, words));
    }
}
