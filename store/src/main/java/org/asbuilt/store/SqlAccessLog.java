package org.asbuilt.store;

import static org.asbuilt.store.Tables.BODY;
import static org.asbuilt.store.Tables.KIND;
import static org.asbuilt.store.Tables.NUMBER;
import static org.asbuilt.store.Tables.SUBJECT;
import static org.jooq.impl.DSL.noCondition;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.jooq.Condition;
import tools.jackson.databind.JsonNode;

/**
 * Who did or tried what. An entry is on disk when {@link #write} returns; entries that arrive while the disk is busy go to it
 * together, so that many requests at a time do not wait for one flush each.
 */
public final class SqlAccessLog {
    private final Database database;
    private final Keys keys;
    private final ConcurrentLinkedQueue<Waiting> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock writing = new ReentrantLock();

    /** An entry on its way; the fields are only touched under the lock. */
    private static final class Waiting {
        private final Chain.Draft draft;
        private boolean done;
        private Optional<RuntimeException> failure = Optional.empty();

        Waiting(Chain.Draft draft) {
            this.draft = draft;
        }
    }

    /** The access log in that database. */
    public SqlAccessLog(Database database, Keys keys) {
        this.database = database;
        this.keys = keys;
    }

    /**
     * Writes an entry. Whoever is to be let in must not be, unless this returns.
     *
     * @param deed what was done or tried
     * @param at the record's clock
     * @throws RuntimeException if it cannot be written
     */
    public void write(Access.Deed deed, Instant at) {
        Waiting mine = new Waiting(new Chain.Draft(at, deed.action(), deed.person(), what(deed)));
        waiting.add(mine);
        writing.lock();
        try {
            if (!mine.done) {
                writeAll();
            }
            if (mine.failure.isPresent()) {
                throw mine.failure.get();
            }
        } finally {
            writing.unlock();
        }
    }

    /**
     * Entries, newest first.
     *
     * @param before only such with a lower number than this
     * @param person only of this person, if given
     * @param action only this action, if given
     * @param most how many at most
     */
    public List<Access> newest(long before, Optional<String> person, Optional<String> action, int most) {
        return database.read(sql -> {
            Seals seals = Seals.of(sql, keys);
            Condition condition = NUMBER.lt(before)
                    .and(person.map(some -> seals.is(SUBJECT, some)).orElse(noCondition()))
                    .and(action.map(Database::searchable).map(KIND::eq).orElse(noCondition()));
            return sql
                    .select(NUMBER, BODY)
                    .from(Chain.ACCESS.rows())
                    .where(condition)
                    .orderBy(NUMBER.desc())
                    .limit(most)
                    .fetch()
                    .stream()
                    .map(row -> access(Chain.ACCESS.entry(seals, row.value1(), row.value2())))
                    .toList();
        });
    }

    /** Entries after a number, oldest first, at most so many. */
    public List<Access> after(long number, int most) {
        return database.read(sql -> {
            Seals seals = Seals.of(sql, keys);
            return sql
                    .select(NUMBER, BODY)
                    .from(Chain.ACCESS.rows())
                    .where(NUMBER.gt(number))
                    .orderBy(NUMBER)
                    .limit(most)
                    .fetch()
                    .stream()
                    .map(row -> access(Chain.ACCESS.entry(seals, row.value1(), row.value2())))
                    .toList();
        });
    }

    private void writeAll() {
        List<Waiting> batch = new ArrayList<>();
        for (Waiting next = waiting.poll(); next != null; next = waiting.poll()) {
            batch.add(next);
        }
        try {
            database.write(sql -> Chain.ACCESS.append(
                    sql,
                    keys,
                    Heads.origin(sql, keys),
                    batch.stream().map(entry -> entry.draft).toList()));
        } catch (RuntimeException e) {
            batch.forEach(entry -> entry.failure = Optional.of(e));
        }
        batch.forEach(entry -> entry.done = true);
    }

    private static CanonicalJson what(Access.Deed deed) {
        CanonicalJson.Members particulars = CanonicalJson.object();
        deed.particulars().forEach(particulars::and);
        return CanonicalJson.object()
                .and("object", deed.object())
                .and("granted", deed.granted() ? "yes" : "no")
                .and("particulars", particulars);
    }

    private static Access access(Chain.Entry entry) {
        JsonNode what = entry.what();
        TreeMap<String, String> particulars = new TreeMap<>();
        Parsed.members(what.required("particulars"))
                .forEach((name, value) -> particulars.put(name, value.stringValue()));
        return new Access(
                entry.number(),
                entry.recorded(),
                new Access.Deed(
                        entry.subject(),
                        entry.kind(),
                        Parsed.text(what, "object"),
                        Parsed.text(what, "granted").equals("yes"),
                        particulars));
    }
}
