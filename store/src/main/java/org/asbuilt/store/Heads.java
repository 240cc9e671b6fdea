package org.asbuilt.store;

import static org.asbuilt.store.Tables.HASH;
import static org.asbuilt.store.Tables.HEADS;
import static org.asbuilt.store.Tables.KEY_ID;
import static org.asbuilt.store.Tables.LOG;
import static org.asbuilt.store.Tables.META;
import static org.asbuilt.store.Tables.NAME;
import static org.asbuilt.store.Tables.PUBLIC_KEY;
import static org.asbuilt.store.Tables.SIGNATURE;
import static org.asbuilt.store.Tables.SIGNING_KEYS;
import static org.asbuilt.store.Tables.SIZE;
import static org.asbuilt.store.Tables.VALUE;

import java.util.Optional;
import org.asbuilt.ledger.Checkpoint;
import org.asbuilt.model.Digest;
import org.jooq.DSLContext;

/** The signed ends of the logs, and the name of the installation that they are signed under. */
final class Heads {
    static final String ORIGIN = "origin";
    /** Before the id of the first key in an installation's name. */
    static final String NAMESPACE = "asbuilt/";

    private Heads() {}

    /** The installation's name; given to it with its first key when it is first asked for, and never changed. */
    static String origin(DSLContext sql, Keys keys) {
        Optional<String> known = knownOrigin(sql);
        if (known.isEmpty()) {
            sql.insertInto(META, NAME, VALUE)
                    .values(ORIGIN, NAMESPACE + keys.keyId())
                    .onConflictDoNothing()
                    .execute();
            known = knownOrigin(sql);
        }
        register(sql, keys);
        return known.orElseThrow();
    }

    static Optional<String> knownOrigin(DSLContext sql) {
        return sql.select(VALUE).from(META).where(NAME.eq(ORIGIN)).fetchOptional(VALUE);
    }

    /** The name under which a log is signed: the commits' is the installation's own. */
    static String origin(String installation, String log) {
        return log.equals("commits") ? installation : installation + "/" + log;
    }

    /** Makes the public key known to whoever verifies. */
    private static void register(DSLContext sql, Keys keys) {
        sql.insertInto(SIGNING_KEYS, KEY_ID, PUBLIC_KEY)
                .values(keys.keyId(), keys.publicKey())
                .onConflictDoNothing()
                .execute();
    }

    /**
     * How long a log is. Until the transaction ends nobody else can append to it. Whoever takes several takes commits first,
     * then the journal, then the access log.
     */
    static Head lock(DSLContext sql, String log) {
        sql.update(HEADS).set(SIZE, SIZE).where(LOG.eq(log)).execute();
        return read(sql, log);
    }

    static Head read(DSLContext sql, String log) {
        return sql.select(SIZE, HASH, KEY_ID, SIGNATURE)
                .from(HEADS)
                .where(LOG.eq(log))
                .fetchSingle(row -> new Head(log, row.value1(), row.value2(), row.value3(), row.value4()));
    }

    /** Says that a log now ends there. */
    static void move(DSLContext sql, String log, Checkpoint end) {
        sql.update(HEADS)
                .set(SIZE, end.size())
                .set(HASH, end.root().hex())
                .set(KEY_ID, end.keyId())
                .set(SIGNATURE, end.signature())
                .where(LOG.eq(log))
                .execute();
    }

    /**
     * The end of a log.
     *
     * @param log which
     * @param size how many entries there are
     * @param hash the hash of the last entry, for commits the root of their tree; empty if there is none
     * @param keyId which key signed it; empty if there is no entry
     * @param signature the signature; empty if there is no entry
     */
    record Head(String log, long size, String hash, String keyId, String signature) {
        /** The end as a checkpoint, if there is an entry. */
        Optional<Checkpoint> checkpoint(String installation) {
            return size == 0
                    ? Optional.empty()
                    : Optional.of(new Checkpoint(origin(installation, log), size, new Digest(hash), keyId, signature));
        }
    }
}
