package org.asbuilt.store;

import static org.asbuilt.store.Tables.*;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.asbuilt.ledger.Checkpoint;
import org.asbuilt.ledger.Commit;
import org.asbuilt.ledger.Edit;
import org.asbuilt.ledger.Ledger;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.model.Digest;
import org.asbuilt.model.Id;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.ResultQuery;
import org.jooq.exception.DataAccessException;

/**
 * The ledger in SQL. The newest snapshot is held in memory, and swapped in one step when a commit is on disk. Several servers
 * can share one database: each looks, at most every {@value #FOLLOW_MILLIS} ms, whether another one has committed.
 */
public final class SqlLedger implements Ledger {
    private static final long FOLLOW_MILLIS = 25;
    private static final String COMMITS_LOG = "commits";
    /** Edits that are sealed in a moment; with more the database hears nothing for a while. */
    private static final int LARGE = 20_000;

    private final Database database;
    private final Keys keys;
    private final String origin;
    private final Past past;
    private final ReentrantLock writing = new ReentrantLock();
    private final AtomicLong lookedAt = new AtomicLong(System.nanoTime());
    private final Optional<String> imageTrouble;
    private volatile State state;
    /** Whether what a forgotten key may have left in the files is still to be taken out; under the lock of writing. */
    private boolean unscrubbed;

    /** All that belongs to one commit number; immutable. */
    private record State(Snapshot snapshot, Digest last, long recorded) {}

    private SqlLedger(Database database, Keys keys, String origin, State state, Optional<String> imageTrouble) {
        this.imageTrouble = imageTrouble;
        this.database = database;
        this.keys = keys;
        this.origin = origin;
        this.state = state;
        past = new Past(database, keys);
    }

    /** Loads the newest snapshot, from its image if it has one that can be read. */
    public static SqlLedger open(Database database, Keys keys) {
        String origin = database.write(sql -> {
            String installation = Heads.origin(sql, keys);
            LogTree.plant(sql, keys, installation);
            Seals.of(sql, keys).ready();
            return installation;
        });
        try {
            State newest = database.read(sql -> load(sql, keys, Image::newest));
            return new SqlLedger(database, keys, origin, newest, Optional.empty());
        } catch (Image.Unreadable unreadable) {
            // In a transaction of its own: a fault of the database has ended the first.
            State newest = database.read(sql -> load(sql, keys, (all, seals, size) -> Optional.empty()));
            Image.disown(database, unreadable.commit());
            return new SqlLedger(database, keys, origin, newest, Optional.of(String.valueOf(unreadable.getMessage())));
        }
    }

    /** Reads the record at once, if it can be. */
    private interface Whole {
        Optional<Snapshot> read(DSLContext sql, Seals seals, long commit);
    }

    /** Why the image of the record could not be read, so that its rows were; empty if that was not so. */
    public Optional<String> imageTrouble() {
        return imageTrouble;
    }

    /** Why what has ended could last not be read from its parts, so that its rows were; told once, empty if that was not so. */
    public Optional<String> endedTrouble() {
        return past.trouble();
    }

    @Override
    public Snapshot snapshot() {
        long before = lookedAt.get();
        long now = System.nanoTime();
        if (now - before > FOLLOW_MILLIS * 1_000_000 && lookedAt.compareAndSet(before, now) && writing.tryLock()) {
            try {
                database.read(sql -> {
                    Beside.look(sql);
                    return follow(sql, Heads.read(sql, COMMITS_LOG).size());
                });
            } finally {
                writing.unlock();
            }
        }
        return state.snapshot();
    }

    @Override
    public Optional<Commit> append(Commit.Draft draft, long expected, Instant recorded) {
        writing.lock();
        try {
            Optional<Linked> linked = database.write(sql -> link(sql, draft, expected, recorded));
            linked.ifPresent(done -> state = done.state());
            boolean forgets = linked.isPresent() && draft.edits().stream().anyMatch(SqlLedger::forgets);
            if (forgets) {
                past.forget();
            }
            if (forgets || unscrubbed) {
                scrub();
            }
            return linked.map(Linked::commit);
        } finally {
            writing.unlock();
        }
    }

    /** The commit is done whether or not the files can be tidied now; then they are after the next. */
    private void scrub() {
        try {
            database.scrub();
            unscrubbed = false;
        } catch (DataAccessException busy) {
            unscrubbed = true;
        }
    }

    @Override
    public Snapshot asOf(Instant recorded) {
        snapshot();
        long number = database.read(
                sql -> lastUntil(sql, recorded).fetchOptional(NUMBER).orElse(0L));
        return asOf(number);
    }

    /**
     * The number of the last commit up to a moment. Asked for the highest number, PostgreSQL would go back from the newest commit, one by one.
     */
    static ResultQuery<Record1<Long>> lastUntil(DSLContext sql, Instant recorded) {
        return sql.select(NUMBER)
                .from(COMMITS)
                .where(RECORDED.le(Times.micros(recorded)))
                .orderBy(RECORDED.desc(), NUMBER.desc())
                .limit(1);
    }

    @Override
    public Snapshot asOf(long commit) {
        long era = past.era();
        return past.asOf(snapshot(), commit, era);
    }

    @Override
    public void commits(long from, long until, Consumer<Commit> reader) {
        database.read(sql -> {
            commits(sql, keys, from, until, reader);
            return true;
        });
    }

    @Override
    public Optional<Checkpoint> checkpoint() {
        return database.read(sql -> Heads.read(sql, COMMITS_LOG).checkpoint(origin));
    }

    /** The checkpoint of that size, if the log ever had it. */
    public Optional<Checkpoint> checkpoint(long size) {
        return database.read(sql -> checkpoint(sql, origin, size));
    }

    static Optional<Checkpoint> checkpoint(DSLContext sql, String origin, long size) {
        return sql.select(ROOT, KEY_ID, SIGNATURE)
                .from(CHECKPOINTS)
                .where(SIZE.eq(size))
                .fetchOptional(
                        row -> new Checkpoint(origin, size, new Digest(row.value1()), row.value2(), row.value3()));
    }

    private record Linked(Commit commit, State state) {}

    private Optional<Linked> link(DSLContext sql, Commit.Draft draft, long expected, Instant recorded) {
        Heads.Head head = Heads.lock(sql, COMMITS_LOG);
        if (draft.edits().size() > LARGE) {
            Database.takesLong(sql);
        }
        follow(sql, head.size());
        State now = state;
        if (now.snapshot().commit() != expected) {
            return Optional.empty();
        }
        long micros = Math.max(now.recorded(), Times.micros(recorded));
        Commit commit = new Commit(
                expected + 1,
                Times.recorded(micros),
                draft.change(),
                draft.author(),
                draft.approvers(),
                draft.message(),
                draft.edits(),
                now.last());
        Snapshot next = now.snapshot().with(commit);
        Seals seals = Seals.of(sql, keys).ready();
        String body = CommitJson.sealed(commit, seals).text();
        Digest hash = Chain.hash(body);
        LogTree tree = LogTree.of(head);
        tree.append(hash);
        sql.insertInto(COMMITS, NUMBER, RECORDED, CHANGE_ID, AUTHOR, BODY, PREVIOUS, HASH, LEAF)
                .values(
                        commit.number(),
                        micros,
                        Database.searchable(commit.change()),
                        seals.seal(author(commit.number()), commit.author()),
                        body,
                        commit.previous().hex(),
                        hash.hex(),
                        LogTree.leaf(hash).hex())
                .execute();
        Set<Id> erased = FactChanges.erased(commit.edits());
        FactRows.write(
                sql,
                seals,
                commit.number(),
                FactChanges.of(commit.edits(), now.snapshot(), next).without(erased::contains));
        tree.write(sql);
        Checkpoint end = Heads.move(sql, keys, origin, tree, hash);
        sql.insertInto(CHECKPOINTS, SIZE, ROOT, KEY_ID, SIGNATURE)
                .values(end.size(), end.root().hex(), end.keyId(), end.signature())
                .execute();
        for (Edit edit : commit.edits()) {
            if (edit instanceof Edit.Forget forget) {
                SqlArtifacts.forget(sql, keys, forget.artifact(), commit.number(), commit.recorded());
            }
        }
        if (erased.isEmpty()) {
            return Optional.of(new Linked(commit, new State(next, hash, micros)));
        }
        Seals all = Seals.loaded(sql, keys);
        erased.forEach(
                person -> Forgetting.forget(sql, all, next.subject(person).orElseThrow(), commit));
        return Optional.of(new Linked(commit, new State(FactRows.left(sql, all, next, erased), hash, micros)));
    }

    /** Takes over what others have committed. The caller holds the lock of this ledger. */
    private State follow(DSLContext sql, long size) {
        List<Commit> others = new ArrayList<>();
        if (size > state.snapshot().commit()) {
            try {
                commits(sql, keys, state.snapshot().commit() + 1, size, others::add);
            } catch (DataAccessException fault) {
                throw fault;
            } catch (RuntimeException unread) {
                throw Beside.reason(sql, unread);
            }
        }
        for (Commit commit : others) {
            State now = state;
            if (!commit.previous().equals(now.last())) {
                throw new IllegalStateException(
                        "commit " + commit.number() + " does not follow from the one before; run verify");
            }
            Digest hash = new Digest(sql.select(HASH)
                    .from(COMMITS)
                    .where(NUMBER.eq(commit.number()))
                    .fetchSingle(HASH));
            if (commit.edits().stream().anyMatch(SqlLedger::forgets)) {
                past.forget();
            }
            Set<Id> erased = FactChanges.erased(commit.edits());
            Snapshot next = now.snapshot().with(commit);
            state = new State(
                    erased.isEmpty() ? next : FactRows.left(sql, Seals.loaded(sql, keys), next, erased),
                    hash,
                    Times.micros(commit.recorded()));
        }
        return state;
    }

    private static State load(DSLContext sql, Keys keys, Whole image) {
        long size = Heads.read(sql, COMMITS_LOG).size();
        if (size == 0) {
            return new State(Snapshot.EMPTY, Commit.NONE, Long.MIN_VALUE);
        }
        var last =
                sql.select(HASH, RECORDED).from(COMMITS).where(NUMBER.eq(size)).fetchSingle();
        Seals seals = Seals.loaded(sql, keys);
        Snapshot newest = image.read(sql, seals, size).orElseGet(() -> FactRows.loadNewest(sql, seals, size));
        return new State(newest, new Digest(last.value1()), last.value2());
    }

    private static boolean forgets(Edit edit) {
        return edit instanceof Edit.Forget || edit instanceof Edit.Erase;
    }

    /** Where the author of a commit is sealed, for lists that leave the edits alone. */
    static String author(long number) {
        return Seals.place("commits", number, "author");
    }

    private static void commits(DSLContext sql, Keys keys, long from, long until, Consumer<Commit> reader) {
        Seals seals = Seals.loaded(sql, keys);
        Database.each(
                sql,
                sql.select(NUMBER, BODY)
                        .from(COMMITS)
                        .where(NUMBER.between(from, until))
                        .orderBy(NUMBER),
                row -> reader.accept(CommitJson.commit(row.getLong(1), row.getString(2), seals)));
    }
}
