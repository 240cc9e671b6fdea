package org.asbuilt.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.asbuilt.ledger.Basis;
import org.asbuilt.ledger.Edit;
import org.asbuilt.ledger.Said;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.PlantTime;
import org.asbuilt.model.Slot;

/** A small record to ask, made fact by fact. */
final class Hall {
    static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");
    private static final Basis BASIS = new Basis.Stated("test", "as the test wants it");

    private final List<Edit> edits = new ArrayList<>();

    /** Says something of a subject: {@code nameplate.model}, {@code service[tcp/80].product}. */
    Hall says(Kind kind, String name, String path, String... values) {
        return put(kind, name, path, Said.values(List.of(values), BASIS));
    }

    /** Says that there is none. */
    Hall none(Kind kind, String name, String path) {
        return put(kind, name, path, Said.absent(new Said.Absence(Said.AbsenceKind.NONE, "looked"), BASIS));
    }

    /** An asset with a name. */
    Hall asset(String name) {
        return says(Kind.ASSET, name, "designation.name", name);
    }

    static Id id(Kind kind, String name) {
        return Id.of(kind, name);
    }

    Snapshot snapshot() {
        return Snapshot.EMPTY.with(edits);
    }

    Answer ask(String query) {
        return ask(query, Standing.NONE);
    }

    Answer ask(String query, Standing standing) {
        Snapshot snapshot = snapshot();
        return Answer.of(
                new Evaluation(Query.parse(query), NOW, snapshot::resolved, standing),
                snapshot.subjects().sorted(Comparator.comparing(Subject::name)));
    }

    /** The names of what fits. */
    List<String> matching(String query) {
        return ask(query).matching().stream().map(Subject::name).toList();
    }

    /** The names of that of which it cannot be told. */
    List<String> untold(String query) {
        return ask(query).untold().stream().map(Subject::name).toList();
    }

    Completion complete(String before) {
        return Completion.of(before, snapshot().subjects(), id -> {
            Optional<Subject> found = snapshot().resolved(id);
            return found;
        });
    }

    private Hall put(Kind kind, String name, String path, Said said) {
        int dot = path.lastIndexOf('.');
        edits.add(Edit.Put.of(
                id(kind, name),
                Slot.parse(path.substring(0, dot)),
                new TreeMap<>(Map.of(path.substring(dot + 1), said)),
                PlantTime.ALWAYS));
        return this;
    }
}
