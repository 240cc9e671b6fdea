package org.asbuilt.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.asbuilt.ledger.Edit;
import org.asbuilt.ledger.Fact;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.model.Slot;

/**
 * What a commit does to the rows of facts and merges: those that it ends and those that it begins.
 *
 * @param ended facts held before and not after
 * @param begun facts held after and not before
 * @param split merges held before and not after
 * @param merged merges held after and not before
 */
record FactChanges(List<Held> ended, List<Held> begun, List<Merged> split, List<Merged> merged) {

    /** A fact of a subject. */
    record Held(Id subject, Fact fact) {
        /** The slot and the beginning, which no other fact has at the same time. */
        Place place() {
            return new Place(subject, fact.slot(), fact.valid().from());
        }
    }

    /** Where a fact stands: no two facts of one snapshot have the same. */
    record Place(Id subject, Slot slot, Instant from) {}

    /** That one subject was absorbed by another. */
    record Merged(Id absorbed, Id stays) {}

    /** What those edits do on the way from one snapshot to the next. */
    static FactChanges of(List<Edit> edits, Snapshot before, Snapshot after) {
        FactChanges changes =
                new FactChanges(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (Id id : touched(edits)) {
            changes.add(id, before.subject(id), after.subject(id));
        }
        return changes;
    }

    /** The same without what was and is held of those subjects. */
    FactChanges without(Predicate<Id> subjects) {
        return new FactChanges(
                ended.stream().filter(held -> !subjects.test(held.subject())).toList(),
                begun.stream().filter(held -> !subjects.test(held.subject())).toList(),
                split,
                merged);
    }

    /** The subjects that edits forget. */
    static Set<Id> erased(List<Edit> edits) {
        return edits.stream()
                .filter(Edit.Erase.class::isInstance)
                .map(Edit::subject)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<Id> touched(List<Edit> edits) {
        Set<Id> touched = new LinkedHashSet<>();
        for (Edit edit : edits) {
            touched.add(edit.subject());
            if (edit instanceof Edit.Merge merge) {
                touched.add(merge.absorbed());
            } else if (edit instanceof Edit.Split split) {
                touched.add(split.restored());
            }
        }
        return touched;
    }

    private void add(Id id, Optional<Subject> before, Optional<Subject> after) {
        Set<Slot> slots = new TreeSet<>();
        before.ifPresent(subject -> slots.addAll(subject.facts().keySet()));
        after.ifPresent(subject -> slots.addAll(subject.facts().keySet()));
        for (Slot slot : slots) {
            List<Fact> old = facts(before, slot);
            List<Fact> now = facts(after, slot);
            old.stream().filter(fact -> !now.contains(fact)).forEach(fact -> ended.add(new Held(id, fact)));
            now.stream().filter(fact -> !old.contains(fact)).forEach(fact -> begun.add(new Held(id, fact)));
        }
        Optional<Merged> was = before.flatMap(Subject::absorbedBy).map(stays -> new Merged(id, stays));
        Optional<Merged> is = after.flatMap(Subject::absorbedBy).map(stays -> new Merged(id, stays));
        if (!was.equals(is)) {
            was.ifPresent(split::add);
            is.ifPresent(merged::add);
        }
    }

    private static List<Fact> facts(Optional<Subject> subject, Slot slot) {
        return subject.map(some -> some.facts().getOrDefault(slot, List.of())).orElse(List.of());
    }
}
