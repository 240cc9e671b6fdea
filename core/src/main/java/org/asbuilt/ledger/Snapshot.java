package org.asbuilt.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;

/**
 * The record as of one commit: the fold of all edits up to it. Immutable; {@link #with} gives another and leaves this as it
 * is, so that "what would this change do?" is the same question as "what is?".
 */
public final class Snapshot {
    /** The record before the first commit. */
    public static final Snapshot EMPTY = new Snapshot(0, Buckets.EMPTY);

    /** The order in which subjects are kept, by which any list of them is searched; several have the same place in it. */
    public static final Comparator<Id> ORDER = Comparator.comparingInt(Buckets::slot);

    private final long commit;
    private final Buckets subjects;

    private Snapshot(long commit, Buckets subjects) {
        this.commit = commit;
        this.subjects = subjects;
    }

    /** The snapshot that those subjects make. */
    public static Snapshot of(long commit, Collection<Subject> subjects) {
        return new Snapshot(commit, Buckets.EMPTY.with(subjects));
    }

    /** The number of the newest commit in it; 0 before the first. */
    public long commit() {
        return commit;
    }

    /** What it consists of, to find quickly what is different in another. */
    public Outline outline() {
        return new Outline(subjects);
    }

    Buckets buckets() {
        return subjects;
    }

    /** The ids of all subjects that are not the very same in another snapshot, those that only one of the two has included. */
    public Set<Id> differing(Snapshot other) {
        return subjects.differing(other.subjects);
    }

    /** How many subjects there are, absorbed ones included. */
    public int size() {
        return subjects.size();
    }

    /** The subject of that id; one that was absorbed is found too. */
    public Optional<Subject> subject(Id id) {
        return subjects.get(id);
    }

    /** The subject of that id or the one that absorbed it. */
    public Optional<Subject> resolved(Id id) {
        Optional<Subject> found = subjects.get(id);
        for (int depth = 0; depth < 64 && found.isPresent(); depth++) {
            Optional<Id> next = found.get().absorbedBy();
            if (next.isEmpty()) {
                return found;
            }
            found = subjects.get(next.get());
        }
        return found;
    }

    /** All subjects that stand for themselves, in no particular order. */
    public Stream<Subject> subjects() {
        return subjects.stream().filter(subject -> subject.absorbedBy().isEmpty());
    }

    /** All subjects of a kind that stand for themselves, in no particular order. */
    public Stream<Subject> subjects(Kind kind) {
        return subjects().filter(subject -> subject.kind() == kind);
    }

    /** The subjects with all that was absorbed and ended, in {@link #ORDER}. */
    public Stream<Subject> everything() {
        return subjects.stream();
    }

    /** The record with those edits, still called by the same commit. */
    public Snapshot with(List<Edit> edits) {
        return with(edits, commit);
    }

    /** The record with a commit. */
    public Snapshot with(Commit next) {
        if (next.number() != commit + 1) {
            throw new IllegalArgumentException("commit " + next.number() + " cannot follow commit " + commit);
        }
        return with(next.edits(), next.number());
    }

    private Snapshot with(List<Edit> edits, long number) {
        Map<Id, Subject> changed = new LinkedHashMap<>();
        for (Edit edit : edits) {
            apply(edit, changed);
        }
        changed.replaceAll(
                (id, subject) -> subject.heldSince(subjects.get(id).orElseGet(() -> Subject.empty(id)), number));
        return new Snapshot(number, subjects.with(changed.values()));
    }

    /** The record with some subjects replaced: what a store needs to go back in record time. */
    public Snapshot replacing(long number, Collection<Subject> replaced) {
        return new Snapshot(number, subjects.with(replaced));
    }

    /**
     * What of this record was held after an earlier commit already, under the number of that commit. What has ended since is not in it, and
     * merges are those of this record: the store puts that right.
     */
    public Snapshot heldBy(long number) {
        return new Snapshot(number, subjects.each(subject -> subject.heldBy(number)));
    }

    /** The plant as it was at a moment of plant time, as far as this snapshot knows. */
    public Snapshot at(Instant moment) {
        List<Subject> then = new ArrayList<>();
        subjects.stream().map(subject -> subject.at(moment)).forEach(then::add);
        return of(commit, then);
    }

    private void apply(Edit edit, Map<Id, Subject> changed) {
        Subject subject = current(edit.subject(), changed);
        switch (edit) {
            case Edit.Put put -> changed.put(subject.id(), subject.put(put));
            case Edit.Remove remove -> changed.put(subject.id(), subject.remove(remove.slot(), remove.valid()));
            case Edit.Retire retire -> changed.put(subject.id(), subject.retire(retire.valid()));
            case Edit.Merge merge -> {
                Subject absorbed = current(merge.absorbed(), changed);
                changed.put(absorbed.id(), absorbed.absorbedBy(Optional.of(subject.id())));
            }
            case Edit.Split split -> {
                Subject restored = current(split.restored(), changed);
                changed.put(restored.id(), restored.absorbedBy(Optional.empty()));
            }
            case Edit.Erase erase ->
                changed.put(
                        subject.id(),
                        Subject.empty(subject.id())
                                .put(Edit.Erase.told(erase.subject()))
                                .absorbedBy(subject.absorbedBy()));
            case Edit.Forget ignored -> {
                // What an artifact held is no fact of the record; only the store acts on it.
            }
        }
    }

    private Subject current(Id id, Map<Id, Subject> changed) {
        Subject known = changed.get(id);
        return known != null ? known : subjects.get(id).orElseGet(() -> Subject.empty(id));
    }
}
