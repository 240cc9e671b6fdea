package org.asbuilt.store;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/** How far what goes out has gone to each collector or receiver. */
public final class SqlFeedCursors {
    private static final Table<Record> CURSORS = table(name("feed_cursors"));
    private static final Field<String> COLLECTOR = field(name("collector"), String.class);
    private static final Field<Long> NUMBER = field(name("number"), Long.class);
    private final Database database;

    /** The cursors in that database. */
    public SqlFeedCursors(Database database) {
        this.database = database;
    }

    /** The number of the last entry that a collector has; 0 if it has none. */
    public long at(String collector) {
        return database.read(sql -> sql.select(NUMBER)
                .from(CURSORS)
                .where(COLLECTOR.eq(collector))
                .fetchOptional(NUMBER)
                .orElse(0L));
    }

    /** Whether a collector was ever sent anything or had a place to begin at. */
    public boolean isKnown(String collector) {
        return database.read(
                sql -> sql.fetchExists(sql.selectOne().from(CURSORS).where(COLLECTOR.eq(collector))));
    }

    /** Moves a cursor on; never back, for another server may have sent more meanwhile. */
    public void advance(String collector, long number) {
        database.write(sql -> {
            sql.insertInto(CURSORS, COLLECTOR, NUMBER)
                    .values(collector, 0L)
                    .onConflictDoNothing()
                    .execute();
            return sql.update(CURSORS)
                    .set(NUMBER, number)
                    .where(COLLECTOR.eq(collector).and(NUMBER.lt(number)))
                    .execute();
        });
    }
}
