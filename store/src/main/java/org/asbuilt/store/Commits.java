package org.asbuilt.store;

import static org.asbuilt.store.Tables.ABSORBED;
import static org.asbuilt.store.Tables.AUTHOR;
import static org.asbuilt.store.Tables.CHANGE_ID;
import static org.asbuilt.store.Tables.COMMITS;
import static org.asbuilt.store.Tables.COMMIT_FROM;
import static org.asbuilt.store.Tables.COMMIT_UNTIL;
import static org.asbuilt.store.Tables.FACTS;
import static org.asbuilt.store.Tables.HASH;
import static org.asbuilt.store.Tables.MERGES;
import static org.asbuilt.store.Tables.NUMBER;
import static org.asbuilt.store.Tables.PREVIOUS;
import static org.asbuilt.store.Tables.RECORDED;
import static org.asbuilt.store.Tables.STAYS;
import static org.asbuilt.store.Tables.SUBJECT;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.asbuilt.model.Digest;
import org.asbuilt.model.Id;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Record2;
import org.jooq.ResultQuery;
import org.jooq.Table;

/** Commits as links of the chain. */
public final class Commits {
    private Commits() {}

    /**
     * A commit without its edits: quick to read, however many it has.
     *
     * @param number from 1
     * @param recorded when it was committed
     * @param change the change that it carries out
     * @param author who proposed it
     * @param previous the hash of the commit before
     * @param hash its own
     */
    public record Head(long number, Instant recorded, String change, String author, Digest previous, Digest hash) {}

    /**
     * Heads, newest first.
     *
     * @param before only such with a lower number than this
     * @param most how many at most
     */
    public static List<Head> newest(Database database, Keys keys, long before, int most) {
        return heads(database, keys, NUMBER.lt(before), most);
    }

    /** The heads of the commits of those numbers, newest first. */
    public static List<Head> numbered(Database database, Keys keys, Collection<Long> numbers) {
        return heads(database, keys, NUMBER.in(numbers), Integer.MAX_VALUE);
    }

    /** The numbers of the commits that changed what is held of a subject, merges included; growing. */
    public static List<Long> touching(Database database, Id subject) {
        return database.read(sql -> {
            TreeSet<Long> numbers = new TreeSet<>();
            collect(rows(sql, FACTS, SUBJECT.eq(subject.value())), numbers);
            collect(merges(sql, subject), numbers);
            return List.copyOf(numbers);
        });
    }

    private static List<Head> heads(Database database, Keys keys, Condition condition, int most) {
        return database.read(sql -> {
            Seals seals = Seals.of(sql, keys);
            return sql.select(NUMBER, RECORDED, CHANGE_ID, AUTHOR, PREVIOUS, HASH)
                    .from(COMMITS)
                    .where(condition)
                    .orderBy(NUMBER.desc())
                    .limit(most)
                    .fetch()
                    .map(row -> new Head(
                            row.value1(),
                            Times.recorded(row.value2()),
                            row.value3(),
                            seals.open(SqlLedger.author(row.value1()), row.value4()),
                            new Digest(row.value5()),
                            new Digest(row.value6())));
        });
    }

    /** The merges of a subject with others, whichever stayed. */
    static ResultQuery<Record2<Long, Long>> merges(DSLContext sql, Id subject) {
        return rows(sql, MERGES, ABSORBED.eq(subject.value()).or(STAYS.eq(subject.value())));
    }

    private static ResultQuery<Record2<Long, Long>> rows(DSLContext sql, Table<Record> table, Condition condition) {
        return sql.select(COMMIT_FROM, COMMIT_UNTIL).from(table).where(condition);
    }

    private static void collect(ResultQuery<Record2<Long, Long>> rows, Set<Long> numbers) {
        rows.forEach(row -> {
            numbers.add(row.value1());
            if (Objects.nonNull(row.value2())) {
                numbers.add(row.value2());
            }
        });
    }
}
