package org.asbuilt.store;

import static org.asbuilt.store.Tables.ARTIFACT_KEYS;
import static org.asbuilt.store.Tables.DATA_KEYS;
import static org.asbuilt.store.Tables.FORGOTTEN;
import static org.asbuilt.store.Tables.KEY_ID;
import static org.asbuilt.store.Tables.PURPOSE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Table;

/**
 * Changes the key of the key file that everything else lies under. The new key is in the file before anything lies under it, and the old
 * one leaves the file when nothing lies under it any more; in between, every step is a transaction of its own. Whatever step it stops
 * at, everything can be read, and the next rotation goes on from there. Source: requirements S-05.
 */
public final class Rotation {
    /** Keys that are moved in one transaction. */
    private static final int BATCH = 500;

    private final Database database;
    private final Keys keys;

    /** The keys of that database. */
    public Rotation(Database database, Keys keys) {
        this.database = database;
        this.keys = keys;
    }

    /**
     * Under which keys everything lies.
     *
     * @param present the id of the key of the key file that seals now
     * @param former the ids of the keys of the key file that something may still lie under
     * @param recordKeys how many keys of the record there have been
     * @param dataKeys how many data keys, artifact keys and secrets of one-time codes there are
     * @param behind how many of them lie under a former key
     * @param forgotten how many data keys were destroyed
     * @param open how many rows are of a time before there was sealing, and are open
     */
    public record Status(
            String present,
            List<String> former,
            long recordKeys,
            long dataKeys,
            long behind,
            long forgotten,
            long open) {
        /** Copies the list. */
        public Status {
            former = List.copyOf(former);
        }

        /** Whether nothing is left to do. */
        public boolean isDone() {
            return behind == 0 && open == 0 && former.isEmpty();
        }
    }

    /** How it stands. */
    public Status status() {
        return database.read(sql -> {
            List<String> ids = keys.sealingIds();
            String present = ids.getFirst();
            return new Status(
                    present,
                    ids.subList(1, ids.size()),
                    sql.fetchCount(DATA_KEYS, PURPOSE.eq(Seals.Purpose.RECORD.text())),
                    (long) sql.fetchCount(DATA_KEYS, FORGOTTEN.isNull())
                            + sql.fetchCount(ARTIFACT_KEYS)
                            + sql.fetchCount(SqlFactors.CODES),
                    behind(sql, present),
                    sql.fetchCount(DATA_KEYS, FORGOTTEN.isNotNull()),
                    Closing.open(sql));
        });
    }

    private static long behind(DSLContext sql, String present) {
        return (long) sql.fetchCount(DATA_KEYS, KEY_ID.notIn(present, ""))
                + sql.fetchCount(ARTIFACT_KEYS, KEY_ID.ne(present))
                + sql.fetchCount(SqlFactors.CODES, KEY_ID.ne(present));
    }

    /**
     * Begins a new key and moves everything under it; or, if an earlier rotation was broken off, ends that one. Seals what is open.
     *
     * @param watcher is told how many keys and rows are done
     */
    public Status rotate(LongConsumer watcher) {
        if (keys.sealingIds().size() == 1) {
            begin();
        }
        return finish(watcher);
    }

    /** Seals what is of a time before there was sealing, and leaves the keys as they are. */
    public Status close(LongConsumer watcher) {
        Closing.all(database, keys, watcher);
        return status();
    }

    /** The first step: the new key is in the file, and what is written from now on lies under a key that lies under it. */
    void begin() {
        database.write(sql -> {
            Heads.lock(sql, Chain.JOURNAL.log());
            return written(keys::renew);
        });
    }

    /** Writes the key file. */
    private static <T> T written(Writing<T> writing) {
        try {
            return writing.write();
        } catch (IOException e) {
            throw new UncheckedIOException("the key file cannot be written: " + e.getMessage(), e);
        }
    }

    private interface Writing<T> {
        T write() throws IOException;
    }

    /** All steps but the first. */
    Status finish(LongConsumer watcher) {
        database.write(sql -> {
            Heads.lock(sql, Chain.JOURNAL.log());
            if (!DataKeys.newestUnder(sql).equals(keys.sealingId())) {
                Seals.of(sql, keys).renew();
            }
            return true;
        });
        long done = 0;
        for (int some = rewrap(); some > 0; some = rewrap()) {
            done += some;
            watcher.accept(done);
        }
        done += new SqlFactors(database, keys).rewrap();
        watcher.accept(done);
        Closing.all(database, keys, watcher);
        database.write(this::drop);
        return status();
    }

    private int rewrap() {
        return database.write(sql -> {
            Heads.lock(sql, Chain.JOURNAL.log());
            int moved = DataKeys.rewrap(sql, keys, BATCH);
            return moved + SqlArtifacts.rewrap(sql, keys, BATCH);
        });
    }

    /** Nobody seals under a former key any more, for whoever seals holds the same lock and looks which key is the newest. */
    private List<String> drop(DSLContext sql) {
        Heads.lock(sql, Chain.JOURNAL.log());
        Set<String> needed = new HashSet<>();
        for (Table<Record> under : List.of(DATA_KEYS, ARTIFACT_KEYS, SqlFactors.CODES)) {
            needed.addAll(sql.selectDistinct(KEY_ID).from(under).fetch(KEY_ID));
        }
        return written(() -> keys.drop(needed));
    }
}
