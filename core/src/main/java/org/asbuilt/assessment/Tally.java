package org.asbuilt.assessment;

import java.util.HashMap;
import java.util.Map;
import org.asbuilt.validation.Result;
import org.asbuilt.validation.ValidationState;

/** Counts the subjects of one place. */
final class Tally {
    private long subjects;
    private long complete;
    private long confirmed;
    private long conflicts;
    private long disputed;
    private long stale;
    private long validated;
    private long designedOnly;
    private long observable;
    private long observed;
    private final Map<Deduction.Cause, Long> deductions = new HashMap<>();

    void add(Grade grade, Score score) {
        subjects++;
        complete += grade.completeness() == Result.PASS ? 1 : 0;
        confirmed += grade.accuracy() == Result.PASS ? 1 : 0;
        conflicts += grade.conflicts();
        disputed += grade.state() == ValidationState.DISPUTED ? 1 : 0;
        stale += grade.timeliness() == Result.FAIL ? 1 : 0;
        validated += grade.state() == ValidationState.VALIDATED ? 1 : 0;
        designedOnly += grade.designedOnly() ? 1 : 0;
        observable += grade.isObservable() ? 1 : 0;
        observed += grade.isObservable() && grade.isObserved() ? 1 : 0;
        score.deductions().forEach(one -> deductions.merge(one.cause(), one.hundredths(), Long::sum));
    }

    Tally add(Tally other) {
        subjects += other.subjects;
        complete += other.complete;
        confirmed += other.confirmed;
        conflicts += other.conflicts;
        disputed += other.disputed;
        stale += other.stale;
        validated += other.validated;
        designedOnly += other.designedOnly;
        observable += other.observable;
        observed += other.observed;
        other.deductions.forEach((cause, sum) -> deductions.merge(cause, sum, Long::sum));
        return this;
    }

    Quality quality() {
        return new Quality(
                subjects,
                complete,
                confirmed,
                conflicts,
                disputed,
                stale,
                validated,
                designedOnly,
                observable,
                observed,
                Score.mean(subjects, deductions));
    }
}
