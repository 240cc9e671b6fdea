package org.asbuilt.store;

import static org.asbuilt.store.Tables.DATA_KEYS;
import static org.asbuilt.store.Tables.DIGEST;
import static org.asbuilt.store.Tables.FORGOTTEN;
import static org.asbuilt.store.Tables.ID;
import static org.asbuilt.store.Tables.KEY_ID;
import static org.asbuilt.store.Tables.MADE;
import static org.asbuilt.store.Tables.PURPOSE;
import static org.asbuilt.store.Tables.SEALED;
import static org.asbuilt.store.Tables.SUBJECT;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.Record;
import tools.jackson.databind.JsonNode;

/** Verifies the data keys against what the journal says of them: each is there, is the one that was made, or was destroyed. */
final class KeyCheck {
    private static final String TABLE = "data_keys";

    private final DSLContext sql;
    private final Optional<Keys> keys;
    private final Map<String, Expected> expected = new TreeMap<>();

    private record Expected(JsonNode what, long made, Optional<Long> forgotten) {}

    KeyCheck(DSLContext sql, Optional<Keys> keys) {
        this.sql = sql;
        this.keys = keys;
    }

    /** Holds every key that is there against its digest, before anything is opened with it. */
    void open() {
        if (keys.isPresent() && DataKeys.hasTable(sql)) {
            sql.selectFrom(DATA_KEYS)
                    .where(KEY_ID.ne(""))
                    .orderBy(ID)
                    .fetch()
                    .forEach(row -> Break.opened(TABLE, row.get(ID), () -> DataKeys.unsealed(keys.get(), row)));
        }
    }

    /** Keeps in mind what an entry of the journal says, if it is about a data key. */
    void entry(Chain.Entry entry) {
        if (entry.kind().equals(Seals.MADE_KIND)) {
            expected.put(entry.subject(), new Expected(entry.what(), entry.number(), Optional.empty()));
        } else if (entry.kind().equals(Seals.FORGOTTEN_KIND)) {
            expected.computeIfPresent(
                    entry.subject(), (id, made) -> new Expected(made.what(), made.made(), Optional.of(entry.number())));
        }
    }

    void finish() {
        if (!DataKeys.hasTable(sql)) {
            Break.same(TABLE, "all", "data keys: " + expected.size(), "data keys: 0");
            return;
        }
        Break.same(TABLE, "all", "rows: " + expected.size(), "rows: " + sql.fetchCount(DATA_KEYS));
        for (Record row : sql.selectFrom(DATA_KEYS).orderBy(ID).fetch()) {
            Break.unless(expected.containsKey(row.get(ID)), TABLE, row.get(ID), "a key that the journal knows", "none");
            row(row, java.util.Objects.requireNonNull(expected.get(row.get(ID))));
        }
    }

    private void row(Record row, Expected told) {
        String id = row.get(ID);
        Break.same(TABLE, id, Parsed.text(told.what(), "purpose"), row.get(PURPOSE));
        Break.same(TABLE, id, Parsed.text(told.what(), "subject"), row.get(SUBJECT));
        Break.same(TABLE, id, Parsed.text(told.what(), "digest"), row.get(DIGEST));
        Break.same(TABLE, id, "made by " + told.made(), "made by " + row.get(MADE));
        Break.same(
                TABLE,
                id,
                "forgotten by " + told.forgotten(),
                "forgotten by " + Optional.ofNullable(row.get(FORGOTTEN)));
        boolean there = !row.get(KEY_ID).isEmpty() && row.get(SEALED).length > 0;
        boolean none = row.get(KEY_ID).isEmpty() && row.get(SEALED).length == 0;
        Break.unless(told.forgotten().isPresent() ? none : there, TABLE, id, "a key unless forgotten", "key: " + there);
    }
}
