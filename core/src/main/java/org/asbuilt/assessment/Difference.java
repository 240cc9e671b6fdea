package org.asbuilt.assessment;

import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asbuilt.ledger.Edit;
import org.asbuilt.ledger.Subject;
import org.asbuilt.logbook.Entry;
import org.asbuilt.model.Handling;
import org.asbuilt.model.Id;
import org.asbuilt.model.Link;
import org.asbuilt.model.Shape;
import org.asbuilt.rule.Rule;
import org.asbuilt.rule.Rules;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Work;

/**
 * In what a record, and what is known beside it, differs from before, as far as few subjects can be named that are judged otherwise
 * because of it.
 *
 * @param before the record before
 * @param after the record now
 * @param edited the assets and connections that were edited
 * @param facets what of them was edited
 * @param told the subjects of which sources, people or changes say something else
 */
record Difference(Circumstances before, Circumstances after, Set<Id> edited, Set<String> facets, Set<Id> told) {

    private static final String LABEL = Shape.of(Handling.class).name();

    /**
     * In what they differ; empty if that may be anything: edits of subjects that stand for many others, such as zones, and whatever makes
     * one subject of two.
     *
     * @param edits all that leads from the record before to that of now
     */
    static Optional<Difference> between(Circumstances before, Circumstances after, List<Edit> edits) {
        Set<Id> edited = new HashSet<>();
        Set<String> facets = new HashSet<>();
        for (Edit edit : edits) {
            if (!edit.subject().kind().isPlentiful() || !staysItself(edit, facets)) {
                return Optional.empty();
            }
            edited.add(edit.subject());
        }
        Optional<Set<Id>> confirmed =
                confirmed(before.logged().entries(), after.logged().entries());
        if (confirmed.isEmpty()) {
            return Optional.empty();
        }
        Set<Id> told = new HashSet<>(confirmed.get());
        told.addAll(before.evidence().differing(after.evidence()));
        worked(before.works(), after.works(), told);
        worked(after.works(), before.works(), told);
        return Optional.of(new Difference(before, after, edited, facets, told));
    }

    /** The same with further subjects that are told of. */
    Difference with(Set<Id> further) {
        if (further.isEmpty()) {
            return this;
        }
        Set<Id> all = new HashSet<>(told);
        all.addAll(further);
        return new Difference(before, after, edited, facets, all);
    }

    /**
     * The subjects that may be judged otherwise, but for those of kinds that are not plentiful: what was edited, the connections of an
     * asset and the ends of a connection, what depends on it, what rules say has to do with it, and what was told. They
     * are named as they are called in the record.
     */
    Set<Id> near() {
        Set<Id> near = new HashSet<>(told);
        near.addAll(edited);
        for (Circumstances around : List.of(before, after)) {
            for (Id id : edited) {
                around.subject(id).stream().flatMap(Difference::ends).forEach(near::add);
                around.connections(id).forEach(connection -> near.add(connection.id()));
                // Where a change as a whole is told depends on which of what it touches is there.
                around.works(id).forEach(work -> near.addAll(work.touches()));
                around.dependents(id).forEach(asset -> near.add(asset.id()));
                around.subject(id).ifPresent(subject -> near.addAll(Rules.kin(subject, around)));
            }
        }
        Set<Id> called = new HashSet<>(near.size());
        near.forEach(id -> called.add(called(id)));
        return called;
    }

    /** The rules that may find something else at subjects that are not near. */
    List<Rule> moved() {
        boolean comesOrGoes = edited.stream()
                .anyMatch(id ->
                        before.subject(id).isPresent() != after.subject(id).isPresent());
        // By a label it is decided, where something is hidden, which of the others there are.
        boolean relabelled = facets.contains(LABEL);
        Set<String> all = comesOrGoes || relabelled
                ? Shape.all().stream().map(Shape::name).collect(Collectors.toSet())
                : facets;
        return Rules.moved(all, !told.isEmpty());
    }

    /** Under which id a subject stands in the record. */
    private Id called(Id id) {
        return after.snapshot().resolved(id).map(Subject::id).orElse(id);
    }

    private static Stream<Id> ends(Subject subject) {
        return subject.facet(Link.class).stream()
                .flatMap(link -> Stream.concat(link.source().stream(), link.destination().stream()));
    }

    private static boolean staysItself(Edit edit, Set<String> facets) {
        return switch (edit) {
            case Edit.Put put -> {
                facets.add(put.slot().facet());
                yield true;
            }
            case Edit.Remove remove -> {
                facets.add(remove.slot().facet());
                yield true;
            }
            case Edit.Retire ignored -> true;
            case Edit.Merge ignored -> false;
            case Edit.Split ignored -> false;
            case Edit.Forget ignored -> false;
            case Edit.Erase ignored -> false;
        };
    }

    /** The subjects that were confirmed since, or no longer are; empty if anything else was written down, or other entries than before. */
    @SuppressWarnings("ReferenceEquality") // another entry that says the same may have others before it
    private static Optional<Set<Id>> confirmed(List<Entry> before, List<Entry> after) {
        int known = before.size();
        if (after.size() < known || (known > 0 && before.getLast() != after.get(known - 1))) {
            return Optional.empty();
        }
        Set<Id> confirmed = new HashSet<>();
        for (Entry entry : after.subList(known, after.size())) {
            if (entry instanceof Entry.Attested attested) {
                confirmed.add(attested.subject());
            } else if (entry instanceof Entry.AttestationWithdrawn withdrawn) {
                confirmed.add(withdrawn.subject());
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(confirmed);
    }

    /** A change that goes on is another work, so what it touches is told twice; that costs less than to compare what they say. */
    private static void worked(List<Work> works, List<Work> others, Set<Id> into) {
        Set<Work> known = Collections.newSetFromMap(new IdentityHashMap<>());
        known.addAll(others);
        works.stream().filter(work -> !known.contains(work)).forEach(work -> into.addAll(work.touches()));
    }
}
