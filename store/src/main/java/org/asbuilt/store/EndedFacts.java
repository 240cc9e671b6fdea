package org.asbuilt.store;

import static org.asbuilt.store.Tables.AFTER_COMMIT;
import static org.asbuilt.store.Tables.COMMIT_FROM;
import static org.asbuilt.store.Tables.COMMIT_UNTIL;
import static org.asbuilt.store.Tables.ENDED_FACTS;
import static org.asbuilt.store.Tables.FACTS;
import static org.asbuilt.store.Tables.SEALED;
import static org.asbuilt.store.Tables.UP_TO_COMMIT;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Consumer;
import org.asbuilt.model.Id;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/**
 * What the record no longer holds, written down in parts, each of a range of the commits that ended it, and sealed: a look at an old day
 * reads those instead of a row for each fact. The parts are made from the rows and can be lost. What was held of persons is not in them, for
 * that lies under keys that can be destroyed, and is read from its rows, as is what has ended since the last part. Source:
 * docs/adr/0034-ended-facts.md.
 */
public final class EndedFacts {
    /** Facts in one part: enough that what is repeated is written once, few enough that parts are read side by side. */
    private static final int FACTS_IN_PART = 20_000;
    /** Parts that PostgreSQL hands over at a time. */
    private static final int FETCH = 4;

    private EndedFacts() {}

    /** A part cannot be read. */
    static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unreadable(RuntimeException why) {
            super("what has ended cannot be read from its parts: " + why.getMessage(), why);
        }
    }

    /**
     * What there is to say of the parts.
     *
     * @param commit the last commit that they reach to; 0 if there are none
     * @param facts how many facts have ended since
     */
    public record Standing(long commit, long facts) {
        /** Whether another part can be written. */
        public boolean isDue() {
            return facts >= FACTS_IN_PART;
        }
    }

    /** How they stand. */
    public static Standing standing(Database database) {
        return database.read(sql -> {
            long commit = last(sql);
            return new Standing(commit, sql.fetchCount(FACTS, COMMIT_UNTIL.gt(commit)));
        });
    }

    /** Writes the parts that can be written; the last commit that they reach to then. */
    public static long write(Database database, Keys keys) {
        return write(database, keys, FACTS_IN_PART);
    }

    /** The same in parts of that many facts, or more where one commit has ended more. */
    static long write(Database database, Keys keys, int facts) {
        long after = database.read(EndedFacts::last);
        for (Optional<Long> end = end(database, after, facts); end.isPresent(); end = end(database, after, facts)) {
            long upTo = end.get();
            write(database, keys, after, upTo);
            after = upTo;
        }
        return after;
    }

    private static void write(Database database, Keys keys, long after, long upTo) {
        byte[] plain = database.read(sql -> plain(sql, keys, after, upTo));
        database.write(sql -> sql.insertInto(ENDED_FACTS, UP_TO_COMMIT, AFTER_COMMIT, SEALED)
                .values(upTo, after, Seals.of(sql, keys).sealBytes(place(after, upTo), plain))
                .onConflictDoNothing()
                .execute());
    }

    /** The commit by which that many facts have ended after another, if so many have. */
    private static Optional<Long> end(Database database, long after, int facts) {
        return database.read(sql -> sql.select(COMMIT_UNTIL)
                .from(FACTS)
                .where(COMMIT_UNTIL.gt(after))
                .orderBy(COMMIT_UNTIL)
                .limit(1)
                .offset(facts - 1)
                .fetchOptional(COMMIT_UNTIL));
    }

    private static byte[] plain(DSLContext sql, Keys keys, long after, long upTo) {
        Set<Id> persons = new TreeSet<>();
        List<FoundFact> facts = new ArrayList<>();
        FactReader.readEnded(
                sql, Seals.loaded(sql, keys), COMMIT_UNTIL.gt(after).and(COMMIT_UNTIL.le(upTo)), found -> {
                    if (Seals.isPersonal(found.subject())) {
                        persons.add(found.subject());
                    } else {
                        facts.add(found);
                    }
                });
        ImageWriter part = new ImageWriter();
        part.ended(persons, facts);
        return part.bytes();
    }

    /** Takes all parts away. */
    public static void delete(Database database) {
        database.write(sql -> sql.deleteFrom(ENDED_FACTS).execute());
    }

    /** The last commit that they reach to. */
    static long last(DSLContext sql) {
        return Optional.ofNullable(sql.select(DSL.max(UP_TO_COMMIT))
                        .from(ENDED_FACTS)
                        .fetchSingle()
                        .value1())
                .orElse(0L);
    }

    static String place(long after, long upTo) {
        return Seals.place("ended_facts", after, upTo);
    }

    /**
     * Hands over the facts that the record held after one commit and no more after a later one.
     *
     * @throws Unreadable if a part cannot be read; some may have been handed over before
     */
    static void read(DSLContext sql, Seals seals, long commit, long later, Consumer<FoundFact> reader) {
        Reading reading = new Reading(commit, later, reader);
        try {
            reading.parts(sql, seals);
        } catch (RuntimeException e) {
            throw new Unreadable(e);
        }
        long reached = Math.max(commit, reading.reached);
        FactReader.readOf(sql, seals, reading.persons, ended(commit, later).and(COMMIT_UNTIL.le(reached)), reader);
        if (reached < later) {
            FactReader.read(sql, seals, ended(commit, later).and(COMMIT_UNTIL.gt(reached)), reader);
        }
    }

    /** The same from the rows alone. */
    static void readRows(DSLContext sql, Seals seals, long commit, long later, Consumer<FoundFact> reader) {
        FactReader.read(sql, seals, ended(commit, later), reader);
    }

    /** What was held after a commit and is no more after a later one. */
    static Condition ended(long commit, long later) {
        return COMMIT_UNTIL.gt(commit).and(COMMIT_UNTIL.le(later)).and(COMMIT_FROM.le(commit));
    }

    /**
     * What a part says.
     *
     * @param persons of whom facts have ended that are not in it
     * @param facts all others that have ended
     */
    record Part(List<Id> persons, List<FoundFact> facts) {}

    static Part part(Seals seals, long after, long upTo, byte[] sealed, Pool pool) {
        return ImageReader.ended(seals.openBytes(place(after, upTo), sealed), pool);
    }

    /** The parts on the way from one commit to a later one. */
    private static final class Reading {
        private final long commit;
        private final long later;
        private final Set<Id> persons = new TreeSet<>();
        private final Ahead<Part> ahead;
        /** The commit that the parts that were read reach to; 0 before the first. */
        private long reached;

        Reading(long commit, long later, Consumer<FoundFact> reader) {
            this.commit = commit;
            this.later = later;
            ahead = new Ahead<>(ForkJoinPool.commonPool(), part -> {
                persons.addAll(part.persons());
                part.facts().forEach(reader);
            });
        }

        void parts(DSLContext sql, Seals seals) {
            Pool pool = new Pool();
            Database.each(
                    sql,
                    sql.select(AFTER_COMMIT, UP_TO_COMMIT, SEALED)
                            .from(ENDED_FACTS)
                            .where(UP_TO_COMMIT.gt(commit), AFTER_COMMIT.lt(later))
                            .orderBy(UP_TO_COMMIT),
                    FETCH,
                    row -> {
                        long after = row.getLong(1);
                        long upTo = row.getLong(2);
                        if (reached == 0 ? after > commit : after != reached) {
                            throw new IllegalStateException("a part before that of commit " + upTo + " is missing");
                        }
                        reached = upTo;
                        byte[] sealed = row.getBytes(3);
                        ahead.add(() -> within(part(seals, after, upTo, sealed, pool)));
                    });
            ahead.end();
        }

        private Part within(Part part) {
            return new Part(
                    part.persons(),
                    part.facts().stream()
                            .filter(found -> found.endedBetween(commit, later))
                            .toList());
        }
    }
}
