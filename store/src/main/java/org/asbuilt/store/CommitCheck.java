package org.asbuilt.store;

import static org.asbuilt.store.Tables.*;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.asbuilt.ledger.Checkpoint;
import org.asbuilt.ledger.Commit;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.model.Digest;
import org.asbuilt.model.InvalidValue;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/** Verifies commits, checkpoints, facts and merges by walking the log from its first commit and doing everything again. */
final class CommitCheck {
    private static final String LOG = "commits";

    private final DSLContext sql;
    private final Verification.Signers signers;
    private final TreeCheck tree;
    private final Verification.Watcher watcher;
    private Snapshot snapshot = Snapshot.EMPTY;
    private Digest last = Commit.NONE;
    private long recorded = Long.MIN_VALUE;

    CommitCheck(DSLContext sql, Verification.Signers signers, List<Checkpoint> kept, Verification.Watcher watcher) {
        this.sql = sql;
        this.signers = signers;
        tree = new TreeCheck(sql, LOG, signers, kept);
        this.watcher = watcher;
    }

    /** How many commits were in order. */
    long done() {
        return snapshot.commit();
    }

    void check() {
        Heads.Head head = Heads.read(sql, LOG);
        signers.check(head);
        Database.each(
                sql,
                sql.select(NUMBER, RECORDED, CHANGE_ID, AUTHOR, BODY, PREVIOUS, HASH, LEAF)
                        .from(COMMITS)
                        .orderBy(NUMBER),
                row -> {
                    commit(row);
                    watcher.at(LOG, done(), head.size());
                });
        nothingElse();
        tree.finish(head, last);
    }

    private void commit(ResultSet row) throws SQLException {
        long number = row.getLong(1);
        Break.same("commits", done() + 1, "number " + (done() + 1), "number " + number);
        String body = row.getString(5);
        Digest hash = Chain.hash(body);
        Break.same("commits", number, "hash " + hash.hex(), "hash " + row.getString(7));
        Commit commit = parsed(number, body);
        Break.same("commits", number, CommitJson.commit(commit).text(), body);
        Break.same("commits", number, "number " + commit.number(), "number " + number);
        Break.same("commits", number, "recorded " + Times.micros(commit.recorded()), "recorded " + row.getLong(2));
        Break.same("commits", number, Database.searchable(commit.change()), row.getString(3));
        Break.same("commits", number, Database.searchable(commit.author()), row.getString(4));
        Break.same("commits", number, "previous " + commit.previous().hex(), "previous " + row.getString(6));
        Break.same(
                "commits",
                number,
                "previous " + last.hex(),
                "previous " + commit.previous().hex());
        Break.unless(
                row.getLong(2) >= recorded,
                "commits",
                number,
                "recorded not before " + Times.recorded(recorded),
                "recorded " + commit.recorded());
        Digest leaf = LogTree.leaf(hash);
        Break.same("commits", number, "leaf " + leaf.hex(), "leaf " + row.getString(8));
        tree.entry(hash);
        checkpoint(number);
        Snapshot next = applied(commit);
        FactChanges changes = FactChanges.of(commit.edits(), snapshot, next);
        facts(number, changes);
        merges(number, changes);
        snapshot = next;
        last = hash;
        recorded = row.getLong(2);
    }

    private void checkpoint(long number) {
        Optional<Checkpoint> signed;
        try {
            signed = SqlLedger.checkpoint(sql, signers.installation(), number);
        } catch (InvalidValue e) {
            throw new Break.Found(
                    new Break("checkpoints", Long.toString(number), tree.root().hex(), e.toString()));
        }
        Break.unless(signed.isPresent(), "checkpoints", number, "a checkpoint", "none");
        signers.check("checkpoints", number, signed.orElseThrow(), number, tree.root());
    }

    private void facts(long number, FactChanges changes) {
        Field<?>[] columns = {SUBJECT, FACET, SLOT_KEY, VALID_FROM, VALID_UNTIL, PARTS};
        same(number, "begun", changes.begun().stream().map(CommitCheck::row).toList(), FACTS, columns, COMMIT_FROM);
        same(number, "ended", changes.ended().stream().map(CommitCheck::row).toList(), FACTS, columns, COMMIT_UNTIL);
    }

    private void merges(long number, FactChanges changes) {
        Field<?>[] columns = {ABSORBED, STAYS};
        same(number, "begun", changes.merged().stream().map(CommitCheck::row).toList(), MERGES, columns, COMMIT_FROM);
        same(number, "ended", changes.split().stream().map(CommitCheck::row).toList(), MERGES, columns, COMMIT_UNTIL);
    }

    /** The rows that a commit should have begun or ended are those that say that it did. */
    private void same(
            long number, String how, List<String> rows, Table<Record> table, Field<?>[] columns, Field<Long> by) {
        Set<String> expected = new HashSet<>(rows);
        int count = 0;
        for (Record row : sql.select(columns).from(table).where(by.eq(number)).fetch()) {
            count++;
            String text = text(row.intoArray());
            Break.unless(expected.contains(text), table.getName(), how + " by commit " + number, "no such row", text);
        }
        if (count != expected.size()) {
            Set<String> missing = new TreeSet<>(expected);
            sql.select(columns).from(table).where(by.eq(number)).forEach(row -> missing.remove(text(row.intoArray())));
            Break.unless(
                    missing.isEmpty(),
                    table.getName(),
                    how + " by commit " + number,
                    missing.stream().findFirst().orElse(""),
                    "nothing");
            Break.same(table.getName(), how + " by commit " + number, "rows: " + expected.size(), "rows: " + count);
        }
    }

    private void nothingElse() {
        Break.same(
                "checkpoints",
                "after " + done(),
                "0 more",
                sql.fetchCount(CHECKPOINTS, SIZE.notBetween(1L, done())) + " more");
        for (Table<Record> table : List.of(FACTS, MERGES)) {
            Condition stray = COMMIT_FROM
                    .notBetween(1L, done())
                    .or(COMMIT_UNTIL.isNotNull().and(COMMIT_UNTIL.notBetween(1L, done())));
            Break.same(table.getName(), "after commit " + done(), "0 more", sql.fetchCount(table, stray) + " more");
        }
    }

    private static String row(FactChanges.Held held) {
        return text(
                held.subject().value(),
                held.fact().slot().facet(),
                held.fact().slot().key(),
                Times.text(held.fact().valid().from()).orElse(null),
                Times.text(held.fact().valid().until()).orElse(null),
                SaidJson.parts(held.fact().parts()).text());
    }

    private static String row(FactChanges.Merged merged) {
        return text(merged.absorbed().value(), merged.stays().value());
    }

    private static String text(@org.jspecify.annotations.Nullable Object... columns) {
        StringBuilder text = new StringBuilder();
        for (Object column : columns) {
            text.append(text.isEmpty() ? "" : " | ").append(column == null ? "open" : "'" + column + "'");
        }
        return text.toString();
    }

    private static Commit parsed(long number, String body) {
        try {
            return CommitJson.commit(body);
        } catch (RuntimeException e) {
            throw new Break.Found(new Break("commits", Long.toString(number), "a commit", e + " in " + body));
        }
    }

    private Snapshot applied(Commit commit) {
        try {
            return snapshot.with(commit);
        } catch (RuntimeException e) {
            throw new Break.Found(
                    new Break("commits", Long.toString(commit.number()), "edits that can be applied", e.toString()));
        }
    }
}
