package org.asbuilt.store;

import static org.asbuilt.store.Tables.BODY;
import static org.asbuilt.store.Tables.NUMBER;
import static org.asbuilt.store.Tables.RECORDED;
import static org.asbuilt.store.Tables.SELF_CHECKS;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What came of verifying the record by itself. The newest are kept. Source: requirements S-13. */
public final class SqlSelfChecks {
    private static final int KEPT = 100;

    private final Database database;
    private final Keys keys;

    /** The self-checks of that database, under those keys. */
    public SqlSelfChecks(Database database, Keys keys) {
        this.database = database;
        this.keys = keys;
    }

    /**
     * One of them.
     *
     * @param at when it ended
     * @param took how long it took
     * @param outcome what came of it
     */
    public record Done(Instant at, Duration took, Verification outcome) {}

    /** Keeps one. */
    public void keep(Done done) {
        String body = json(done).text();
        database.write(sql -> {
            long number = Database.next(sql, SELF_CHECKS, NUMBER);
            sql.insertInto(SELF_CHECKS, NUMBER, RECORDED, BODY)
                    .values(
                            number,
                            Times.micros(done.at()),
                            Seals.of(sql, keys).ready().seal(place(number), body))
                    .execute();
            return sql.deleteFrom(SELF_CHECKS).where(NUMBER.le(number - KEPT)).execute();
        });
    }

    /** The newest, newest first. */
    public List<Done> newest(int most) {
        return database.read(sql -> {
            Seals seals = Seals.of(sql, keys);
            return sql.select(NUMBER, BODY)
                    .from(SELF_CHECKS)
                    .orderBy(NUMBER.desc())
                    .limit(most)
                    .fetch(row -> done(seals.open(place(row.value1()), row.value2())));
        });
    }

    static String place(long number) {
        return Seals.place("self_checks", number);
    }

    private static CanonicalJson json(Done done) {
        Verification outcome = done.outcome();
        return CanonicalJson.object()
                .and("at", done.at().toString())
                .and("millis", done.took().toMillis())
                .and("commits", outcome.commits())
                .and("journal", outcome.journal())
                .and("accesses", outcome.accesses())
                .and(
                        "breaks",
                        CanonicalJson.list(
                                outcome.breaks(),
                                one -> CanonicalJson.object()
                                        .and("table", one.table())
                                        .and("row", one.row())
                                        .and("expected", one.expected())
                                        .and("found", one.found())))
                .and("notChecked", outcome.notChecked());
    }

    private static Done done(String body) {
        var node = Parsed.tree(body);
        return new Done(
                Parsed.time(node, "at"),
                Duration.ofMillis(Parsed.number(node, "millis")),
                new Verification(
                        Parsed.number(node, "commits"),
                        Parsed.number(node, "journal"),
                        Parsed.number(node, "accesses"),
                        Parsed.list(
                                node.required("breaks"),
                                one -> new Break(
                                        Parsed.text(one, "table"),
                                        Parsed.text(one, "row"),
                                        Parsed.text(one, "expected"),
                                        Parsed.text(one, "found"))),
                        Parsed.texts(node.required("notChecked"))));
    }
}
