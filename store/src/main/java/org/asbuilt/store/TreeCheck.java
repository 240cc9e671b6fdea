package org.asbuilt.store;

import static org.asbuilt.store.Tables.HASH;
import static org.asbuilt.store.Tables.LOG;
import static org.asbuilt.store.Tables.PLACE_IN_LOG;
import static org.asbuilt.store.Tables.SUBTREES;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.asbuilt.ledger.Checkpoint;
import org.asbuilt.ledger.Log;
import org.asbuilt.model.Digest;
import org.jooq.DSLContext;

/** Verifies the tree of a log while its entries are walked through: the signed end, kept subtrees, and checkpoints kept elsewhere. */
final class TreeCheck {
    private static final String KEPT = "kept checkpoint";

    private final DSLContext sql;
    private final String log;
    private final Verification.Signers signers;
    private final Map<Long, Checkpoint> kept = new HashMap<>();
    private final LogTree tree;
    private final long longest;

    TreeCheck(DSLContext sql, String log, Verification.Signers signers, List<Checkpoint> checkpoints) {
        this.sql = sql;
        this.log = log;
        this.signers = signers;
        tree = LogTree.empty(log);
        String origin = Log.parse(log).origin(signers.installation());
        checkpoints.stream()
                .filter(checkpoint -> checkpoint.origin().equals(origin))
                .forEach(checkpoint -> kept.putIfAbsent(checkpoint.size(), checkpoint));
        longest = kept.keySet().stream().mapToLong(Long::longValue).max().orElse(0);
    }

    /** Whether checkpoints are of logs of this installation, and do not contradict each other. */
    static void check(List<Checkpoint> checkpoints, String installation) {
        Map<String, Checkpoint> seen = new HashMap<>();
        List<String> origins =
                Stream.of(Log.values()).map(log -> log.origin(installation)).toList();
        for (Checkpoint checkpoint : checkpoints) {
            Break.unless(
                    origins.contains(checkpoint.origin()),
                    KEPT,
                    row(checkpoint),
                    "a log of " + installation,
                    checkpoint.origin());
            Checkpoint other = seen.putIfAbsent(row(checkpoint), checkpoint);
            Break.unless(
                    other == null || other.root().equals(checkpoint.root()), KEPT, row(checkpoint), "one root", "two");
        }
    }

    /** The next entry, by its hash as it was computed anew. */
    void entry(Digest hash) {
        tree.append(hash);
        Checkpoint elsewhere = kept.get(tree.size());
        if (elsewhere != null) {
            signers.check(KEPT, row(elsewhere), elsewhere, tree.size(), tree.root());
        }
    }

    /** The root of the tree over the entries until now. */
    Digest root() {
        return tree.root();
    }

    /** What the log's head says, now that all entries were walked through. */
    void finish(Heads.Head head, Digest last) {
        Break.unless(
                head.size() <= tree.size(),
                log,
                tree.size() + 1,
                "an entry, for the head tells of " + head.size(),
                "none");
        Break.same("heads", log, "size " + tree.size(), "size " + head.size());
        Checkpoint empty = kept.get(0L);
        if (empty != null) {
            signers.check(KEPT, row(empty), empty, 0, Digest.of(new byte[0]));
        }
        if (head.size() > 0 && head.hasTree()) {
            Break.same("heads", log, "hash " + last.hex(), "hash " + head.hash());
            Break.same("heads", log, "peaks " + tree.peaks(), "peaks " + head.peaks());
            head.checkpoint(signers.installation())
                    .ifPresent(end -> signers.check("heads", log, end, tree.size(), tree.root()));
            subtrees();
        } else if (head.size() > 0) {
            Digest signed = log.equals(Log.COMMITS.text()) ? tree.root() : last;
            head.checkpoint(signers.installation())
                    .ifPresent(end -> signers.check("heads", log, end, tree.size(), signed));
        }
        Break.unless(
                longest <= tree.size(),
                log,
                tree.size() + 1,
                "the " + longest + " entries of a checkpoint kept elsewhere",
                "only " + tree.size());
    }

    private void subtrees() {
        List<Digest> expected = tree.ended();
        long[] seen = {0};
        Database.each(
                sql,
                sql.select(PLACE_IN_LOG, HASH).from(SUBTREES).where(LOG.eq(log)).orderBy(PLACE_IN_LOG),
                row -> {
                    String named = log + " " + row.getLong(1);
                    Break.unless(seen[0] < expected.size(), "subtrees", named, "no more subtrees", row.getString(2));
                    Break.same("subtrees", named, "place " + seen[0], "place " + row.getLong(1));
                    Break.same("subtrees", named, expected.get((int) seen[0]).hex(), row.getString(2));
                    seen[0]++;
                });
        Break.same("subtrees", log, "rows: " + expected.size(), "rows: " + seen[0]);
    }

    private static String row(Checkpoint checkpoint) {
        return checkpoint.origin() + " " + checkpoint.size();
    }
}
