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
        count(grade, score, 1);
    }

    /** Takes a subject out that was counted. */
    void remove(Grade grade, Score score) {
        count(grade, score, -1);
    }

    private void count(Grade grade, Score score, int times) {
        subjects += times;
        complete += grade.completeness() == Result.PASS ? times : 0;
        confirmed += grade.accuracy() == Result.PASS ? times : 0;
        conflicts += (long) times * grade.conflicts();
        disputed += grade.state() == ValidationState.DISPUTED ? times : 0;
        stale += grade.timeliness() == Result.FAIL ? times : 0;
        validated += grade.state() == ValidationState.VALIDATED ? times : 0;
        designedOnly += grade.designedOnly() ? times : 0;
        observable += grade.isObservable() ? times : 0;
        observed += grade.isObservable() && grade.isObserved() ? times : 0;
        score.deductions().forEach(one -> deductions.merge(one.cause(), times * one.hundredths(), Long::sum));
    }

    /** Whether nothing is counted. */
    boolean isEmpty() {
        return subjects == 0;
    }

    /** The same, to be counted on. */
    Tally copy() {
        return new Tally().add(this);
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
