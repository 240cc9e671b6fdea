package org.asbuilt.change;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.asbuilt.ledger.Edit;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.rule.Finding;
import org.asbuilt.rule.Rules;
import org.asbuilt.validation.Background;
import org.asbuilt.validation.Circumstances;

/** A change as it is judged: with the record that it was written against, the record as it is, and as it would be. */
public final class Review {
    private final Change change;
    private final Snapshot base;
    private final Circumstances before;
    private final Circumstances after;

    /**
     * A review.
     *
     * @param change the change with the approvals given so far, the one in question among them
     * @param base the snapshot that its edits were written against
     * @param now the newest snapshot
     * @param at the moment of the review
     * @param background what is known beside the record
     */
    public Review(Change change, Snapshot base, Snapshot now, Instant at, Background background) {
        this.change = change;
        this.base = base;
        before = Circumstances.of(now, at, background);
        after = Circumstances.of(now.with(change.edits()), at, background);
    }

    /** The change. */
    public Change change() {
        return change;
    }

    /** The record that its edits were written against. */
    public Snapshot base() {
        return base;
    }

    /** The record as it is. */
    public Circumstances before() {
        return before;
    }

    /** The record as it would be. */
    public Circumstances after() {
        return after;
    }

    /** The moment of the review. */
    public Instant at() {
        return before.now();
    }

    /** The subjects that the change edits, in the order of its edits. */
    public Set<Id> touched() {
        Set<Id> touched = new LinkedHashSet<>();
        for (Edit edit : change.edits()) {
            touched.add(edit.subject());
            switch (edit) {
                case Edit.Merge merge -> touched.add(merge.absorbed());
                case Edit.Split split -> touched.add(split.restored());
                case Edit.Put ignored -> {}
                case Edit.Remove ignored -> {}
                case Edit.Retire ignored -> {}
                case Edit.Forget ignored -> {}
            }
        }
        return touched;
    }

    /** What rules find at what the change touches, and next to it, and did not find before. */
    public List<Finding> newFindings() {
        return only(after, before);
    }

    /** What rules found there and would find no more. */
    public List<Finding> settledFindings() {
        return only(before, after);
    }

    private List<Finding> only(Circumstances here, Circumstances notThere) {
        Set<Id> affected = affected();
        Set<String> known =
                Rules.check(notThere, affected).stream().map(Finding::key).collect(Collectors.toSet());
        return Rules.check(here, affected).stream()
                .filter(finding -> !known.contains(finding.key()))
                .toList();
    }

    /** What is touched, the connections of touched assets, and the zones that touched subjects stand in. */
    private Set<Id> affected() {
        Set<Id> affected = new LinkedHashSet<>(touched());
        for (Id id : touched()) {
            for (Circumstances around : List.of(before, after)) {
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
