package org.asbuilt.store;

import static org.asbuilt.store.Tables.BODY;
import static org.asbuilt.store.Tables.HASH;
import static org.asbuilt.store.Tables.LOG;
import static org.asbuilt.store.Tables.NUMBER;
import static org.asbuilt.store.Tables.PLACE_IN_LOG;
import static org.asbuilt.store.Tables.SUBTREES;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.asbuilt.ledger.Commit;
import org.asbuilt.ledger.Hashes;
import org.asbuilt.ledger.Log;
import org.asbuilt.ledger.MerkleTree;
import org.asbuilt.model.Digest;
import org.jooq.BatchBindStep;
import org.jooq.DSLContext;

/** The Merkle tree of a log while entries are appended to it; it begins where the log's head says that the tree was. */
final class LogTree {
    /** Subtrees of 2 to this height entries are kept. */
    static final int HEIGHT = 8;

    /** How many entries a kept subtree has. */
    static final long LEAVES = 1L << HEIGHT;

    private static final int BATCH = 1000;

    private final String log;
    private final MerkleTree tree;
    private final List<Digest> ended = new ArrayList<>();
    private long firstEnded;

    private LogTree(String log, MerkleTree tree) {
        this.log = log;
        this.tree = tree;
        firstEnded = tree.size() / LEAVES;
    }

    /** The tree of a log without entries. */
    static LogTree empty(String log) {
        return new LogTree(log, new MerkleTree());
    }

    /** The tree that a head tells of. */
    static LogTree of(Heads.Head head) {
        List<Digest> peaks = head.peaks().isEmpty()
                ? List.of()
                : List.of(head.peaks().split(" ")).stream().map(Digest::new).toList();
        return new LogTree(head.log(), MerkleTree.of(head.size(), peaks));
    }

    /** Adds an entry by its hash. */
    void append(Digest entry) {
        tree.appendHash(leaf(entry), HEIGHT).ifPresent(ended::add);
    }

    /** The leaf that an entry's hash makes. */
    static Digest leaf(Digest entry) {
        return MerkleTree.leafHash(entry.bytes());
    }

    String log() {
        return log;
    }

    long size() {
        return tree.size();
    }

    Digest root() {
        return tree.root();
    }

    /** What a head says of the tree. */
    String peaks() {
        return tree.peaks().stream().map(Digest::hex).collect(Collectors.joining(" "));
    }

    /** The subtrees that ended since they were written last. */
    List<Digest> ended() {
        return ended;
    }

    /** Keeps the subtrees that ended. */
    void write(DSLContext sql) {
        if (ended.isEmpty()) {
            return;
        }
        BatchBindStep batch =
                sql.batch(sql.insertInto(SUBTREES, LOG, PLACE_IN_LOG, HASH).values((String) null, null, null));
        for (Digest subtree : ended) {
            batch = batch.bind(log, firstEnded, subtree.hex());
            firstEnded++;
        }
        batch.execute();
        ended.clear();
    }

    /** The hashes over the entries of a log, read from the database. */
    static Hashes hashes(DSLContext sql, Log log) {
        return (from, until) -> {
            MerkleTree tree = new MerkleTree();
            long whole = from % LEAVES == 0 ? until / LEAVES * LEAVES : from;
            Database.each(
                    sql,
                    sql.select(HASH)
                            .from(SUBTREES)
                            .where(LOG.eq(log.text()), PLACE_IN_LOG.ge(from / LEAVES), PLACE_IN_LOG.lt(whole / LEAVES))
                            .orderBy(PLACE_IN_LOG),
                    row -> tree.appendSubtree(new Digest(row.getString(1)), HEIGHT));
            Database.each(
                    sql,
                    sql.select(HASH)
                            .from(table(name(log.text())))
                            .where(NUMBER.between(Math.max(from, whole) + 1, until))
                            .orderBy(NUMBER),
                    row -> tree.appendHash(leaf(new Digest(row.getString(1)))));
            if (tree.size() != until - from) {
                throw new IllegalStateException(
                        log.text() + " lacks entries between " + (from + 1) + " and " + until + "; run asbuilt verify");
            }
            return tree.root();
        };
    }

    /** Gives each log that is older than its tree one, once. What is in them must be what was signed. */
    static void plant(DSLContext sql, Keys keys, String installation) {
        for (Log log : Log.values()) {
            if (!Heads.read(sql, log.text()).hasTree()) {
                plant(sql, keys, installation, log.text());
            }
        }
    }

    /** Gives a log that is older than its tree one; the caller's transaction then holds the log's lock. */
    static Heads.Head plant(DSLContext sql, Keys keys, String installation, String log) {
        Heads.Head head = Heads.lock(sql, log);
        if (head.hasTree()) {
            return head;
        }
        LogTree grown = new LogTree(log, new MerkleTree());
        List<String> last = new ArrayList<>(List.of(Commit.NONE.hex()));
        Database.each(sql, sql.select(NUMBER, BODY, HASH).from(table(name(log))).orderBy(NUMBER), row -> {
            Digest hash = Chain.hash(row.getString(2));
            String previous = Parsed.text(Parsed.tree(row.getString(2)), "previous");
            if (row.getLong(1) != grown.size() + 1
                    || !hash.hex().equals(row.getString(3))
                    || !previous.equals(last.getFirst())) {
                throw altered(log, row.getLong(1));
            }
            last.set(0, hash.hex());
            grown.append(hash);
            if (grown.ended().size() >= BATCH) {
                grown.write(sql);
            }
        });
        String signed = log.equals(Log.COMMITS.text()) ? grown.root().hex() : last.getFirst();
        boolean ours = head.checkpoint(installation)
                .filter(end -> Keys.signed(end, keys.publicKey()) || Heads.signedByKnown(sql, end))
                .isPresent();
        if (grown.size() != head.size() || !signed.equals(head.hash()) || !ours) {
            throw altered(log, head.size());
        }
        grown.write(sql);
        Heads.move(sql, keys, installation, grown, new Digest(last.getFirst()));
        return Heads.read(sql, log);
    }

    private static IllegalStateException altered(String log, long number) {
        return new IllegalStateException(log + " is not what was signed at entry " + number
                + ", so that its tree is not signed either; run asbuilt verify");
    }
}
