package org.asbuilt.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.BackupSet;
import org.asbuilt.model.Kind;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** Restoring is tested in time. */
public record RestoreIsTestedInTime() implements Rule {
    private static final int MONTHS = 12;
    private static final Manual MANUAL = Manual.of(
            "Restoring from a backup set was tested within the last year",
            Kind.INFORMATION_ITEM,
            Severity.WARNING,
            Criterion.TIMELINESS,
            "A backup that was never restored is a hope. The password is lost, the tape is blank, or the controller is of another firmware.",
            "A real loss has taken the place of the test; enter its day.",
            "Restore something from it in the next window, compare, and enter the day.",
            "Requirements P2.C-05; ISO/IEC 27001:2022 A.8.13; IEC 62443-3-3 SR 7.3");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject item, Circumstances around) {
        Optional<BackupSet> set = item.facet(BackupSet.class);
        if (set.isEmpty()) {
            return List.of();
        }
        Optional<LocalDate> tested = set.get().lastRestoreTest();
        if (tested.isEmpty()) {
            return List.of(Finding.of(this, item, "nothing was restored from " + item.name() + " as far as is known"));
        }
        return tested.get().isBefore(Days.today(around).minusMonths(MONTHS))
                ? List.of(Finding.of(
                        this, item, "the last test of restoring from " + item.name() + " was on " + tested.get()))
                : List.of();
    }
}
