package org.asbuilt.change;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.rule.Finding;
import org.asbuilt.rule.Rules;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Prediction;

/**
 * A change as it is judged at a step: with the record that it was written against, the record as it is, and as it would be. What is
 * asked for is found when it is asked for, once.
 */
public final class Review {
    private final Change change;
    private final Step step;
    private final Snapshot base;
    private final Circumstances before;
    private final Comparison found;

    /** What is found of the record before and after, for all steps. */
    private static final class Comparison {
        private Optional<Circumstances> after = Optional.empty();
        private Optional<Set<Id>> touched = Optional.empty();
        private Optional<List<Finding>> fresh = Optional.empty();
        private Optional<List<Finding>> settled = Optional.empty();
        private Optional<List<Prediction.Judged>> predictions = Optional.empty();
    }

    /**
     * A review.
     *
     * @param change the change with the approvals given so far, the one in question among them
     * @param step the step that is to be taken
     * @param base the snapshot that its edits were written against
     * @param before the record as it is
     */
    public Review(Change change, Step step, Snapshot base, Circumstances before) {
        this(change, step, base, before, new Comparison());
    }

    private Review(Change change, Step step, Snapshot base, Circumstances before, Comparison found) {
        this.change = change;
        this.step = step;
        this.base = base;
        this.before = before;
        this.found = found;
    }

    /** The same at another step. */
    Review at(Step other) {
        return other == step ? this : new Review(change, other, base, before, found);
    }

    /** The change. */
    public Change change() {
        return change;
    }

    /** The step that is to be taken. */
    public Step step() {
        return step;
    }

    /** The record that its edits were written against. */
    public Snapshot base() {
        return base;
    }

    /** The record as it is. */
    public Circumstances before() {
        return before;
    }

    /** The record as it would be; once the change is in the record, the same as {@link #before}. */
    public Circumstances after() {
        if (found.after.isEmpty()) {
            found.after = Optional.of(change.commit().isPresent() ? before : before.with(change.edits()));
        }
        return found.after.get();
    }

    /** The moment of the review. */
    public Instant at() {
        return before.now();
    }

    /** Whether the step may come before the approvals: an emergency change is made first. */
    public boolean comesFirst() {
        return change.mayComeFirst() && step.compareTo(Step.APPLY) <= 0 && step.compareTo(Step.SCHEDULE) >= 0;
    }

    /** The subjects that the change edits, in the order of its edits. */
    public Set<Id> touched() {
        if (found.touched.isEmpty()) {
            found.touched = Optional.of(touched(change));
        }
        return found.touched.get();
    }

    private static Set<Id> touched(Change change) {
        Set<Id> touched = new LinkedHashSet<>();
        change.edits().forEach(edit -> touched.addAll(edit.touched()));
        return touched;
    }

    /** The touched subjects as they are, and as they would be. */
    public Stream<Subject> touchedSubjects() {
        return touched().stream()
                .flatMap(id -> Stream.of(before, after()).flatMap(around -> around.subject(id).stream()));
    }

    /** What rules find at what the change touches, and next to it, and did not find before. */
    public List<Finding> newFindings() {
        if (found.fresh.isEmpty()) {
            compare();
        }
        return found.fresh.orElse(List.of());
    }

    /** What rules found there and would find no more. */
    public List<Finding> settledFindings() {
        if (found.settled.isEmpty()) {
            compare();
        }
        return found.settled.orElse(List.of());
    }

    /** What the change lets one expect, and what sources have said to it since. A baseline says what they have said already. */
    public List<Prediction.Judged> predictions() {
        if (change.type() == ChangeType.BASELINE) {
            return List.of();
        }
        if (found.predictions.isEmpty()) {
            found.predictions = Optional.of(
                    Predictions.judged(Predictions.of(change.edits(), base), before.evidence(), change.holdsSince()));
        }
        return found.predictions.get();
    }

    /** The documents that show what is touched, and those that the plan names. */
    public List<Subject> documents() {
        Set<Id> ids = new LinkedHashSet<>(change.plan().documents());
        touched().forEach(id -> {
            ids(before.documents(id), ids);
            ids(after().documents(id), ids);
        });
        ids.removeAll(touched());
        return ids.stream().flatMap(id -> before.subject(id).stream()).toList();
    }

    private void compare() {
        Set<Id> affected = affected();
        List<Finding> old = Rules.check(before, affected);
        List<Finding> next = Rules.check(after(), affected);
        found.fresh = Optional.of(without(next, old));
        found.settled = Optional.of(without(old, next));
    }

    private static List<Finding> without(List<Finding> all, List<Finding> others) {
        Set<String> known = others.stream().map(Finding::key).collect(Collectors.toSet());
        return all.stream().filter(finding -> !known.contains(finding.key())).toList();
    }

    /** What is touched, the connections of touched assets, and the zones that touched subjects stand in. */
    private Set<Id> affected() {
        Set<Id> affected = new LinkedHashSet<>(touched());
        for (Id id : touched()) {
            for (Circumstances around : List.of(before, after())) {
                ids(around.connections(id), affected);
                around.subject(id).flatMap(around::zone).ifPresent(affected::add);
            }
        }
        return affected;
    }

    private static void ids(Collection<Subject> subjects, Set<Id> into) {
        subjects.forEach(subject -> into.add(subject.id()));
    }
}
