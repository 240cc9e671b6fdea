package org.asbuilt.store;

import static org.asbuilt.store.Tables.COMMIT_FROM;
import static org.asbuilt.store.Tables.COMMIT_UNTIL;
import static org.asbuilt.store.Tables.FACET;
import static org.asbuilt.store.Tables.FACTS;
import static org.asbuilt.store.Tables.PARTS;
import static org.asbuilt.store.Tables.SLOT_KEY;
import static org.asbuilt.store.Tables.SUBJECT;
import static org.asbuilt.store.Tables.VALID_FROM;
import static org.asbuilt.store.Tables.VALID_UNTIL;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Consumer;
import org.asbuilt.ledger.Fact;
import org.asbuilt.model.Id;
import org.asbuilt.model.Slot;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/**
 * Reads facts from their rows. The rows come from the database one after the other; what they say is understood in batches on the
 * other cores meanwhile, and handed over in the order of the rows.
 */
final class FactReader {
    private static final int BATCH = 2000;
    /** Subjects that are asked for at a time. */
    private static final int SUBJECTS = 500;
    /** What parts a place; only a key that was never masked can have it too. */
    private static final char BETWEEN = '\n';

    private static final Field<String> PLACE = DSL.concat(
            SUBJECT,
            DSL.inline("\n"),
            FACET,
            DSL.inline("\n"),
            SLOT_KEY,
            DSL.inline("\n"),
            DSL.coalesce(VALID_FROM, DSL.inline("")),
            DSL.inline("\n"),
            COMMIT_FROM.cast(SQLDataType.VARCHAR));
    /** Keys that are held unmasked; those that are nearly all different are not worth more. */
    private static final int MOST_KEYS = 50_000;

    private final Pool pool = new Pool();
    private final Ahead<List<FoundFact>> ahead;
    private final Seals seals;
    private final Map<String, String> keys = new ConcurrentHashMap<>();
    private List<Row> batch = new ArrayList<>(BATCH);

    /**
     * A row: where its parts are sealed, which tells subject, facet, key, beginning and commit; until when it holds; its parts; and the commit
     * that ended it, if that was asked for. The database puts the place together: calls into it for each of the five would take longer than
     * all else that it does.
     */
    private record Row(String place, @Nullable String until, String parts, long ended) {}

    private FactReader(Seals seals, Consumer<FoundFact> reader) {
        this.seals = seals;
        ahead = new Ahead<>(ForkJoinPool.commonPool(), facts -> facts.forEach(reader));
    }

    /** Hands over the facts of the rows that a condition selects; a subject's come with the same id object. */
    static void read(DSLContext sql, Seals seals, Condition condition, Consumer<FoundFact> reader) {
        FactReader facts = new FactReader(seals, reader);
        Database.each(
                sql,
                sql.select(PLACE, VALID_UNTIL, PARTS).from(FACTS).where(condition),
                row -> facts.add(new Row(row.getString(1), row.getString(2), row.getString(3), 0)));
        facts.end();
    }

    /** The same of facts that have ended, with the commit that ended each. */
    static void readEnded(DSLContext sql, Seals seals, Condition condition, Consumer<FoundFact> reader) {
        FactReader facts = new FactReader(seals, reader);
        Database.each(
                sql,
                sql.select(PLACE, VALID_UNTIL, PARTS, COMMIT_UNTIL).from(FACTS).where(condition),
                row -> facts.add(new Row(row.getString(1), row.getString(2), row.getString(3), row.getLong(4))));
        facts.end();
    }

    /** The same of some subjects. */
    static void readOf(
            DSLContext sql, Seals seals, Collection<Id> subjects, Condition condition, Consumer<FoundFact> reader) {
        List<String> ids = subjects.stream().map(Id::value).toList();
        for (int from = 0; from < ids.size(); from += SUBJECTS) {
            Condition some = SUBJECT.in(ids.subList(from, Math.min(from + SUBJECTS, ids.size())));
            read(sql, seals, some.and(condition), reader);
        }
    }

    private void end() {
        send();
        ahead.end();
    }

    private void add(Row row) {
        batch.add(row);
        if (batch.size() == BATCH) {
            send();
        }
    }

    private void send() {
        List<Row> rows = batch;
        if (rows.isEmpty()) {
            return;
        }
        batch = new ArrayList<>(BATCH);
        ahead.add(() -> understand(rows));
    }

    /** The key of a slot; most are repeated a thousand times. Two threads may find the same one out at once. */
    private String key(String stored) {
        String known = keys.get(stored);
        if (known != null) {
            return known;
        }
        if (keys.size() >= MOST_KEYS) {
            keys.clear();
        }
        String key = seals.unmask(stored);
        keys.put(stored, key);
        return key;
    }

    private List<FoundFact> understand(List<Row> rows) {
        List<FoundFact> facts = new ArrayList<>(rows.size());
        Id id = Id.shared(upTo(rows.getFirst().place(), 0));
        for (Row row : rows) {
            String place = row.place();
            String subject = upTo(place, 0);
            if (!id.value().equals(subject)) {
                id = Id.shared(subject);
            }
            String facet = upTo(place, subject.length() + 1);
            int afterFrom = place.lastIndexOf(BETWEEN);
            int afterKey = place.lastIndexOf(BETWEEN, afterFrom - 1);
            String key = place.substring(subject.length() + facet.length() + 2, afterKey);
            String from = place.substring(afterKey + 1, afterFrom);
            facts.add(new FoundFact(
                    id,
                    Fact.of(
                            slot(facet, key),
                            SaidJson.parts(seals.openBytes(FactRows.place(place), row.parts()), pool),
                            Times.plantTime(from.isEmpty() ? null : from, row.until()),
                            Long.parseLong(place, afterFrom + 1, place.length(), 10)),
                    row.ended()));
        }
        return facts;
    }

    private Slot slot(String facet, String key) {
        return pool.one(new Slot(facet, key.isEmpty() ? key : key(key)));
    }

    private static String upTo(String place, int from) {
        return place.substring(from, place.indexOf(BETWEEN, from));
    }
}
