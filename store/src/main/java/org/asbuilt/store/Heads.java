package org.asbuilt.store;

import static org.asbuilt.store.Tables.HASH;
import static org.asbuilt.store.Tables.HEADS;
import static org.asbuilt.store.Tables.KEY_ID;
import static org.asbuilt.store.Tables.LOG;
import static org.asbuilt.store.Tables.META;
import static org.asbuilt.store.Tables.NAME;
import static org.asbuilt.store.Tables.PEAKS;
import static org.asbuilt.store.Tables.PUBLIC_KEY;
import static org.asbuilt.store.Tables.ROOT;
import static org.asbuilt.store.Tables.SIGNATURE;
import static org.asbuilt.store.Tables.SIGNING_KEYS;
import static org.asbuilt.store.Tables.SIZE;
import static org.asbuilt.store.Tables.VALUE;

import java.util.Optional;
import org.asbuilt.ledger.Checkpoint;
import org.asbuilt.ledger.Log;
import org.asbuilt.model.Digest;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;

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
        // All columns: a backup from before logs had trees lacks some.
        return sql.select(DSL.asterisk()).from(HEADS).where(LOG.eq(log)).fetchSingle(Heads::head);
    }

    /** Whether the database is of a version in which logs have trees. */
    static boolean knowTrees(DSLContext sql) {
        return sql.select(DSL.asterisk()).from(HEADS).limit(1).fetch().field(ROOT) != null;
    }

    private static Head head(Record row) {
        boolean trees = row.field(ROOT) != null;
        return new Head(
                row.get(LOG),
                row.get(SIZE),
                row.get(HASH),
                trees ? row.get(ROOT) : "",
                trees ? row.get(PEAKS) : "",
                row.get(KEY_ID),
                row.get(SIGNATURE));
    }

    /** The public key of that id. */
    static String known(DSLContext sql, String keyId) {
        return sql.select(PUBLIC_KEY).from(SIGNING_KEYS).where(KEY_ID.eq(keyId)).fetchSingle(PUBLIC_KEY);
    }

    /** Whether a key signed it that the database knows as the installation's. */
    static boolean signedByKnown(DSLContext sql, Checkpoint end) {
        return sql.select(PUBLIC_KEY).from(SIGNING_KEYS).fetch(PUBLIC_KEY).stream()
                .anyMatch(key -> Keys.signed(end, key));
    }

    /** Says that a log now ends with that entry and has that tree; the signed end. */
    static Checkpoint move(DSLContext sql, Keys keys, String installation, LogTree tree, Digest last) {
        Checkpoint end = keys.sign(Log.parse(tree.log()).origin(installation), tree.size(), tree.root());
        sql.update(HEADS)
                .set(SIZE, end.size())
                .set(HASH, last.hex())
                .set(ROOT, end.root().hex())
                .set(PEAKS, tree.peaks())
                .set(KEY_ID, end.keyId())
                .set(SIGNATURE, end.signature())
                .where(LOG.eq(tree.log()))
                .execute();
        return end;
    }

    /**
     * The end of a log.
     *
     * @param log which
     * @param size how many entries there are
     * @param hash the hash of the last entry; empty if there is none
     * @param root the root of the tree over the hashes of the entries; empty if there is none, and in logs that are older than their
     *     trees: what is signed there is the hash, which for commits is the root
     * @param peaks what the tree needs to go on
     * @param keyId which key signed it; empty if there is no entry
     * @param signature the signature; empty if there is no entry
     */
    record Head(String log, long size, String hash, String root, String peaks, String keyId, String signature) {
        /** Whether there is a tree, be it one without entries. */
        boolean hasTree() {
            return size == 0 || !root.isEmpty();
        }

        /** The end as a checkpoint, if there is an entry. */
        Optional<Checkpoint> checkpoint(String installation) {
            return size == 0
                    ? Optional.empty()
                    : Optional.of(new Checkpoint(
                            Log.parse(log).origin(installation),
                            size,
                            new Digest(root.isEmpty() ? hash : root),
                            keyId,
                            signature));
        }
    }
}
