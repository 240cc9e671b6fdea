package org.asbuilt.store;

import static org.asbuilt.store.Tables.DATA_KEYS;
import static org.asbuilt.store.Tables.DIGEST;
import static org.asbuilt.store.Tables.FORGOTTEN;
import static org.asbuilt.store.Tables.ID;
import static org.asbuilt.store.Tables.KEY_ID;
import static org.asbuilt.store.Tables.KIND;
import static org.asbuilt.store.Tables.MADE;
import static org.asbuilt.store.Tables.NUMBER;
import static org.asbuilt.store.Tables.PURPOSE;
import static org.asbuilt.store.Tables.SEALED;
import static org.asbuilt.store.Tables.SUBJECT;

import java.util.List;
import java.util.Optional;
import org.asbuilt.model.Id;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** The rows of the data keys, each sealed under a key of the key file. */
final class DataKeys {
    private DataKeys() {}

    /** The entry of the journal that tells of what was forgotten last; 0 if nothing ever was. */
    static long lastForgotten(DSLContext sql) {
        return Optional.ofNullable(sql.select(DSL.max(NUMBER))
                        .from(Chain.JOURNAL.rows())
                        .where(KIND.eq(Seals.FORGOTTEN_KIND))
                        .fetchSingle()
                        .value1())
                .orElse(0L);
    }

    /** The persons whose keys were destroyed. */
    static List<String> forgotten(DSLContext sql) {
        return hasTable(sql)
                ? sql.select(SUBJECT)
                        .from(DATA_KEYS)
                        .where(PURPOSE.eq(Seals.Purpose.SUBJECT.text()), FORGOTTEN.isNotNull())
                        .fetch(SUBJECT)
                : List.of();
    }

    /** The persons of another installation whose keys were destroyed here. */
    static List<Id> forgottenOf(DSLContext sql, String origin) {
        String beginning = origin + " ";
        return sql
                .select(SUBJECT)
                .from(DATA_KEYS)
                .where(PURPOSE.eq(Seals.Purpose.SITE.text()), FORGOTTEN.isNotNull(), SUBJECT.startsWith(beginning))
                .fetch(SUBJECT)
                .stream()
                .map(owner -> new Id(owner.substring(beginning.length())))
                .toList();
    }

    /** The id of the key of the key file that the newest key of the record lies under; empty before the first. */
    static String newestUnder(DSLContext sql) {
        return sql.select(KEY_ID)
                .from(DATA_KEYS)
                .where(of(Seals.Purpose.RECORD, ""))
                .orderBy(MADE.desc())
                .limit(1)
                .fetchOptional(KEY_ID)
                .orElse("");
    }

    /** Takes over a key of the key file that another process has begun to seal under; before anything is sealed under a key of it. */
    static void agree(DSLContext sql, Keys keys) {
        String under = newestUnder(sql);
        if (!under.isEmpty() && !under.equals(keys.sealingId())) {
            keys.follow(under);
        }
    }

    /** The key of a row. */
    static SealKey unsealed(Keys keys, Record row) {
        String id = row.get(ID);
        SealKey key = SealKey.of(new SealedSecret(row.get(KEY_ID), row.get(SEALED)).open(keys, purposeOf(id)));
        if (!key.digest().hex().equals(row.get(DIGEST)) || !key.id().equals(id)) {
            throw new IllegalStateException("the data key " + id + " is another than the one that was made");
        }
        return key;
    }

    /** Seals the data keys that lie under another key of the key file than the newest under that; how many, at most so many. */
    static int rewrap(DSLContext sql, Keys keys, int most) {
        List<Record> rows = List.copyOf(sql.selectFrom(DATA_KEYS)
                .where(KEY_ID.notIn(keys.sealingId(), ""))
                .orderBy(ID)
                .limit(most)
                .fetch());
        for (Record row : rows) {
            String purpose = purposeOf(row.get(ID));
            SealedSecret fresh = SealedSecret.seal(
                    keys, purpose, new SealedSecret(row.get(KEY_ID), row.get(SEALED)).open(keys, purpose));
            sql.update(DATA_KEYS)
                    .set(KEY_ID, fresh.keyId())
                    .set(SEALED, fresh.bytes())
                    .where(ID.eq(row.get(ID)))
                    .execute();
        }
        return rows.size();
    }

    /** For what the key lies sealed in its row. */
    static String purposeOf(String id) {
        return "data key " + id;
    }

    /** A database that is only looked at may be older than sealing. */
    static boolean hasTable(DSLContext sql) {
        return Database.has(sql, DATA_KEYS);
    }

    /** The keys for that purpose and subject. */
    static Condition of(Seals.Purpose purpose, String subject) {
        return PURPOSE.eq(purpose.text()).and(SUBJECT.eq(subject));
    }
}
