package org.asbuilt.store;

import static org.asbuilt.store.Tables.*;

import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.LongFunction;
import org.asbuilt.evidence.About;
import org.asbuilt.model.Digest;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** Verifies imports, sources and claims against what the journal says of them. */
final class ImportCheck {
    /** How many subjects' hints are compared at a time. */
    private static final int BATCH = 500;

    private final DSLContext sql;
    private final Optional<Seals> seals;
    private boolean unread;
    private final Map<Long, Long> withdrawn = new HashMap<>();
    private long imports;
    private long sources;
    private long abouts;
    private long hints;
    private long claims;

    ImportCheck(DSLContext sql, Optional<Seals> seals) {
        this.sql = sql;
        this.seals = seals;
    }

    /** Checks what an entry of the journal says, if it is about an import. */
    void entry(Chain.Entry entry) {
        boolean own = entry.kind().equals(SqlImports.TAKEN) || entry.kind().equals(SqlImports.WITHDRAWN_KIND);
        if (own && entry.isSealed()) {
            unread = true;
        }
        if (unread) {
            return;
        }
        if (entry.kind().equals(SqlImports.TAKEN)) {
            taken(entry);
        } else if (entry.kind().equals(SqlImports.WITHDRAWN_KIND)) {
            withdrawn.put(Parsed.number(entry.what(), "import"), entry.number());
        }
    }

    /** Checks that there is nothing that the journal knows nothing of. */
    void finish() {
        if (unread) {
            return;
        }
        sql.select(NUMBER, WITHDRAWN)
                .from(IMPORTS)
                .orderBy(NUMBER)
                .forEach(row -> Break.same(
                        "imports",
                        row.value1(),
                        "withdrawn by entry " + Optional.ofNullable(withdrawn.get(row.value1())),
                        "withdrawn by entry " + Optional.ofNullable(row.value2())));
        count(IMPORTS, imports);
        count(SOURCES, sources);
        count(ABOUTS, abouts);
        count(HINTS, hints);
        count(CLAIMS, claims);
    }

    private void count(Table<Record> table, long expected) {
        Break.same(table.getName(), "all", "rows: " + expected, "rows: " + sql.fetchCount(table));
    }

    private void taken(Chain.Entry entry) {
        long number = Parsed.number(entry.what(), "import");
        imports++;
        Break.same("imports", number, "number " + imports, "number " + number);
        List<Record> row = List.copyOf(sql.select(RECORDED, PERSON)
                .from(IMPORTS)
                .where(NUMBER.eq(number))
                .fetch());
        Break.same("imports", number, "rows: 1", "rows: " + row.size());
        Break.same(
                "imports",
                number,
                Times.micros(Parsed.time(entry.what(), "recorded")),
                row.getFirst().get(RECORDED));
        Break.same(
                "imports",
                number,
                Parsed.text(entry.what(), "person"),
                open(
                        "imports",
                        number,
                        SqlImports.personPlace(number),
                        row.getFirst().get(PERSON)));
        List<String> expected = Parsed.list(
                entry.what().required("readings"),
                reading -> CanonicalJson.of(reading).text());
        List<Record> rows = List.copyOf(
                sql.select(NUMBER, ID, ARTIFACT, BODY, RECEIPT, FIRST_CLAIM, CLAIM_COUNT, DIGEST, ABOUTS_DIGEST)
                        .from(SOURCES)
                        .where(IMPORT.eq(number))
                        .orderBy(NUMBER)
                        .fetch());
        Break.same("sources", "of import " + number, "rows: " + expected.size(), "rows: " + rows.size());
        for (int i = 0; i < rows.size(); i++) {
            source(number, expected.get(i), rows.get(i));
        }
    }

    private void source(long number, String expected, Record row) {
        sources++;
        long source = row.get(NUMBER);
        String body = open("sources", source, SqlImports.sourcePlace(source), row.get(BODY));
        String receipt = open("sources", source, SqlImports.receiptPlace(source), row.get(RECEIPT));
        Import.Reading reading;
        try {
            reading = SqlImports.reading(body, receipt, row);
        } catch (RuntimeException e) {
            throw new Break.Found(new Break("sources", Long.toString(source), expected, e.toString()));
        }
        Break.same("sources", source, expected, SqlImports.journaled(reading).text());
        Break.same("sources", source, EvidenceJson.source(reading.source()).text(), body);
        Break.same("sources", source, EvidenceJson.receipt(reading.receipt()).text(), receipt);
        Break.same("sources", source, reading.source().id(), row.get(ID));
        Break.same("sources", source, reading.source().artifact().hex(), row.get(ARTIFACT));
        Break.same("sources", source, "number " + sources, "number " + source);
        String which = "of " + reading.source().id() + ", import " + number;
        abouts(source, which, reading.aboutsDigest());
        claims(source, which, reading);
    }

    private void abouts(long source, String which, Digest expected) {
        MessageDigest digest = Digest.sha256();
        var rows = sql.select(NUMBER, BODY, ABOUT_TEXT)
                .from(ABOUTS)
                .where(SOURCE.eq(source))
                .orderBy(NUMBER);
        Database.each(sql, rows, row -> {
            digest.update(ClaimRows.line(row.getLong(1), source, hashed("abouts", row, 2, ClaimRows::aboutPlace)));
            abouts++;
        });
        Break.same(
                "abouts",
                which,
                "digest " + expected.hex(),
                "digest " + Digest.of(digest.digest(), 0).hex());
        // Only now that they are known to be what they were can hints be held against them.
        Map<Long, SortedSet<String>> batch = new HashMap<>();
        Database.each(sql, rows, row -> {
            Optional<About> about = about(row.getLong(1), row.getString(2));
            about(row.getLong(1), about, row.getString(3));
            batch.put(row.getLong(1), about.map(ClaimRows::hints).orElseGet(TreeSet::new));
            if (batch.size() == BATCH) {
                hints(batch);
            }
        });
        hints(batch);
    }

    /** Whom claims are about; nobody if that was forgotten. */
    private Optional<About> about(long number, String stored) {
        try {
            return Optional.of(
                    EvidenceJson.about(Parsed.tree(open("abouts", number, ClaimRows.aboutPlace(number), stored))));
        } catch (Seals.Gone gone) {
            return Optional.empty();
        }
    }

    private void about(long number, Optional<About> about, String column) {
        boolean blank = column.isEmpty() && about.map(ClaimRows::isPersonal).orElse(true);
        if (!blank) {
            Break.same(
                    "abouts",
                    number,
                    about.map(some -> Database.searchable(some.text())).orElse(""),
                    unmasked("abouts", number, column));
        }
    }

    private String open(String table, Object row, String place, String stored) {
        return seals.map(some -> Break.opened(table, row, () -> some.open(place, stored)))
                .orElse(stored);
    }

    private String unmasked(String table, Object row, String stored) {
        return seals.map(some -> Break.opened(table, row, () -> some.unmask(stored)))
                .orElse(stored);
    }

    private String hashed(String table, ResultSet row, int column, LongFunction<String> place) throws SQLException {
        long number = row.getLong(1);
        String stored = row.getString(column);
        return seals.map(some -> Break.opened(table, number, () -> some.hashed(place.apply(number), stored)))
                .orElse(stored);
    }

    private void hints(Map<Long, SortedSet<String>> batch) {
        Map<Long, SortedSet<String>> found = new HashMap<>();
        sql.select(ABOUT, HINT)
                .from(HINTS)
                .where(ABOUT.in(batch.keySet()))
                .forEach(row -> found.computeIfAbsent(row.value1(), some -> new TreeSet<>())
                        .add(unmasked("hints", "of about " + row.value1(), row.value2())));
        for (Map.Entry<Long, SortedSet<String>> about : batch.entrySet()) {
            SortedSet<String> own = found.getOrDefault(about.getKey(), new TreeSet<>());
            Break.same("hints", "of about " + about.getKey(), about.getValue(), own);
            hints += own.size();
        }
        batch.clear();
    }

    private void claims(long source, String which, Import.Reading reading) {
        MessageDigest digest = Digest.sha256();
        List<Long> numbers = new ArrayList<>(List.of(reading.firstClaim() - 1));
        Field<Long> about = DSL.field(DSL.name("claims", "about"), Long.class);
        Field<String> body = DSL.field(DSL.name("claims", "body"), String.class);
        Database.each(
                sql,
                sql.select(CLAIM, about, PATH, body)
                        .from(CLAIMS)
                        .join(ABOUTS)
                        .on(about.eq(DSL.field(DSL.name("abouts", "number"), Long.class)))
                        .where(SOURCE.eq(source))
                        .orderBy(CLAIM),
                row -> {
                    long number = row.getLong(1);
                    Break.same(
                            "claims", numbers.getLast() + 1, "number " + (numbers.getLast() + 1), "number " + number);
                    numbers.set(0, number);
                    digest.update(
                            ClaimRows.line(number, row.getLong(2), hashed("claims", row, 4, ClaimRows::claimPlace)));
                    String path = unmasked("claims", number, row.getString(3));
                    Break.same("claims", number, path(number, row.getString(4), path), path);
                    claims++;
                });
        Break.same(
                "claims",
                which,
                reading.claims() + " up to number " + (reading.firstClaim() + reading.claims() - 1),
                numbers.getFirst() - reading.firstClaim() + 1 + " up to number " + numbers.getFirst());
        Break.same(
                "claims",
                which,
                "digest " + reading.claimsDigest().hex(),
                "digest " + Digest.of(digest.digest(), 0).hex());
    }

    /** The path that a claim says; what is in the column if what it says was forgotten. */
    private String path(long number, String stored, String column) {
        String body;
        try {
            body = open("claims", number, ClaimRows.claimPlace(number), stored);
        } catch (Seals.Gone gone) {
            return column;
        }
        try {
            return Parsed.text(Parsed.tree(body), "path");
        } catch (RuntimeException e) {
            throw new Break.Found(new Break("claims", Long.toString(number), "a claim", e + " in " + body));
        }
    }
}
