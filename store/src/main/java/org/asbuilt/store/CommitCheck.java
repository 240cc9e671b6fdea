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
import org.asbuilt.model.Id;
import org.asbuilt.model.InvalidValue;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import tools.jackson.databind.JsonNode;

/** Verifies commits, checkpoints, facts and merges by walking the log from its first commit and doing everything again. */
final class CommitCheck {
    private static final String LOG = "commits";
    private static final List<Field<?>> FACT_COLUMNS =
            List.of(SUBJECT, FACET, SLOT_KEY, VALID_FROM, VALID_UNTIL, COMMIT_FROM, PARTS);

    private final DSLContext sql;
    private final Verification.Signers signers;
    private final TreeCheck tree;
    private final Verification.Watcher watcher;
    private final Optional<Seals> seals;
    private final Set<String> forgotten;
    private final ImageCheck image;
    private final EndedCheck ended;
    private Snapshot snapshot = Snapshot.EMPTY;
    private boolean unread;
    private long done;
    private Digest last = Commit.NONE;
    private long recorded = Long.MIN_VALUE;

    CommitCheck(
            DSLContext sql,
            Optional<Seals> seals,
            Verification.Signers signers,
            List<Checkpoint> kept,
            Verification.Watcher watcher) {
        this.sql = sql;
        this.seals = seals;
        this.signers = signers;
        tree = new TreeCheck(sql, LOG, signers, kept);
        this.watcher = watcher;
        forgotten = Set.copyOf(DataKeys.forgotten(sql));
        image = new ImageCheck(sql, seals);
        ended = new EndedCheck(sql, seals);
    }

    /** How many commits were in order. */
    long done() {
        return done;
    }

    /** Whether there were commits that could not be opened, so that facts were held against nothing. */
    boolean unread() {
        return unread;
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
        image.finish(done());
        ended.finish(done());
        forgotten();
        tree.finish(head, last);
    }

    private void commit(ResultSet row) throws SQLException {
        long number = row.getLong(1);
        Break.same(LOG, done() + 1, "number " + (done() + 1), "number " + number);
        Break.unless(
                row.getLong(2) >= recorded,
                LOG,
                number,
                "recorded not before " + Times.recorded(recorded),
                "recorded " + Times.recorded(row.getLong(2)));
        Break.same(LOG, number, "previous " + last.hex(), "previous " + row.getString(6));
        String stored = row.getString(5);
        if (stored.startsWith(Seals.CLOSED) && seals.isEmpty()) {
            unread = true;
        } else {
            hashed(
                    row,
                    number,
                    seals.map(some -> Break.opened(LOG, number, () -> some.hashed(CommitJson.closed(number), stored)))
                            .orElse(stored));
        }
        Digest hash = Break.digest(LOG, number, row.getString(7));
        Digest leaf = LogTree.leaf(hash);
        Break.same(LOG, number, "leaf " + leaf.hex(), "leaf " + row.getString(8));
        tree.entry(hash);
        checkpoint(number);
        if (!unread) {
            applied(row, number);
        }
        last = hash;
        recorded = row.getLong(2);
        done = number;
    }

    /** What was hashed, held against the row. */
    private void hashed(ResultSet row, long number, String hashed) throws SQLException {
        Break.same(LOG, number, "hash " + Chain.hash(hashed).hex(), "hash " + row.getString(7));
        JsonNode head;
        try {
            head = Parsed.tree(hashed);
            Break.same(LOG, number, CanonicalJson.of(head).text(), hashed);
            Break.same(LOG, number, "number " + Parsed.number(head, "number"), "number " + number);
            Break.same(
                    LOG,
                    number,
                    "recorded " + Times.micros(Parsed.time(head, "recorded")),
                    "recorded " + row.getLong(2));
            Break.same(LOG, number, Database.searchable(Parsed.text(head, "change")), row.getString(3));
            Break.same(LOG, number, "previous " + Parsed.text(head, "previous"), "previous " + row.getString(6));
        } catch (Break.Found found) {
            throw found;
        } catch (RuntimeException e) {
            throw new Break.Found(new Break(LOG, Long.toString(number), "a commit", e + " in " + hashed));
        }
        unread |= CommitJson.isSealed(head) && seals.isEmpty();
    }

    /** What the commit says, done again. */
    private void applied(ResultSet row, long number) throws SQLException {
        String stored = row.getString(5);
        Commit commit = seals.map(some -> Break.opened(LOG, number, () -> parsed(number, stored, some)))
                .orElseGet(() -> parsed(number, stored));
        String author = row.getString(4);
        Break.same(
                LOG,
                number,
                Database.searchable(commit.author()),
                Database.searchable(seals.map(
                                some -> Break.opened(LOG, number, () -> some.open(SqlLedger.author(number), author)))
                        .orElse(author)));
        Snapshot next = applied(commit);
        FactChanges changes =
                FactChanges.of(commit.edits(), snapshot, next).without(subject -> forgotten.contains(subject.value()));
        facts(number, changes);
        merges(number, changes);
        snapshot = next;
        image.at(number, next);
        ended.at(number, changes.ended());
    }

    /** What is left of those who were forgotten is what the last commit leaves of them. */
    private void forgotten() {
        if (unread) {
            return;
        }
        for (String id : forgotten) {
            Set<String> expected = new TreeSet<>();
            snapshot.subject(new Id(id)).stream()
                    .flatMap(subject -> subject.facts().values().stream())
                    .flatMap(List::stream)
                    .forEach(fact -> expected.add(row(new FactChanges.Held(new Id(id), fact))));
            Set<String> found = new TreeSet<>();
            sql.select(FACT_COLUMNS)
                    .from(FACTS)
                    .where(SUBJECT.eq(id), COMMIT_UNTIL.isNull())
                    .forEach(row -> found.add(fact(row)));
            Break.same("facts", "of " + id + ", which was forgotten", expected.toString(), found.toString());
        }
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
        same(number, "begun", changes.begun().stream().map(CommitCheck::row).toList(), FACTS, COMMIT_FROM);
        same(number, "ended", changes.ended().stream().map(CommitCheck::row).toList(), FACTS, COMMIT_UNTIL);
    }

    private void merges(long number, FactChanges changes) {
        same(number, "begun", changes.merged().stream().map(CommitCheck::row).toList(), MERGES, COMMIT_FROM);
        same(number, "ended", changes.split().stream().map(CommitCheck::row).toList(), MERGES, COMMIT_UNTIL);
    }

    /** The rows that a commit should have begun or ended are those that say that it did. */
    private void same(long number, String how, List<String> rows, Table<Record> table, Field<Long> by) {
        Set<String> expected = new HashSet<>(rows);
        int count = 0;
        for (String text : texts(number, table, by)) {
            count++;
            Break.unless(expected.contains(text), table.getName(), how + " by commit " + number, "no such row", text);
        }
        if (count != expected.size()) {
            Set<String> missing = new TreeSet<>(expected);
            missing.removeAll(Set.copyOf(texts(number, table, by)));
            Break.unless(
                    missing.isEmpty(),
                    table.getName(),
                    how + " by commit " + number,
                    missing.stream().findFirst().orElse(""),
                    "nothing");
            Break.same(table.getName(), how + " by commit " + number, "rows: " + expected.size(), "rows: " + count);
        }
    }

    private List<String> texts(long number, Table<Record> table, Field<Long> by) {
        if (table.equals(MERGES)) {
            return sql.select(ABSORBED, STAYS).from(MERGES).where(by.eq(number)).fetch(row -> text(row.intoArray()));
        }
        return sql.select(FACT_COLUMNS).from(FACTS).where(by.eq(number)).stream()
                .filter(row -> !forgotten.contains(row.get(SUBJECT)))
                .map(this::fact)
                .toList();
    }

    private String fact(Record row) {
        String subject = row.get(SUBJECT);
        String place = FactRows.place(
                subject,
                row.get(FACET),
                row.get(SLOT_KEY),
                Optional.ofNullable(row.get(VALID_FROM)).orElse(""),
                row.get(COMMIT_FROM));
        return text(
                subject,
                row.get(FACET),
                seals.map(some -> Break.opened("facts", subject, () -> some.unmask(row.get(SLOT_KEY))))
                        .orElse(row.get(SLOT_KEY)),
                row.get(VALID_FROM),
                row.get(VALID_UNTIL),
                seals.map(some -> Break.opened("facts", subject, () -> some.open(place, row.get(PARTS))))
                        .orElse(row.get(PARTS)));
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
            Commit commit = CommitJson.commit(body);
            Break.same(LOG, number, CommitJson.commit(commit).text(), body);
            return commit;
        } catch (Break.Found found) {
            throw found;
        } catch (RuntimeException e) {
            throw new Break.Found(new Break(LOG, Long.toString(number), "a commit", e + " in " + body));
        }
    }

    private static Commit parsed(long number, String stored, Seals some) {
        String hashed = some.hashed(CommitJson.closed(number), stored);
        return CommitJson.isSealed(Parsed.tree(hashed))
                ? CommitJson.commit(number, stored, some)
                : parsed(number, hashed);
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
