package org.asbuilt.store;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.time.Instant;
import java.util.Comparator;
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
    private final Keys keys;

    /**
     * A profile that was kept.
     *
     * @param name what people call it
     * @param body the profile as JSON
     * @param person who kept it last
     * @param recorded when
     */
    public record Kept(String name, String body, String person, Instant recorded) {}

    /** The profiles in that database, under those keys. */
    public SqlProfiles(Database database, Keys keys) {
        this.database = database;
        this.keys = keys;
    }

    /** Keeps a profile in the stead of the one of its name, if there is one. */
    public void put(Kept profile) {
        database.write(sql -> {
            Seals seals = Seals.of(sql, keys).ready();
            sql.deleteFrom(PROFILES).where(seals.is(NAME, profile.name())).execute();
            String name = seals.mask(profile.name());
            return sql.insertInto(PROFILES, NAME, BODY, PERSON, RECORDED)
                    .values(
                            name,
                            seals.seal(place(name), profile.body()),
                            seals.mask(profile.person()),
                            Times.micros(profile.recorded()))
                    .execute();
        });
    }

    /** The profile of that name. */
    public Optional<Kept> find(String name) {
        return database.read(sql -> {
            Seals seals = Seals.of(sql, keys);
            return sql.select(NAME, BODY, PERSON, RECORDED)
                    .from(PROFILES)
                    .where(seals.is(NAME, name))
                    .fetchOptional(row -> kept(seals, row));
        });
    }

    /** All profiles by name. */
    public List<Kept> all() {
        return database.read(sql -> {
            Seals seals = Seals.of(sql, keys);
            return sql.select(NAME, BODY, PERSON, RECORDED).from(PROFILES).fetch(row -> kept(seals, row)).stream()
                    .sorted(Comparator.comparing(Kept::name))
                    .toList();
        });
    }

    static String place(String name) {
        return Seals.place("mapping_profiles", name);
    }

    private static Kept kept(Seals seals, Record4<String, String, String, Long> row) {
        return new Kept(
                seals.unmask(row.value1()),
                seals.open(place(row.value1()), row.value2()),
                seals.unmask(row.value3()),
                Times.recorded(row.value4()));
    }
}
