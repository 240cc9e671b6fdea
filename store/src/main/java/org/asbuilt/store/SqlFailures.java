package org.asbuilt.store;

import static org.asbuilt.store.Tables.ID;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.asbuilt.access.FailureBook;
import org.asbuilt.model.Digest;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/** Failed attempts to sign in. They stand in no chain; each also stands in the access log, which is one. */
public final class SqlFailures implements FailureBook {
    private static final Table<Record> FAILURES = table(name("failures"));
    private static final Field<Integer> ATTEMPTS = field(name("attempts"), Integer.class);
    private static final Field<Long> LAST = field(name("last"), Long.class);
    private static final Field<Long> UNTIL = field(name("until"), Long.class);

    private final Database database;

    /** The failures in that database. */
    public SqlFailures(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Failures> failures(Digest key) {
        return database.read(
                sql -> sql.selectFrom(FAILURES).where(ID.eq(key.hex())).fetchOptional(SqlFailures::read));
    }

    @Override
    public Failures count(Digest key, UnaryOperator<Failures> more, Instant forgotten) {
        return database.write(sql -> {
            long before = Times.micros(forgotten);
            sql.deleteFrom(FAILURES).where(LAST.lt(before), UNTIL.lt(before)).execute();
            sql.insertInto(FAILURES, ID, ATTEMPTS, LAST, UNTIL)
                    .values(key.hex(), 0, 0L, 0L)
                    .onConflictDoNothing()
                    .execute();
            // An update locks the row on both databases; a select for update is none on SQLite.
            sql.update(FAILURES)
                    .set(ATTEMPTS, ATTEMPTS.plus(0))
                    .where(ID.eq(key.hex()))
                    .execute();
            Failures counted =
                    more.apply(sql.selectFrom(FAILURES).where(ID.eq(key.hex())).fetchSingle(SqlFailures::read));
            sql.update(FAILURES)
                    .set(ATTEMPTS, counted.count())
                    .set(LAST, Times.micros(counted.last()))
                    .set(UNTIL, Times.micros(counted.until()))
                    .where(ID.eq(key.hex()))
                    .execute();
            return counted;
        });
    }

    @Override
    public boolean forgive(Digest key) {
        return database.write(
                sql -> sql.deleteFrom(FAILURES).where(ID.eq(key.hex())).execute() == 1);
    }

    private static Failures read(Record row) {
        return new Failures(row.get(ATTEMPTS), Times.recorded(row.get(LAST)), Times.recorded(row.get(UNTIL)));
    }
}
