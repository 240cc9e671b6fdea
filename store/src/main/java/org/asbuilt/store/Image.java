package org.asbuilt.store;

import static org.asbuilt.store.Tables.*;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asbuilt.ledger.Fact;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * The record after one commit, written down whole, and sealed: a start reads it and what has come since instead of a row for each fact. It is
 * made from the record and can be lost. What is held of persons is not in it, for that lies under keys that can be destroyed, and is read from
 * its rows. Whoever cannot read an image reads the rows. Source: docs/adr/0030-image.md.
 */
public final class Image {
    /** Facts in one part: enough that what is repeated is written once, few enough that parts are read side by side. */
    private static final int FACTS_IN_PART = 20_000;
    /** Parts that PostgreSQL hands over at a time. */
    private static final int FETCH = 4;
    /** Facts that are read from their rows in a moment; below that an image gains nothing. */
    private static final long WORTH = 20_000;
    /** An image is made anew when more than one in so many facts has come or gone since. */
    private static final long STALE = 20;

    private static final Field<Integer> COUNT = DSL.field(DSL.name("parts"), Integer.class);

    private Image() {}

    /** An image cannot be read. */
    static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final long commit;

        Unreadable(long commit, RuntimeException why) {
            super("the image of commit " + commit + " cannot be read: " + why.getMessage(), why);
            this.commit = commit;
        }

        long commit() {
            return commit;
        }
    }

    /**
     * What there is to say of an image.
     *
     * @param commit the commit that it is of; 0 if there is none
     * @param facts how many facts the record holds, those of persons included
     * @param changed how many have come or gone since
     */
    public record Standing(long commit, long facts, long changed) {
        /** Whether a start would gain by a new one. */
        public boolean isDue() {
            return facts >= WORTH && (commit == 0 || changed > facts / STALE);
        }
    }

    /** How the image of a record stands. */
    public static Standing standing(Database database) {
        return database.read(sql -> {
            // Both are counted by an index; counting what is held would read the whole table.
            long facts = (long) sql.fetchCount(FACTS) - sql.fetchCount(FACTS, COMMIT_UNTIL.isNotNull());
            long commit = newest(sql).orElse(0L);
            return new Standing(
                    commit,
                    facts,
                    commit == 0 ? facts : sql.fetchCount(FACTS, begun(commit).or(ended(commit))));
        });
    }

    /** Writes down a snapshot of a record in place of the image that there is. One at a time: a broken off one is taken away. */
    public static void write(Database database, Keys keys, Snapshot snapshot) {
        long commit = snapshot.commit();
        delete(database, COUNT.isNull().or(IMAGE.eq(commit)));
        database.write(sql -> sql.insertInto(IMAGES, IMAGE).values(commit).execute());
        Parts parts = new Parts(database, keys, commit);
        List<Id> persons = new ArrayList<>();
        Iterator<Subject> subjects = snapshot.everything().iterator();
        while (subjects.hasNext()) {
            Subject subject = subjects.next();
            if (Seals.isPersonal(subject.id())) {
                persons.add(subject.id());
            } else {
                parts.add(subject);
            }
        }
        parts.end(persons);
        delete(database, IMAGE.ne(commit));
    }

    /** Part by part, for what is deleted is overwritten, and nobody is to wait for all of it. */
    private static void delete(Database database, Condition images) {
        List<Long> old = database.read(
                sql -> sql.select(IMAGE).from(IMAGES).where(images).fetch(IMAGE));
        for (long image : old) {
            disown(database, image);
            List<Integer> parts = database.read(sql ->
                    sql.select(PART).from(IMAGE_PARTS).where(IMAGE.eq(image)).fetch(PART));
            for (int part : parts) {
                database.write(sql -> sql.deleteFrom(IMAGE_PARTS)
                        .where(IMAGE.eq(image), PART.eq(part))
                        .execute());
            }
            database.write(sql -> sql.deleteFrom(IMAGES).where(IMAGE.eq(image)).execute());
        }
    }

    /** From now on the image counts for nobody. */
    static void disown(Database database, long image) {
        database.write(
                sql -> sql.update(IMAGES).setNull(COUNT).where(IMAGE.eq(image)).execute());
    }

    /** The parts of an image while it is written; each is in a transaction of its own, so that nobody waits for it. */
    private static final class Parts {
        private final Database database;
        private final Keys keys;
        private final long commit;
        /** What no other image is called. */
        private final String name = HexFormat.of().formatHex(SealKey.fresh());

        private ImageWriter part = new ImageWriter();
        /** The first says how many there are and which persons are left out; it is written last. */
        private int count = 1;

        Parts(Database database, Keys keys, long commit) {
            this.database = database;
            this.keys = keys;
            this.commit = commit;
        }

        void add(Subject subject) {
            part.subject(subject);
            if (part.facts() >= FACTS_IN_PART) {
                end(count++, name, part.bytes());
                part = new ImageWriter();
            }
        }

        void end(List<Id> persons) {
            end(count++, name, part.bytes());
            Stream<String> first = Stream.concat(
                    Stream.of(name, Integer.toString(count)), persons.stream().map(Id::value));
            end(0, "", first.collect(Collectors.joining("\n")).getBytes(StandardCharsets.UTF_8));
            database.write(sql ->
                    sql.update(IMAGES).set(COUNT, count).where(IMAGE.eq(commit)).execute());
        }

        private void end(int number, String name, byte[] plain) {
            database.write(sql -> sql.insertInto(IMAGE_PARTS, IMAGE, PART, SEALED)
                    .values(commit, number, Seals.of(sql, keys).sealBytes(place(commit, number, name), plain))
                    .execute());
        }
    }

    /**
     * The record after the newest commit by its image; empty if there is none.
     *
     * @throws Unreadable if there is one that cannot be read
     */
    static Optional<Snapshot> newest(DSLContext sql, Seals seals, long commit) {
        Optional<Long> image = newest(sql).filter(number -> number <= commit);
        if (image.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Start(sql, seals, image.get()).upTo(commit));
        } catch (RuntimeException e) {
            throw new Unreadable(image.get(), e);
        }
    }

    /** The commit of the image that there is. */
    static Optional<Long> newest(DSLContext sql) {
        if (!Database.has(sql, IMAGES)) {
            return Optional.empty();
        }
        return sql.select(DSL.max(IMAGE)).from(IMAGES).where(COUNT.isNotNull()).fetchOptional(DSL.max(IMAGE));
    }

    /** Facts of the newest record that were not held after that commit. */
    private static Condition begun(long commit) {
        return COMMIT_FROM.gt(commit).and(COMMIT_UNTIL.isNull());
    }

    /** Facts held after that commit that have ended since. */
    private static Condition ended(long commit) {
        return COMMIT_UNTIL.gt(commit).and(COMMIT_FROM.le(commit));
    }

    private static String place(long commit, int part, String name) {
        return Seals.place("images", commit, part, name);
    }

    /**
     * What the first part of an image says.
     *
     * @param name what its other parts are bound to
     * @param count how many parts there are
     * @param persons whose facts are not in it
     */
    private record First(String name, int count, List<Id> persons) {}

    private static First first(DSLContext sql, Seals seals, long image) {
        byte[] sealed = sql.select(SEALED)
                .from(IMAGE_PARTS)
                .where(IMAGE.eq(image), PART.eq(0))
                .fetchOptional(SEALED)
                .orElseThrow(() -> new IllegalStateException("its first part is missing"));
        List<String> lines = new String(seals.openBytes(place(image, 0, ""), sealed), StandardCharsets.UTF_8)
                .lines()
                .toList();
        return new First(
                lines.get(0),
                Integer.parseInt(lines.get(1), 10),
                lines.stream().skip(2).map(Id::new).toList());
    }

    /** The persons whose facts are left out of an image, and those who were forgotten: their rows were rewritten. */
    static Set<Id> persons(DSLContext sql, Seals seals, long image) {
        Set<Id> persons = new HashSet<>(first(sql, seals, image).persons());
        DataKeys.forgotten(sql).stream().map(Id::new).forEach(persons::add);
        return persons;
    }

    /** Hands over the subjects of an image that is complete. */
    static void subjects(DSLContext sql, Seals seals, long image, Consumer<Subject> reader) {
        First first = first(sql, seals, image);
        int count = sql.select(COUNT).from(IMAGES).where(IMAGE.eq(image)).fetchSingle(COUNT);
        Pool pool = new Pool();
        Ahead<List<Subject>> ahead = new Ahead<>(ForkJoinPool.commonPool(), subjects -> subjects.forEach(reader));
        int[] next = {1};
        Database.each(
                sql,
                sql.select(PART, SEALED)
                        .from(IMAGE_PARTS)
                        .where(IMAGE.eq(image), PART.gt(0))
                        .orderBy(PART),
                FETCH,
                row -> {
                    int part = row.getInt(1);
                    if (part != next[0]++) {
                        throw new IllegalStateException("part " + (next[0] - 1) + " is missing");
                    }
                    byte[] sealed = row.getBytes(2);
                    ahead.add(() -> {
                        byte[] plain = seals.openBytes(place(image, part, first.name()), sealed);
                        return ImageReader.subjects(plain, pool);
                    });
                });
        ahead.end();
        if (next[0] != first.count() || count != first.count()) {
            throw new IllegalStateException("it has " + next[0] + " parts of " + first.count());
        }
    }

    /** A record that is put together from an image and from the rows of what came after it. */
    private static final class Start {
        private final DSLContext sql;
        private final Seals seals;
        private final long image;

        Start(DSLContext sql, Seals seals, long image) {
            this.sql = sql;
            this.seals = seals;
            this.image = image;
        }

        Snapshot upTo(long commit) {
            List<Subject> subjects = new ArrayList<>();
            subjects(sql, seals, image, subjects::add);
            Snapshot then = Snapshot.of(commit, subjects);
            Set<Id> persons = persons(sql, seals, image);
            Map<Id, List<Fact>> facts = new HashMap<>();
            FactReader.read(sql, seals, ended(image), held -> {
                if (!persons.contains(held.subject())
                        && !facts(held.subject(), then, facts).remove(held.fact())) {
                    throw new IllegalStateException("it lacks a fact of " + held.subject());
                }
            });
            FactReader.read(sql, seals, begun(image), held -> {
                if (!persons.contains(held.subject())) {
                    facts(held.subject(), then, facts).add(held.fact());
                }
            });
            FactReader.readOf(
                    sql,
                    seals,
                    persons,
                    COMMIT_UNTIL.isNull(),
                    held -> facts.computeIfAbsent(held.subject(), id -> new ArrayList<>())
                            .add(held.fact()));
            return then.replacing(commit, changed(then, facts));
        }

        private List<Subject> changed(Snapshot then, Map<Id, List<Fact>> facts) {
            Map<Id, Id> absorbed = new HashMap<>();
            Database.each(
                    sql,
                    sql.select(ABSORBED, STAYS).from(MERGES).where(COMMIT_UNTIL.isNull()),
                    row -> absorbed.put(new Id(row.getString(1)), new Id(row.getString(2))));
            Set<Id> changed = new HashSet<>(facts.keySet());
            changed.addAll(absorbed.keySet());
            return changed.stream()
                    .map(id -> Subject.of(id, facts(id, then, facts), Optional.ofNullable(absorbed.get(id))))
                    .toList();
        }

        /** The facts that a subject is going to have: at first those of the image. */
        private static List<Fact> facts(Id id, Snapshot then, Map<Id, List<Fact>> facts) {
            return facts.computeIfAbsent(
                    id,
                    some -> then.subject(id).stream()
                            .flatMap(subject -> subject.facts().values().stream())
                            .flatMap(List::stream)
                            .collect(Collectors.toCollection(ArrayList::new)));
        }
    }
}
