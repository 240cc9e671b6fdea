package org.asbuilt.store;

import static org.asbuilt.store.Tables.BODY;
import static org.asbuilt.store.Tables.NAME;
import static org.asbuilt.store.Tables.PERSON;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.asbuilt.access.Affiliation;
import org.asbuilt.access.Grant;
import org.asbuilt.access.OneTimeLink;
import org.asbuilt.access.Outside;
import org.asbuilt.access.People;
import org.asbuilt.access.Person;
import org.asbuilt.access.Role;
import org.asbuilt.model.Digest;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import tools.jackson.databind.JsonNode;

/** People and their one-time links. They are no part of the record and stand in no chain. */
public final class SqlPeople implements People {
    private static final Table<Record> PEOPLE = table(name("people"));
    private static final Table<Record> LINKS = table(name("one_time_links"));
    private static final Field<String> TOKEN = field(name("token"), String.class);
    private static final Field<Long> EXPIRES = field(name("expires"), Long.class);

    /** The tables beside that of people that tell of a person, in the column of that name. */
    private static final List<String> OF_A_PERSON = List.of(
            "one_time_links", "sessions", "code_secrets", "passkeys", "recovery_codes", "factor_resets", "api_tokens");

    private final Database database;
    private final Keys keys;

    /** The people in that database, under those keys. */
    public SqlPeople(Database database, Keys keys) {
        this.database = database;
        this.keys = keys;
    }

    @Override
    public Optional<Person> person(String user) {
        return database.read(sql -> {
            Seals seals = Seals.of(sql, keys);
            return sql.select(NAME, BODY)
                    .from(PEOPLE)
                    .where(seals.is(NAME, user))
                    .fetchOptional(row -> read(seals, row.value1(), row.value2()));
        });
    }

    @Override
    public List<Person> all() {
        return database.read(sql -> {
            Seals seals = Seals.of(sql, keys);
            return sql.select(NAME, BODY).from(PEOPLE).fetch(row -> read(seals, row.value1(), row.value2())).stream()
                    .sorted(Comparator.comparing(Person::user))
                    .toList();
        });
    }

    @Override
    public boolean add(Person person) {
        return database.write(sql -> {
            Seals seals = Seals.of(sql, keys).ready();
            String name = seals.mask(person.user());
            return !sql.fetchExists(PEOPLE, NAME.eq(person.user()))
                    && sql.insertInto(PEOPLE, NAME, BODY)
                                    .values(name, seals.seal(place(name), text(person)))
                                    .onConflictDoNothing()
                                    .execute()
                            == 1;
        });
    }

    @Override
    public boolean replace(Person person) {
        return database.write(sql -> replace(sql, Seals.of(sql, keys).ready(), person));
    }

    private static boolean replace(DSLContext sql, Seals seals, Person person) {
        String name = seals.mask(person.user());
        return sql.update(PEOPLE)
                        .set(NAME, name)
                        .set(BODY, seals.seal(place(name), text(person)))
                        .where(seals.is(NAME, person.user()))
                        .execute()
                == 1;
    }

    @Override
    public boolean forget(String user) {
        return database.write(sql -> {
            Seals seals = Seals.of(sql, keys).ready();
            for (String of : OF_A_PERSON) {
                sql.deleteFrom(table(name(of))).where(seals.is(PERSON, user)).execute();
            }
            return sql.select(NAME, BODY)
                    .from(PEOPLE)
                    .where(seals.is(NAME, user))
                    .fetchOptional(row -> read(seals, row.value1(), row.value2()))
                    .map(person -> replace(sql, seals, person.forgotten()))
                    .orElse(false);
        });
    }

    @Override
    public void offer(OneTimeLink link) {
        database.write(sql -> {
            Seals seals = Seals.of(sql, keys).ready();
            sql.deleteFrom(LINKS)
                    .where(link.user().map(user -> seals.is(PERSON, user)).orElseGet(PERSON::isNull))
                    .execute();
            return sql.insertInto(LINKS, TOKEN, PERSON, EXPIRES)
                    .values(link.token().hex(), link.user().map(seals::mask).orElse(null), Times.micros(link.expires()))
                    .execute();
        });
    }

    @Override
    public Optional<OneTimeLink> link(Digest token, Instant now) {
        return database.read(sql -> link(sql, Seals.of(sql, keys), works(token, now)));
    }

    @Override
    public Optional<OneTimeLink> take(Digest token, Instant now) {
        return database.write(sql -> {
            Optional<OneTimeLink> found = link(sql, Seals.of(sql, keys), works(token, now));
            // Of two who read it at once, one deletes it.
            return sql.deleteFrom(LINKS).where(works(token, now)).execute() == 1 ? found : Optional.empty();
        });
    }

    private static Condition works(Digest token, Instant now) {
        return TOKEN.eq(token.hex()).and(EXPIRES.gt(Times.micros(now)));
    }

    private static Optional<OneTimeLink> link(DSLContext sql, Seals seals, Condition condition) {
        return sql.select(TOKEN, PERSON, EXPIRES)
                .from(LINKS)
                .where(condition)
                .fetchOptional()
                .map(row -> new OneTimeLink(
                        new Digest(row.value1()),
                        Optional.ofNullable(row.value2()).map(seals::unmask),
                        Times.recorded(row.value3())));
    }

    private static String text(Person person) {
        CanonicalJson.Members members = CanonicalJson.object()
                .and("user", person.user())
                .and("name", person.name())
                .and("affiliation", person.affiliation().name())
                .and("grants", CanonicalJson.list(person.grants(), GrantJson::text))
                .and("active", person.active() ? "yes" : "no")
                .and("since", person.since().toString());
        person.password().ifPresent(hash -> members.and("password", hash));
        person.outside().ifPresent(home -> members.and("outside", outside(home)));
        return members.text();
    }

    static String place(String name) {
        return Seals.place("people", name);
    }

    private static Person read(Seals seals, String name, String body) {
        JsonNode json = Parsed.tree(seals.open(place(name), body));
        Instant since = Instant.parse(Parsed.text(json, "since"));
        return new Person(
                Parsed.text(json, "user"),
                Parsed.text(json, "name"),
                json.has("affiliation") ? Affiliation.valueOf(Parsed.text(json, "affiliation")) : Affiliation.OWN,
                json.has("grants") ? GrantJson.all(json.required("grants")) : roles(json, since),
                Optional.ofNullable(json.get("password")).map(JsonNode::stringValue),
                Optional.ofNullable(json.get("outside")).map(SqlPeople::outside),
                Parsed.text(json, "active").equals("yes"),
                since);
    }

    private static CanonicalJson outside(Outside home) {
        CanonicalJson.Members members =
                CanonicalJson.object().and("way", home.way().name()).and("name", home.name());
        home.key().ifPresent(key -> members.and("key", key));
        return members;
    }

    private static Outside outside(JsonNode home) {
        return new Outside(
                Outside.Way.valueOf(Parsed.text(home, "way")),
                Parsed.text(home, "name"),
                Optional.ofNullable(home.get("key")).map(JsonNode::stringValue));
    }

    /** Until November 2026 people had roles without scope or end. */
    private static List<Grant> roles(JsonNode json, Instant since) {
        return Stream.of(Parsed.text(json, "roles").split(","))
                .filter(role -> !role.isEmpty())
                .map(role -> Grant.of(Role.valueOf(role), since))
                .toList();
    }
}
