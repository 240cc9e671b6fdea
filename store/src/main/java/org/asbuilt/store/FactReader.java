package org.asbuilt.store;

import static org.asbuilt.store.Tables.COMMIT_FROM;
import static org.asbuilt.store.Tables.FACET;
import static org.asbuilt.store.Tables.FACTS;
import static org.asbuilt.store.Tables.PARTS;
import static org.asbuilt.store.Tables.SLOT_KEY;
import static org.asbuilt.store.Tables.SUBJECT;
import static org.asbuilt.store.Tables.VALID_FROM;
import static org.asbuilt.store.Tables.VALID_UNTIL;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Consumer;
import org.asbuilt.ledger.Fact;
import org.asbuilt.model.Id;
import org.asbuilt.model.Slot;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Reads facts from their rows. The rows come from the database one after the other; what they say is understood in batches on the
 * other cores meanwhile, and handed over in the order of the rows.
 */
final class FactReader {
    private static final int BATCH = 2000;
    /** Batches that wait to be understood; more would only fill the memory. */
    private static final int AHEAD = 4 * Runtime.getRuntime().availableProcessors();

    /** Keys that are held unmasked; those that are nearly all different are not worth more. */
    private static final int MOST_KEYS = 50_000;

    private final Pool pool = new Pool();
    private final Deque<ForkJoinTask<List<FactChanges.Held>>> ahead = new ArrayDeque<>();
    private final Consumer<FactChanges.Held> reader;
    private final Seals seals;
    private final Map<String, String> keys = new ConcurrentHashMap<>();
    private List<Row> batch = new ArrayList<>(BATCH);

    private record Row(
            String subject,
            String facet,
            String key,
            @Nullable String from,
            @Nullable String until,
            long commit,
            String parts) {}

    private FactReader(Seals seals, Consumer<FactChanges.Held> reader) {
        this.seals = seals;
        this.reader = reader;
    }

    /** Hands over the facts of the rows that a condition selects; a subject's come with the same id object. */
    static void read(DSLContext sql, Seals seals, Condition condition, Consumer<FactChanges.Held> reader) {
        FactReader facts = new FactReader(seals, reader);
        Database.each(
                sql,
                sql.select(SUBJECT, FACET, SLOT_KEY, VALID_FROM, VALID_UNTIL, COMMIT_FROM, PARTS)
                        .from(FACTS)
                        .where(condition),
                row -> facts.add(new Row(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getLong(6),
                        row.getString(7))));
        facts.send();
        while (!facts.ahead.isEmpty()) {
            facts.handOver();
        }
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
        ahead.add(ForkJoinPool.commonPool().submit(() -> understand(rows)));
        if (ahead.size() > AHEAD) {
            handOver();
        }
    }

    /** Helps with the oldest batch if nobody has begun it. */
    private void handOver() {
        ahead.remove().join().forEach(reader);
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

    private List<FactChanges.Held> understand(List<Row> rows) {
        List<FactChanges.Held> facts = new ArrayList<>(rows.size());
        Id id = pool.one(new Id(rows.getFirst().subject()));
        for (Row row : rows) {
            if (!id.value().equals(row.subject())) {
                id = pool.one(new Id(row.subject()));
            }
            Slot slot = pool.one(new Slot(row.facet(), key(row.key())));
            String parts = seals.open(
                    FactRows.place(
                            row.subject(),
                            row.facet(),
                            row.key(),
                            Objects.requireNonNullElse(row.from(), ""),
                            row.commit()),
                    row.parts());
            facts.add(new FactChanges.Held(
                    id, Fact.of(slot, SaidJson.parts(parts, pool), Times.plantTime(row.from(), row.until()))));
        }
        return facts;
    }
}
