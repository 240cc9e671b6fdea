package org.asbuilt.validation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;

/**
 * What is found as a record is read through: the subjects of each kind as they are at a moment, and the connections by their ends. A record
 * is mostly connections, and what each of them says is at hand while it is looked at whether it is there; afterwards it would have to be
 * fetched from memory once more.
 */
final class Scan {
    /** Up to so many connections most assets have. */
    private static final int USUAL = 4;

    private final Instant now;
    private final Map<Kind, List<Subject>> byKind = new EnumMap<>(Kind.class);
    private final Map<Id, List<Subject>> connections = new HashMap<>();
    private final Set<Id> absorbed = new HashSet<>();

    Scan(Instant now) {
        this.now = now;
    }

    /** Takes a subject in. */
    void add(Subject subject) {
        if (subject.absorbedBy().isPresent()) {
            absorbed.add(subject.id());
            return;
        }
        Subject then = subject.at(now);
        if (then.facts().isEmpty()) {
            return;
        }
        Kind kind = then.kind();
        byKind.computeIfAbsent(kind, key -> new ArrayList<>()).add(then);
        if (Index.CONNECTIONS.kinds().contains(kind)) {
            Index.CONNECTIONS.keys(then, id -> put(connections, id, then));
        }
    }

    /** Takes in what was found behind this. */
    void addAll(Scan next) {
        next.byKind.forEach((kind, subjects) ->
                byKind.computeIfAbsent(kind, key -> new ArrayList<>()).addAll(subjects));
        next.connections.forEach((id, subjects) -> {
            List<Subject> before = connections.putIfAbsent(id, subjects);
            if (before != null) {
                before.addAll(subjects);
            }
        });
        absorbed.addAll(next.absorbed);
    }

    /** All of a kind. */
    List<Subject> of(Kind kind) {
        return byKind.getOrDefault(kind, List.of());
    }

    /** Those that other subjects have absorbed. */
    Set<Id> absorbed() {
        return absorbed;
    }

    /**
     * The subjects that an index looks up.
     *
     * @param standing gives the id that a subject stands under
     */
    Map<Id, List<Subject>> under(Index index, UnaryOperator<Id> standing) {
        if (index == Index.CONNECTIONS && absorbed.stream().noneMatch(connections::containsKey)) {
            return connections;
        }
        List<Subject> looked =
                index.kinds().stream().flatMap(kind -> of(kind).stream()).toList();
        return indexed(index, looked, standing);
    }

    /** Some subjects by what an index looks them up by. */
    static Map<Id, List<Subject>> indexed(Index index, Collection<Subject> subjects, UnaryOperator<Id> standing) {
        Map<Id, List<Subject>> found = new HashMap<>();
        for (Subject subject : subjects) {
            index.keys(subject, id -> put(found, standing.apply(id), subject));
        }
        return found;
    }

    @SuppressWarnings("ReferenceEquality") // it is the very same if it was put there a moment ago
    private static void put(Map<Id, List<Subject>> found, Id id, Subject subject) {
        List<Subject> under = found.computeIfAbsent(id, key -> new ArrayList<>(USUAL));
        // What is said twice of one subject is said one right after the other.
        if (under.isEmpty() || under.getLast() != subject) {
            under.add(subject);
        }
    }
}
