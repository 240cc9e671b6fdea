package org.asbuilt.store;

import static org.asbuilt.store.Tables.HASH;
import static org.asbuilt.store.Tables.NUMBER;
import static org.asbuilt.store.Tables.RECORDED;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.asbuilt.ledger.Checkpoint;
import org.asbuilt.ledger.Consistency;
import org.asbuilt.ledger.Hashes;
import org.asbuilt.ledger.Log;
import org.asbuilt.ledger.MerkleTree;
import org.asbuilt.ledger.Proof;
import org.asbuilt.model.Digest;
import org.jooq.DSLContext;

/** Proofs that an entry stands in a log, and that a log begins with all that an earlier checkpoint signed. Source: RFC 9162. */
public final class SqlProofs {
    private final Database database;
    private final Keys keys;

    /** Proofs of the logs of that database. */
    public SqlProofs(Database database, Keys keys) {
        this.database = database;
        this.keys = keys;
    }

    /**
     * A proof that an entry stands in its log. It names the entry by its hash and says nothing of what is in it.
     *
     * @param log which log
     * @param number the entry's number, from 1
     * @param recorded when it was recorded
     * @param hash the SHA-256 of the entry's text
     * @param proof the way from the entry to the root
     * @param checkpoint the signed end that has the root
     */
    public record Inclusion(Log log, long number, Instant recorded, Digest hash, Proof proof, Checkpoint checkpoint) {
        /** The leaf of the tree that the entry is. */
        public Digest leaf() {
            return LogTree.leaf(hash);
        }
    }

    /**
     * A proof that a log begins with all that an earlier state of it had.
     *
     * @param log which log
     * @param earlier the root of the earlier state
     * @param proof the way from there to the root of the later one
     * @param checkpoint the signed end that has the later root
     */
    public record Extension(Log log, Digest earlier, Consistency proof, Checkpoint checkpoint) {}

    /** The proof of an entry, against the newest end of its log; empty if there is no such entry. */
    public Optional<Inclusion> inclusion(Log log, long number) {
        return database.read(sql -> {
            Optional<Checkpoint> end = Heads.read(sql, log.text()).checkpoint(origin(sql));
            if (number < 1 || end.filter(signed -> signed.size() >= number).isEmpty()) {
                return Optional.empty();
            }
            Checkpoint signed = end.get();
            var row = sql.select(RECORDED, HASH)
                    .from(table(name(log.text())))
                    .where(NUMBER.eq(number))
                    .fetchSingle();
            Inclusion inclusion = new Inclusion(
                    log,
                    number,
                    Times.recorded(row.value1()),
                    new Digest(row.value2()),
                    Proof.of(number - 1, signed.size(), LogTree.hashes(sql, log)),
                    signed);
            check(inclusion.proof().proves(inclusion.leaf(), signed.root()), log);
            return Optional.of(inclusion);
        });
    }

    /** The proof that a log begins with its first entries, that many; empty if it has not as many. */
    public Optional<Extension> extension(Log log, long from) {
        return database.read(sql -> {
            Optional<Checkpoint> end = Heads.read(sql, log.text()).checkpoint(origin(sql));
            if (from < 0 || end.filter(signed -> signed.size() >= from).isEmpty()) {
                return Optional.empty();
            }
            Checkpoint signed = end.get();
            Hashes hashes = LogTree.hashes(sql, log);
            Digest earlier = from == 0 ? Digest.of(new byte[0]) : root(from, hashes);
            Consistency proof = Consistency.of(from, signed.size(), hashes);
            check(proof.proves(earlier, signed.root()), log);
            return Optional.of(new Extension(log, earlier, proof, signed));
        });
    }

    /** The signed ends of the logs that have entries, all of one moment. */
    public List<Checkpoint> checkpoints() {
        return database.read(sql -> {
            List<Checkpoint> all = new ArrayList<>();
            for (Log log : Log.values()) {
                Heads.read(sql, log.text()).checkpoint(origin(sql)).ifPresent(all::add);
            }
            return List.copyOf(all);
        });
    }

    /** The name of the installation's logs; empty before the first commit. */
    public String origin() {
        return database.read(SqlProofs::origin);
    }

    /** Signs that a file of that name has that many bytes and that content. */
    public Checkpoint signFile(String name, long size, Digest content) {
        return keys.signFile(name, size, content);
    }

    /** A checkpoint as a signed note. */
    public String note(Checkpoint checkpoint) {
        return checkpoint.note(Keys.raw(publicKey(checkpoint)));
    }

    /** The public key that signed a checkpoint of this record, in base 64 of its X.509 form. */
    public String publicKey(Checkpoint checkpoint) {
        return Keys.names(checkpoint, keys.publicKey())
                ? keys.publicKey()
                : database.read(sql -> Heads.known(sql, checkpoint.keyId()));
    }

    private static String origin(DSLContext sql) {
        return Heads.knownOrigin(sql).orElse("");
    }

    /** Any number of first entries is not a subtree, so its root is put together from some that are. */
    private static Digest root(long size, Hashes hashes) {
        MerkleTree tree = new MerkleTree();
        for (long at = 0; at < size; at = tree.size()) {
            long part = Long.highestOneBit(size - at);
            tree.appendSubtree(hashes.hash(at, at + part), Long.numberOfTrailingZeros(part));
        }
        return tree.root();
    }

    private static void check(boolean proves, Log log) {
        if (!proves) {
            throw new IllegalStateException(log.text() + " is not what was signed; run asbuilt verify");
        }
    }
}
