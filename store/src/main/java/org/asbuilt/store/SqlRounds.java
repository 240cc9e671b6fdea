package org.asbuilt.store;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/** The times that rounds were made. Of several servers that find one due, one gets it. */
public final class SqlRounds {
    private static final int KEPT = 200;
    private static final Table<Record> ROUNDS = table(name("rounds"));
    private static final Table<Record> LOCKS = table(name("round_locks"));
    private static final Field<String> ROUND = field(name("round"), String.class);
    private static final Field<Long> BEGAN = field(name("began"), Long.class);
    private static final Field<Long> ENDED = field(name("ended"), Long.class);
    private static final Field<Integer> OK = field(name("ok"), Integer.class);
    private static final Field<String> SENTENCE = field(name("sentence"), String.class);

    private final Database database;

    /**
     * One time that a round was made.
     *
     * @param round its name
     * @param began when
     * @param ended when; empty while it runs
     * @param ok whether it did what it is for
     * @param sentence what was done, or what was in the way
     */
    public record Run(String round, Instant began, Optional<Instant> ended, boolean ok, String sentence) {}

    /** The rounds in that database. */
    public SqlRounds(Database database) {
        this.database = database;
    }

    /** Takes a round if it is due and nobody does it. */
    public boolean take(String round, Instant now, Duration every, Duration longest) {
        return database.write(sql -> {
            sql.insertInto(LOCKS, ROUND).values(round).onConflictDoNothing().execute();
            // An update locks the row on both databases; a select for update is none on SQLite.
            sql.update(LOCKS).set(ROUND, round).where(ROUND.eq(round)).execute();
            Optional<Run> last = newest(sql, round, 1).stream().findFirst();
            if (last.isPresent() && !isDue(last.get(), now, every, longest)) {
                return false;
            }
            sql.insertInto(ROUNDS, ROUND, BEGAN, OK, SENTENCE)
                    .values(round, Times.micros(now), 0, "it has not ended")
                    .execute();
            drop(sql, round);
            return true;
        });
    }

    /** Writes down how the newest one ended. */
    public Run ended(String round, Instant now, boolean ok, String sentence) {
        return database.write(sql -> {
            long began = newest(sql, round, 1).stream()
                    .findFirst()
                    .map(run -> Times.micros(run.began()))
                    .orElseThrow(() -> new IllegalStateException("nobody began the round " + round));
            sql.update(ROUNDS)
                    .set(ENDED, Times.micros(now))
                    .set(OK, ok ? 1 : 0)
                    .set(SENTENCE, sentence)
                    .where(ROUND.eq(round), BEGAN.eq(began))
                    .execute();
            return newest(sql, round, 1).getFirst();
        });
    }

    /** The newest times, newest first. */
    public List<Run> runs(String round, int most) {
        return database.read(sql -> newest(sql, round, most));
    }

    private static boolean isDue(Run last, Instant now, Duration every, Duration longest) {
        boolean free = last.ended().isPresent() || !last.began().plus(longest).isAfter(now);
        // The second condition keeps two of one moment apart.
        return free && !last.began().plus(every).isAfter(now) && last.began().isBefore(now);
    }

    private static List<Run> newest(DSLContext sql, String round, int most) {
        return sql.select(BEGAN, ENDED, OK, SENTENCE)
                .from(ROUNDS)
                .where(ROUND.eq(round))
                .orderBy(BEGAN.desc())
                .limit(most)
                .fetch(row -> new Run(
                        round,
                        Times.recorded(row.value1()),
                        Optional.ofNullable(row.value2()).map(Times::recorded),
                        row.value3() != 0,
                        row.value4()));
    }

    private static void drop(DSLContext sql, String round) {
        List<Run> kept = newest(sql, round, KEPT + 1);
        if (kept.size() > KEPT) {
            sql.deleteFrom(ROUNDS)
                    .where(ROUND.eq(round), BEGAN.le(Times.micros(kept.getLast().began())))
                    .execute();
        }
    }
}
