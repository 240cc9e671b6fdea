package org.asbuilt.store;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record4;
import org.jooq.Table;

/** What people said the columns of lists hold, each under a name. The newest under a name counts. */
public final class SqlProfiles {
    private static final Table<Record> PROFILES = table(name("mapping_profiles"));
    private static final Field<String> NAME = field(name("name"), String.class);
    private static final Field<String> BODY = field(name("body"), String.class);
    private static final Field<String> PERSON = field(name("person"), String.class);
    private static final Field<Long> RECORDED = field(name("recorded"), Long.class);

    private final Database database;

    /**
     * A profile that was kept.
     *
     * @param name what people call it
     * @param body the profile as JSON
     * @param person who kept it last
     * @param recorded when
     */
    public record Kept(String name, String body, String person, Instant recorded) {}

    /** The profiles in that database. */
    public SqlProfiles(Database database) {
        this.database = database;
    }

    /** Keeps a profile in the stead of the one of its name, if there is one. */
    public void put(Kept profile) {
        database.write(sql -> {
            sql.deleteFrom(PROFILES).where(NAME.eq(profile.name())).execute();
            return sql.insertInto(PROFILES, NAME, BODY, PERSON, RECORDED)
                    .values(profile.name(), profile.body(), profile.person(), Times.micros(profile.recorded()))
                    .execute();
        });
    }

    /** The profile of that name. */
    public Optional<Kept> find(String name) {
        return database.read(sql -> sql.select(NAME, BODY, PERSON, RECORDED)
                .from(PROFILES)
                .where(NAME.eq(name))
                .fetchOptional(SqlProfiles::kept));
    }

    /** All profiles by name. */
    public List<Kept> all() {
        return database.read(sql -> sql.select(NAME, BODY, PERSON, RECORDED)
                .from(PROFILES)
                .orderBy(NAME)
                .fetch(SqlProfiles::kept));
    }

    private static Kept kept(Record4<String, String, String, Long> row) {
        return new Kept(row.value1(), row.value2(), row.value3(), Times.recorded(row.value4()));
    }
}
