package org.asbuilt.server.record;

import java.time.Clock;
import java.util.Optional;
import org.asbuilt.importers.list.HomeRecord;
import org.asbuilt.importers.list.ListCell;
import org.asbuilt.ledger.Said;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Designation;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Link;
import org.asbuilt.model.PartPath;
import org.asbuilt.server.view.Plant;

/** The record as lists know it that were exported from it and come back. */
final class OwnRecord implements HomeRecord {
    private final Storage storage;
    private final Clock clock;

    OwnRecord(Storage storage, Clock clock) {
        this.storage = storage;
        this.clock = clock;
    }

    @Override
    public boolean hasCommit(long number, String hash) {
        return number > 0
                && storage.heads(number + 1, 1).stream()
                        .anyMatch(head ->
                                head.number() == number && head.hash().hex().equals(hash));
    }

    @Override
    public Optional<String> title(Id subject) {
        Plant plant = now();
        return plant.snapshot().resolved(subject).map(found -> title(found, plant));
    }

    @Override
    public String cell(Id subject, PartPath path) {
        Plant plant = now();
        return plant.subject(subject).map(found -> cell(found, path, plant)).orElse("");
    }

    private Plant now() {
        return new Plant(storage.ledger().snapshot(), clock.instant());
    }

    /** The cell of a part in a list. */
    static String cell(Subject subject, PartPath path, Plant plant) {
        Optional<Said> said = subject.fact(path.slot())
                .flatMap(fact -> Optional.ofNullable(fact.parts().get(path.part())));
        return said.flatMap(Said::absence)
                .map(absence -> ListCell.absent(absence.kind() == Said.AbsenceKind.NONE, absence.reason()))
                .or(() -> said.filter(some -> !some.values().isEmpty())
                        .map(some -> ListCell.of(
                                path.shape(),
                                some.values(),
                                id -> plant.snapshot().subject(id).map(found -> title(found, plant)))))
                .orElse("");
    }

    /** What a subject is called in a list: a connection without a name by its ends. */
    static String title(Subject subject, Plant plant) {
        Optional<Link> link = subject.kind() == Kind.CONNECTION ? subject.facet(Link.class) : Optional.empty();
        return subject.facet(Designation.class)
                .flatMap(Designation::name)
                .or(() -> link.flatMap(Link::source)
                        .flatMap(source -> link.flatMap(Link::destination)
                                .map(destination -> name(source, plant) + " → " + name(destination, plant)
                                        + link.flatMap(Link::protocol)
                                                .map(protocol -> " " + protocol)
                                                .orElse(""))))
                .orElseGet(subject::name);
    }

    private static String name(Id id, Plant plant) {
        return plant.snapshot().subject(id).map(Subject::name).orElseGet(id::value);
    }
}
