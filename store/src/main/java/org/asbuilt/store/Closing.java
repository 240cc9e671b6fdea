package org.asbuilt.store;

import static org.asbuilt.store.Tables.*;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.asbuilt.model.Id;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.ResultQuery;
import org.jooq.Table;

/**
 * Seals the rows of a record that is older than sealing. What is hashed stays as it was hashed: its text is sealed, and a hash over it is
 * one over what it says, so that no checkpoint that was ever signed is touched.
 */
final class Closing {
    /** Rows that are sealed in one transaction. */
    private static final int BATCH = 500;

    // In the statement itself and not bound: only so do databases see that what they ask for is what an index is of.
    private static final Field<String> ANY_MASKED = inline("masked:%");
    private static final Field<String> ANY_SEALED = inline("sealed:%");
    private static final Field<String> ANY_CLOSED = inline("closed:%");
    private static final Field<String> ANY_WITH_SEALED = inline("%\"what\":\"sealed:%");
    private static final String LABEL = "label";

    /** What a row's columns are to hold. */
    private interface Change {
        Map<Field<String>, String> of(Seals seals, Record row);
    }

    /** The open rows of a table, what tells a row apart, and what is done to each. */
    private record Step(Table<Record> rows, Condition open, List<Field<?>> by, Change change) {}

    private Closing() {}

    /** How many rows are open. */
    static long open(DSLContext sql) {
        return counts(sql).mapToLong(count -> count.fetchSingle().value1()).sum();
    }

    /** What counts the open rows of each table. Of the large ones an index holds those alone, for mostly there are none. */
    static Stream<ResultQuery<Record1<Integer>>> counts(DSLContext sql) {
        return steps().map(step -> sql.selectCount().from(step.rows()).where(step.open()));
    }

    /**
     * Seals every open row, table by table, some in a transaction.
     *
     * @param watcher is told how many rows are done
     */
    static void all(Database database, Keys keys, LongConsumer watcher) {
        AtomicLong done = new AtomicLong();
        steps().forEach(step -> {
            int some;
            do {
                some = database.write(sql -> some(sql, keys, step));
                watcher.accept(done.addAndGet(some));
            } while (some == BATCH);
        });
    }

    private static int some(DSLContext sql, Keys keys, Step step) {
        Seals seals = Seals.of(sql, keys).ready();
        List<Record> rows = List.copyOf(
                sql.selectFrom(step.rows()).where(step.open()).limit(BATCH).fetch());
        rows.forEach(row -> sql.update(step.rows())
                .set(step.change().of(seals, row))
                .where(step.by().stream().map(field -> is(field, row)).toList())
                .execute());
        return rows.size();
    }

    /** In this form an index over the column is used. */
    private static <T> Condition is(Field<T> field, Record row) {
        T value = row.get(field);
        return Objects.isNull(value) ? field.isNull() : field.eq(value);
    }

    private static Stream<Step> steps() {
        return Stream.of(
                        Stream.of(commits(), facts(), imports(), sources(), abouts(), hints(), claims()),
                        Stream.of(Chain.JOURNAL, Chain.ACCESS).map(Closing::entries),
                        housekeeping())
                .flatMap(steps -> steps);
    }

    private static Step commits() {
        return new Step(COMMITS, AUTHOR.notLike(ANY_SEALED), List.of(NUMBER), (seals, row) -> {
            long number = row.get(NUMBER);
            Map<Field<String>, String> change = new LinkedHashMap<>();
            change.put(BODY, seals.close(CommitJson.closed(number), row.get(BODY)));
            change.put(AUTHOR, seals.seal(SqlLedger.author(number), row.get(AUTHOR)));
            return change;
        });
    }

    /** Entries of both chains; in the access log, whom it is about is masked too. */
    private static Step entries(Chain chain) {
        Condition whole = BODY.notLike(ANY_CLOSED).and(BODY.notLike(ANY_WITH_SEALED));
        boolean journal = chain.equals(Chain.JOURNAL);
        return new Step(
                chain.rows(), journal ? whole.and(KIND.notIn(Chain.OPEN)) : whole, List.of(NUMBER), (seals, row) -> {
                    Map<Field<String>, String> change = new LinkedHashMap<>();
                    change.put(BODY, seals.close(chain.closed(row.get(NUMBER)), row.get(BODY)));
                    if (!journal) {
                        change.put(SUBJECT, seals.mask(row.get(SUBJECT)));
                    }
                    return change;
                });
    }

    private static Step facts() {
        List<Field<?>> by = List.of(SUBJECT, FACET, SLOT_KEY, VALID_FROM, VALID_UNTIL, COMMIT_FROM, COMMIT_UNTIL);
        return new Step(FACTS, PARTS.notLike(ANY_SEALED), by, (seals, row) -> {
            String key = seals.mask(row.get(SLOT_KEY));
            Id subject = new Id(row.get(SUBJECT));
            String place = FactRows.place(
                    subject.value(),
                    row.get(FACET),
                    key,
                    Optional.ofNullable(row.get(VALID_FROM)).orElse(""),
                    row.get(COMMIT_FROM));
            Map<Field<String>, String> change = new LinkedHashMap<>();
            change.put(SLOT_KEY, key);
            change.put(PARTS, FactRows.sealed(seals, subject, place, row.get(PARTS)));
            return change;
        });
    }

    private static Step imports() {
        return new Step(
                IMPORTS,
                PERSON.notLike(ANY_SEALED),
                List.of(NUMBER),
                (seals, row) -> Map.of(PERSON, seals.seal(SqlImports.personPlace(row.get(NUMBER)), row.get(PERSON))));
    }

    private static Step sources() {
        return new Step(SOURCES, BODY.notLike(ANY_SEALED), List.of(NUMBER), (seals, row) -> {
            long number = row.get(NUMBER);
            return Map.of(
                    BODY, seals.seal(SqlImports.sourcePlace(number), row.get(BODY)),
                    RECEIPT, seals.seal(SqlImports.receiptPlace(number), row.get(RECEIPT)));
        });
    }

    private static Step abouts() {
        return new Step(ABOUTS, isOpen(BODY), List.of(NUMBER), (seals, row) -> {
            return Map.of(
                    BODY, seals.close(ClaimRows.aboutPlace(row.get(NUMBER)), row.get(BODY)),
                    ABOUT_TEXT, seals.mask(row.get(ABOUT_TEXT)));
        });
    }

    private static Step hints() {
        return new Step(
                HINTS,
                HINT.notLike(ANY_MASKED).and(HINT.ne("")),
                List.of(HINT, ABOUT),
                (seals, row) -> Map.of(HINT, seals.mask(row.get(HINT))));
    }

    private static Step claims() {
        return new Step(CLAIMS, isOpen(BODY), List.of(CLAIM), (seals, row) -> {
            return Map.of(
                    BODY, seals.close(ClaimRows.claimPlace(row.get(CLAIM)), row.get(BODY)),
                    PATH, seals.mask(row.get(PATH)));
        });
    }

    /** What stands in no chain. */
    private static Stream<Step> housekeeping() {
        Field<String> token = text("token");
        Field<String> code = text("code");
        Field<Integer> confirmed = field(name("confirmed"), Integer.class);
        return Stream.of(
                new Step(rows("people"), NAME.notLike(ANY_MASKED), List.of(NAME), (seals, row) -> {
                    String masked = seals.mask(row.get(NAME));
                    return Map.of(NAME, masked, BODY, seals.seal(SqlPeople.place(masked), row.get(BODY)));
                }),
                new Step(rows("mapping_profiles"), NAME.notLike(ANY_MASKED), List.of(NAME), (seals, row) -> {
                    String masked = seals.mask(row.get(NAME));
                    return Map.of(
                            NAME,
                            masked,
                            BODY,
                            seals.seal(SqlProfiles.place(masked), row.get(BODY)),
                            PERSON,
                            seals.mask(row.get(PERSON)));
                }),
                new Step(
                        SELF_CHECKS,
                        BODY.notLike(ANY_SEALED),
                        List.of(NUMBER),
                        (seals, row) -> Map.of(BODY, seals.seal(SqlSelfChecks.place(row.get(NUMBER)), row.get(BODY)))),
                masked("one_time_links", List.of(token), List.of(PERSON)),
                masked("sessions", List.of(token), List.of(PERSON, text("place"), text("device"))),
                masked("api_tokens", List.of(token), List.of(PERSON, text(LABEL))),
                masked("passkeys", List.of(ID), List.of(PERSON, text(LABEL))),
                masked("code_secrets", List.of(PERSON, confirmed), List.of(PERSON)),
                masked("recovery_codes", List.of(PERSON, code), List.of(PERSON)),
                masked("factor_resets", List.of(PERSON), List.of(PERSON)),
                masked("backups", List.of(NAME), List.of(text("folders"))),
                masked("backup_events", List.of(text("backup"), NUMBER), List.of(PERSON, text("sentence"))));
    }

    private static Step masked(String table, List<Field<?>> by, List<Field<String>> columns) {
        Condition open = columns.stream()
                .map(column -> column.notLike(ANY_MASKED).and(column.ne("")))
                .reduce(Condition::or)
                .orElseThrow();
        return new Step(rows(table), open, by, (seals, row) -> {
            Map<Field<String>, String> change = new LinkedHashMap<>();
            columns.stream()
                    .filter(column -> row.get(column) != null && !Seals.isMasked(row.get(column)))
                    .forEach(column -> change.put(column, seals.mask(row.get(column))));
            return change;
        });
    }

    private static Condition isOpen(Field<String> column) {
        return column.notLike(ANY_SEALED).and(column.notLike(ANY_CLOSED));
    }

    private static Table<Record> rows(String table) {
        return table(name(table));
    }

    private static Field<String> text(String column) {
        return field(name(column), String.class);
    }
}
