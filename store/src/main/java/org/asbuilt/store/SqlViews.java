package org.asbuilt.store;

import static org.asbuilt.store.Tables.BODY;
import static org.asbuilt.store.Tables.ID;
import static org.asbuilt.store.Tables.PERSON;
import static org.asbuilt.store.Tables.RECORDED;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record5;
import org.jooq.Table;

/** Looks at the record that people gave a name. */
public final class SqlViews {
    private static final Table<Record> VIEWS = table(name("saved_views"));
    private static final Field<Integer> SHARED = field(name("shared"), Integer.class);
    private static final char BREAK = '\n';

    private final Database database;
    private final Keys keys;

    /**
     * A look that was kept.
     *
     * @param id its id
     * @param person whose it is
     * @param shared whether it is for everybody
     * @param name what people call it; without a line break
     * @param address the path of the page with its query string
     * @param recorded when it was kept
     */
    public record Kept(String id, String person, boolean shared, String name, String address, Instant recorded) {}

    /** The looks in that database, under those keys. */
    public SqlViews(Database database, Keys keys) {
        this.database = database;
        this.keys = keys;
    }

    /** Keeps a look in the stead of the one of its id, if there is one. */
    public void put(Kept view) {
        database.write(sql -> {
            Seals seals = Seals.of(sql, keys).ready();
            sql.deleteFrom(VIEWS).where(ID.eq(view.id())).execute();
            return sql.insertInto(VIEWS, ID, PERSON, SHARED, BODY, RECORDED)
                    .values(
                            view.id(),
                            seals.mask(view.person()),
                            view.shared() ? 1 : 0,
                            seals.seal(place(view.id()), view.name() + BREAK + view.address()),
                            Times.micros(view.recorded()))
                    .execute();
        });
    }

    /** Forgets the look of that id, if there is one. */
    public void remove(String id) {
        database.write(sql -> sql.deleteFrom(VIEWS).where(ID.eq(id)).execute());
    }

    /** The look of that id. */
    public Optional<Kept> find(String id) {
        return database.read(sql -> {
            Seals seals = Seals.of(sql, keys);
            return sql.select(ID, PERSON, SHARED, BODY, RECORDED)
                    .from(VIEWS)
                    .where(ID.eq(id))
                    .fetchOptional(row -> kept(seals, row));
        });
    }

    /** All that are somebody's own and all that are for everybody, the oldest first. */
    public List<Kept> of(String person) {
        return database.read(sql -> {
            Seals seals = Seals.of(sql, keys);
            return sql.select(ID, PERSON, SHARED, BODY, RECORDED)
                    .from(VIEWS)
                    .where(SHARED.eq(1).or(seals.is(PERSON, person)))
                    .orderBy(RECORDED, ID)
                    .fetch(row -> kept(seals, row));
        });
    }

    private static String place(String id) {
        return Seals.place("saved_views", id);
    }

    private static Kept kept(Seals seals, Record5<String, String, Integer, String, Long> row) {
        String body = seals.open(place(row.value1()), row.value4());
        int end = body.indexOf(BREAK);
        return new Kept(
                row.value1(),
                seals.unmask(row.value2()),
                row.value3() == 1,
                body.substring(0, end),
                body.substring(end + 1),
                Times.recorded(row.value5()));
    }
}
