package org.asbuilt.store;

import static org.asbuilt.store.Tables.BODY;
import static org.asbuilt.store.Tables.NUMBER;

import java.time.Instant;
import java.util.List;
import org.asbuilt.logbook.HappeningType;

/** What happens, as the journal has it, without what it says of the plant: that a change was approved, a file taken in, a matter judged. */
public final class SqlHappenings {
    private final Database database;
    private final Keys keys;

    /**
     * Something that happened.
     *
     * @param number the number of its entry in the journal, from 1
     * @param at when
     * @param type what
     * @param about what its type names: the change or import that it is about; {@code all} for what is about the whole record
     */
    public record Happening(long number, Instant at, HappeningType type, String about) {}

    /** What happens in that database. */
    public SqlHappenings(Database database, Keys keys) {
        this.database = database;
        this.keys = keys;
    }

    /** What happened after an entry, the first first, at most so many. */
    public List<Happening> after(long number, int most) {
        return database.read(sql -> {
            Seals seals = Seals.of(sql, keys);
            return sql
                    .select(NUMBER, BODY)
                    .from(Chain.JOURNAL.rows())
                    .where(NUMBER.gt(number))
                    .orderBy(NUMBER)
                    .limit(most)
                    .fetch()
                    .stream()
                    .map(row -> happening(Chain.JOURNAL.entry(seals, row.value1(), row.value2())))
                    .toList();
        });
    }

    /** The number of the newest entry; 0 if nothing ever happened. */
    public long newest() {
        return database.read(sql -> Heads.read(sql, Chain.JOURNAL.log()).size());
    }

    private static Happening happening(Chain.Entry entry) {
        String type = isOneOfSeveral(entry.kind())
                ? entry.kind()
                        + HappeningType.THEN
                        + Parsed.variant(entry.what()).getKey()
                : entry.kind();
        return new Happening(
                entry.number(),
                entry.recorded(),
                HappeningType.of(type)
                        .orElseThrow(() -> new IllegalStateException("entry " + entry.number()
                                + " of the journal is of the type " + type + ": expected one of HappeningType")),
                entry.subject());
    }

    /** Whether the particulars of an entry of that kind say what of several it is. */
    private static boolean isOneOfSeveral(String kind) {
        return kind.equals(SqlChanges.EVENT) || kind.equals(SqlLogbook.ENTRY);
    }

    /** Whether something of that kind has a type by which it is told. */
    static boolean isTold(String kind) {
        return isOneOfSeveral(kind)
                ? HappeningType.isAnyAskedFor(kind)
                : HappeningType.of(kind).isPresent();
    }
}
