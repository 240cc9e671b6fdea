package org.asbuilt.store;

import static org.asbuilt.store.Tables.*;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.asbuilt.evidence.Source;
import org.asbuilt.logbook.Entry;
import org.asbuilt.model.Digest;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;

/**
 * What was taken in, from whom and when, with receipts and claims. Nothing is ever altered; a digest over the claims of each
 * source stands in the journal, so that an alteration behind the application's back shows.
 */
public final class SqlImports {
    static final String TAKEN = "import";
    static final String WITHDRAWN_KIND = "import-withdrawn";

    private final Database database;
    private final Keys keys;

    /** The imports in that database. */
    public SqlImports(Database database, Keys keys) {
        this.database = database;
        this.keys = keys;
    }

    /**
     * Keeps files that were read, with all their claims, or nothing of it.
     *
     * @param person who handed them over
     * @param recorded the record's clock
     * @param drafts the files, at least one; their claims are read while other writers wait, so they should be at hand
     */
    public Import take(String person, Instant recorded, List<Import.Draft> drafts) {
        return database.write(sql -> take(sql, person, Times.exact(recorded), drafts));
    }

    /** The same for what does not count until it is admitted; that this is so is kept in the same step. */
    public Import submit(String person, Instant recorded, List<Import.Draft> drafts) {
        return database.write(sql -> {
            Import taken = take(sql, person, Times.exact(recorded), drafts);
            journal(sql, SqlLogbook.draft(new Entry.Submitted(person, taken.recorded(), taken.number())));
            return taken;
        });
    }

    /**
     * Takes an import back: its claims stand no more.
     *
     * @return whether there was such an import that still stood
     */
    public boolean withdraw(long number, String person, String reason, Instant recorded) {
        return database.write(sql -> {
            Heads.lock(sql, Chain.JOURNAL.log());
            boolean stands =
                    sql.fetchExists(sql.selectOne().from(IMPORTS).where(NUMBER.eq(number), WITHDRAWN.isNull()));
            if (!stands) {
                return false;
            }
            CanonicalJson what = CanonicalJson.object()
                    .and("import", number)
                    .and("person", person)
                    .and("reason", reason);
            long entry = journal(sql, new Chain.Draft(recorded, WITHDRAWN_KIND, "import-" + number, what));
            sql.update(IMPORTS).set(WITHDRAWN, entry).where(NUMBER.eq(number)).execute();
            return true;
        });
    }

    /** The import of that number. */
    public Optional<Import> find(long number) {
        return database.read(sql -> fetch(sql, keys, NUMBER.eq(number), 1)).stream()
                .findFirst();
    }

    /**
     * Imports, newest first.
     *
     * @param before only such with a lower number than this
     * @param most how many at most
     */
    public List<Import> newest(long before, int most) {
        return database.read(sql -> fetch(sql, keys, NUMBER.lt(before), most));
    }

    /**
     * All imports, newest first, where some were read before: of those it is only asked whether they were taken back since.
     *
     * @param before all imports as they were, newest first
     */
    public List<Import> all(List<Import> before) {
        return database.read(sql -> {
            long last = before.isEmpty() ? 0 : before.getFirst().number();
            List<Import> all = new ArrayList<>(fetch(sql, keys, NUMBER.gt(last), Integer.MAX_VALUE));
            Set<Long> withdrawn = sql.select(NUMBER)
                    .from(IMPORTS)
                    .where(WITHDRAWN.isNotNull(), NUMBER.le(last))
                    .fetchSet(NUMBER);
            before.forEach(taken -> all.add(
                    taken.withdrawn() || !withdrawn.contains(taken.number())
                            ? taken
                            : new Import(taken.number(), taken.recorded(), taken.person(), taken.readings(), true)));
            return List.copyOf(all);
        });
    }

    private Import take(DSLContext sql, String person, Instant recorded, List<Import.Draft> drafts) {
        Heads.lock(sql, Chain.JOURNAL.log());
        Seals seals = Seals.of(sql, keys).ready();
        long number = Database.next(sql, IMPORTS, NUMBER);
        sql.insertInto(IMPORTS, NUMBER, RECORDED, PERSON)
                .values(number, Times.micros(recorded), seals.seal(personPlace(number), person))
                .execute();
        List<Import.Reading> readings = new ArrayList<>();
        for (Import.Draft draft : drafts) {
            String id = "import-" + number + "/" + (readings.size() + 1);
            readings.add(take(
                    sql,
                    seals,
                    number,
                    new Source(
                            id,
                            draft.type(),
                            draft.title(),
                            draft.artifact(),
                            draft.produced(),
                            recorded,
                            draft.coverage(),
                            draft.registered(),
                            draft.permit()),
                    draft));
        }
        CanonicalJson what = journaled(number, person, recorded, readings);
        journal(sql, new Chain.Draft(recorded, TAKEN, "import-" + number, what));
        return new Import(number, recorded, person, readings, false);
    }

    private static Import.Reading take(DSLContext sql, Seals seals, long number, Source source, Import.Draft draft) {
        long sourceNumber = Database.next(sql, SOURCES, NUMBER);
        long firstClaim = Database.next(sql, CLAIMS, CLAIM);
        // The row must be there before the claims that refer to it, and what it says of them is known only after them.
        sql.insertInto(
                        SOURCES,
                        NUMBER,
                        IMPORT,
                        ID,
                        ARTIFACT,
                        BODY,
                        RECEIPT,
                        FIRST_CLAIM,
                        CLAIM_COUNT,
                        DIGEST,
                        ABOUTS_DIGEST)
                .values(
                        sourceNumber,
                        number,
                        source.id(),
                        source.artifact().hex(),
                        seals.seal(
                                sourcePlace(sourceNumber),
                                EvidenceJson.source(source).text()),
                        seals.seal(
                                receiptPlace(sourceNumber),
                                EvidenceJson.receipt(draft.receipt()).text()),
                        firstClaim,
                        0L,
                        "",
                        "")
                .execute();
        ClaimRows rows = new ClaimRows(sql, seals, sourceNumber, Database.next(sql, ABOUTS, NUMBER), firstClaim);
        try (var claims = draft.claims()) {
            claims.forEachOrdered(rows::add);
        }
        rows.finish();
        Import.Reading reading = new Import.Reading(
                source, draft.receipt(), firstClaim, rows.count(), rows.claimsDigest(), rows.aboutsDigest());
        sql.update(SOURCES)
                .set(CLAIM_COUNT, reading.claims())
                .set(DIGEST, reading.claimsDigest().hex())
                .set(ABOUTS_DIGEST, reading.aboutsDigest().hex())
                .where(NUMBER.eq(sourceNumber))
                .execute();
        return reading;
    }

    /** What the journal says of an import; whatever stands in its rows is in here. */
    static CanonicalJson journaled(long number, String person, Instant recorded, List<Import.Reading> readings) {
        return CanonicalJson.object()
                .and("import", number)
                .and("person", person)
                .and("recorded", recorded.toString())
                .and("readings", CanonicalJson.list(readings, SqlImports::journaled));
    }

    static CanonicalJson journaled(Import.Reading reading) {
        return CanonicalJson.object()
                .and("source", EvidenceJson.source(reading.source()))
                .and("receipt", EvidenceJson.receipt(reading.receipt()))
                .and("firstClaim", reading.firstClaim())
                .and("claims", reading.claims())
                .and("claimsDigest", reading.claimsDigest().hex())
                .and("aboutsDigest", reading.aboutsDigest().hex());
    }

    static String personPlace(long number) {
        return Seals.place("imports", number, "person");
    }

    static String sourcePlace(long number) {
        return Seals.place("sources", number, "body");
    }

    static String receiptPlace(long number) {
        return Seals.place("sources", number, "receipt");
    }

    private static List<Import> fetch(DSLContext sql, Keys keys, Condition condition, int most) {
        Seals seals = Seals.of(sql, keys);
        return sql.select(NUMBER, RECORDED, PERSON, WITHDRAWN)
                .from(IMPORTS)
                .where(condition)
                .orderBy(NUMBER.desc())
                .limit(most)
                .fetch(row -> new Import(
                        row.value1(),
                        Times.recorded(row.value2()),
                        seals.open(personPlace(row.value1()), row.value3()),
                        readings(sql, seals, row.value1()),
                        Optional.ofNullable(row.value4()).isPresent()));
    }

    private static List<Import.Reading> readings(DSLContext sql, Seals seals, long number) {
        return sql.select(NUMBER, BODY, RECEIPT, FIRST_CLAIM, CLAIM_COUNT, DIGEST, ABOUTS_DIGEST)
                .from(SOURCES)
                .where(IMPORT.eq(number))
                .orderBy(NUMBER)
                .fetch(row -> reading(seals, row));
    }

    private static Import.Reading reading(Seals seals, Record row) {
        long number = row.get(NUMBER);
        return reading(
                seals.open(sourcePlace(number), row.get(BODY)),
                seals.open(receiptPlace(number), row.get(RECEIPT)),
                row);
    }

    static Import.Reading reading(String source, String receipt, Record row) {
        return new Import.Reading(
                EvidenceJson.source(source),
                EvidenceJson.receipt(receipt),
                row.get(FIRST_CLAIM),
                row.get(CLAIM_COUNT),
                new Digest(row.get(DIGEST)),
                new Digest(row.get(ABOUTS_DIGEST)));
    }

    private long journal(DSLContext sql, Chain.Draft draft) {
        return Chain.JOURNAL.append(sql, keys, Heads.origin(sql, keys), List.of(draft));
    }
}
