package org.asbuilt.store;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.asbuilt.ledger.Fact;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.jooq.DSLContext;

/** Verifies the image of a record, if there is one, against the commits done again up to it. */
final class ImageCheck {
    private static final String TABLE = Tables.IMAGES.getName();

    private final DSLContext sql;
    private final Optional<Seals> seals;
    private final Optional<Long> image;

    ImageCheck(DSLContext sql, Optional<Seals> seals) {
        this.sql = sql;
        this.seals = seals;
        image = Image.newest(sql);
    }

    /** Looks at the image if it is of that commit. */
    void at(long commit, Snapshot expected) {
        if (seals.isPresent() && image.filter(number -> number == commit).isPresent()) {
            Break.opened(TABLE, commit, () -> compared(commit, expected));
        }
    }

    /** There is none of a commit that was never made. */
    void finish(long commits) {
        image.ifPresent(number -> Break.unless(
                number <= commits, TABLE, number, "an image of one of " + commits + " commits", "one of " + number));
    }

    private int compared(long commit, Snapshot expected) {
        Set<Id> found = new HashSet<>(Image.persons(sql, seals.orElseThrow(), commit));
        Image.subjects(sql, seals.orElseThrow(), commit, subject -> {
            Optional<Subject> held = expected.subject(subject.id());
            if (!found.add(subject.id()) || !facts(held.stream()).equals(facts(Stream.of(subject)))) {
                throw new Break.Found(new Break(TABLE, Long.toString(commit), held.toString(), subject.toString()));
            }
        });
        expected.everything()
                .filter(subject -> !subject.facts().isEmpty() && !found.contains(subject.id()))
                .findFirst()
                .ifPresent(lacking -> {
                    throw new Break.Found(new Break(TABLE, Long.toString(commit), lacking.toString(), "nothing of it"));
                });
        return found.size();
    }

    /** The facts, each with the commit since which it is held. */
    private static List<Map.Entry<Fact, Long>> facts(Stream<Subject> subject) {
        return subject.flatMap(some -> some.facts().values().stream())
                .flatMap(List::stream)
                .map(fact -> Map.entry(fact, fact.since()))
                .toList();
    }
}
