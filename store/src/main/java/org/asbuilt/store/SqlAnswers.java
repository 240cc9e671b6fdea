package org.asbuilt.store;

import static org.asbuilt.store.Tables.ID;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.asbuilt.ledger.Superseded;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record5;
import org.jooq.Table;

/** What was asked under keys, and what was answered. Of several that ask under one key at once, one gets to do it. */
public final class SqlAnswers {
    private static final Table<Record> ANSWERED = table(name("answered"));
    private static final Field<String> OWNER = field(name("owner"), String.class);
    private static final Field<String> REQUEST = field(name("request"), String.class);
    private static final Field<String> SERVER = field(name("server"), String.class);
    private static final Field<Long> BEGAN = field(name("began"), Long.class);
    private static final Field<Integer> STATUS = field(name("status"), Integer.class);
    private static final Field<String> ANSWER = field(name("answer"), String.class);

    private final Database database;
    private final Keys keys;

    /**
     * What somebody asks.
     *
     * @param owner whose key it is
     * @param key the key, of the owner's choice
     * @param request what tells what is asked from everything else
     * @param server which run of a server is asked
     */
    public record Asked(String owner, String key, String request, String server) {}

    /**
     * What was asked under the same key before.
     *
     * @param same whether it was the same
     * @param server which run of a server was asked
     * @param began when
     * @param ended how it ended; empty while it has not
     */
    public record Before(boolean same, String server, Instant began, Optional<Ended> ended) {}

    /**
     * How it ended.
     *
     * @param status the HTTP status
     * @param answer the answer, in a form of the server's
     */
    public record Ended(int status, String answer) {}

    /** The answers in that database, under those keys. */
    public SqlAnswers(Database database, Keys keys) {
        this.database = database;
        this.keys = keys;
    }

    /**
     * Begins what is asked, unless its key was used before.
     *
     * @param from what began before this is forgotten first
     * @param most so many keys of one owner are kept, the newest
     * @return what was asked before; empty if it is ours to do now
     */
    public Optional<Before> begin(Asked asked, Instant now, Instant from, int most) {
        return database.write(sql -> {
            Seals seals = Seals.of(sql, keys).ready();
            sql.deleteFrom(ANSWERED).where(BEGAN.lt(Times.micros(from))).execute();
            String owner = seals.mask(asked.owner());
            int begun = sql.insertInto(ANSWERED, ID, OWNER, REQUEST, SERVER, BEGAN)
                    .values(id(seals, asked), owner, seals.mask(asked.request()), asked.server(), Times.micros(now))
                    .onConflictDoNothing()
                    .execute();
            if (begun == 0) {
                return Optional.of(before(sql, seals, asked));
            }
            drop(sql, owner, most);
            return Optional.empty();
        });
    }

    /** Keeps how it ended. */
    public void end(Asked asked, Ended ended) {
        database.write(sql -> {
            Seals seals = Seals.of(sql, keys).ready();
            String id = id(seals, asked);
            return sql.update(ANSWERED)
                    .set(STATUS, ended.status())
                    .set(ANSWER, seals.seal(Seals.place("answered", id), ended.answer()))
                    .where(ID.eq(id))
                    .execute();
        });
    }

    /** A mark of what this thread has done until now. */
    public long mark() {
        return database.written();
    }

    /** Whether this thread has done nothing since a mark. */
    public boolean isUntouched(long mark) {
        return database.written() == mark;
    }

    /**
     * Forgets that it was asked, so that it can be asked again. If a newer program has the record by now, another server will be asked:
     * so only if nothing can have been done under the key.
     *
     * @param mark the mark of this thread when it began to do what is asked
     * @throws Superseded if a newer program has the record and something may have been done; the key stays one that was not ended
     */
    public void forget(Asked asked, long mark) {
        boolean untouched = isUntouched(mark);
        Function<DSLContext, Integer> forget = sql -> sql.deleteFrom(ANSWERED)
                .where(ID.eq(id(Seals.of(sql, keys).ready(), asked)), SERVER.eq(asked.server()), STATUS.isNull())
                .execute();
        try {
            database.write(forget);
        } catch (Superseded newer) {
            if (!untouched) {
                throw newer;
            }
            database.takeBack(forget);
        }
    }

    /** Forgets what began before a moment; how many that were. */
    public int forget(Instant before) {
        return database.write(sql ->
                sql.deleteFrom(ANSWERED).where(BEGAN.lt(Times.micros(before))).execute());
    }

    private static String id(Seals seals, Asked asked) {
        return seals.mask(asked.owner() + "\n" + asked.key());
    }

    private static Before before(DSLContext sql, Seals seals, Asked asked) {
        String id = id(seals, asked);
        Record5<String, String, Long, Integer, String> row = sql.select(REQUEST, SERVER, BEGAN, STATUS, ANSWER)
                .from(ANSWERED)
                .where(ID.eq(id))
                .fetchSingle();
        return new Before(
                seals.unmask(row.value1()).equals(asked.request()),
                row.value2(),
                Times.recorded(row.value3()),
                Optional.ofNullable(row.value4())
                        .map(status -> new Ended(status, seals.open(Seals.place("answered", id), row.value5()))));
    }

    /** What has not ended is kept: it may be under way. */
    private static void drop(DSLContext sql, String owner, int most) {
        List<String> beyond = sql.select(ID)
                .from(ANSWERED)
                .where(OWNER.eq(owner), STATUS.isNotNull())
                .orderBy(BEGAN.desc(), ID)
                .limit(Integer.MAX_VALUE)
                .offset(most - 1)
                .fetch(ID);
        if (!beyond.isEmpty()) {
            sql.deleteFrom(ANSWERED).where(ID.in(beyond)).execute();
        }
    }
}
