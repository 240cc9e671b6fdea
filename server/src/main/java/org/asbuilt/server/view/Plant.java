package org.asbuilt.server.view;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.asbuilt.ledger.Fact;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.PlantTime;

/**
 * The plant at a moment, as a snapshot of the record has it: both clocks.
 *
 * @param snapshot what was held to be true
 * @param moment when in the plant
 */
public record Plant(Snapshot snapshot, Instant moment) {

    /** The subject of that id, or the one that absorbed it, as it was at the moment. */
    public Optional<Subject> subject(Id id) {
        return snapshot.resolved(id).map(this::then);
    }

    /** The subject of that very id, absorbed or not, as it was at the moment. */
    public Optional<Subject> exactly(Id id) {
        return snapshot.subject(id).map(this::then);
    }

    /** The subjects of a kind that were there at the moment, in no particular order. */
    public Stream<Subject> subjects(Kind kind) {
        return there(snapshot.subjects(kind));
    }

    /** Of some subjects of the snapshot those that were there at the moment, as they were then. */
    public Stream<Subject> there(Stream<Subject> subjects) {
        return subjects.map(this::then).filter(subject -> !subject.facts().isEmpty());
    }

    /** The subjects of all kinds that were there at the moment, in no particular order. */
    public Stream<Subject> subjects() {
        return there(snapshot.subjects());
    }

    /** From when to when, the moment in between, nothing begins or ends in the plant of subjects of that kind. */
    public PlantTime stretch(Kind kind) {
        return stretch(snapshot.subjects(kind));
    }

    /** The same of some subjects, with all their times. */
    public PlantTime stretch(Stream<Subject> subjects) {
        Instant[] edges = {Instant.MIN, Instant.MAX};
        subjects.flatMap(subject -> subject.facts().values().stream())
                .flatMap(List::stream)
                .map(Fact::valid)
                .filter(valid -> !valid.equals(PlantTime.ALWAYS))
                .flatMap(valid -> Stream.of(valid.from(), valid.until()))
                .forEach(edge -> {
                    boolean before = !edge.isAfter(moment);
                    if (before ? edge.isAfter(edges[0]) : edge.isBefore(edges[1])) {
                        edges[before ? 0 : 1] = edge;
                    }
                });
        return new PlantTime(edges[0], edges[1]);
    }

    private Subject then(Subject subject) {
        return subject.at(moment);
    }
}
