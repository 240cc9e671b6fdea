package org.asbuilt.store;

import static org.asbuilt.store.Tables.BODY;
import static org.asbuilt.store.Tables.HASH;
import static org.asbuilt.store.Tables.KIND;
import static org.asbuilt.store.Tables.NUMBER;
import static org.asbuilt.store.Tables.RECORDED;
import static org.asbuilt.store.Tables.SUBJECT;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.asbuilt.ledger.Commit;
import org.asbuilt.model.Digest;
import org.jooq.BatchBindStep;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Record2;
import org.jooq.SelectLimitStep;
import org.jooq.Table;
import tools.jackson.databind.JsonNode;

/**
 * A log whose entries carry the hash of the one before, so that none can be altered, taken out or put in unseen; the root of the
 * Merkle tree over their hashes is signed. There are two: the journal and the access log.
 *
 * @param log its name, which is also its table's
 */
record Chain(String log) {
    static final Chain JOURNAL = new Chain("journal");
    static final Chain ACCESS = new Chain("access_log");

    /**
     * What is to be kept.
     *
     * @param recorded the record's clock
     * @param kind what sort of thing happened
     * @param subject to what or by whom, for looking it up
     * @param what the particulars
     */
    record Draft(Instant recorded, String kind, String subject, CanonicalJson what) {}

    /**
     * What was kept.
     *
     * @param number from 1, without gaps
     * @param recorded the record's clock; never before that of the entry before
     * @param kind what sort of thing happened
     * @param subject to what or by whom
     * @param what the particulars
     */
    record Entry(long number, Instant recorded, String kind, String subject, JsonNode what) {
        /** Whether it does not say what it says to whoever has no keys. */
        boolean isSealed() {
            return what.isString() && what.stringValue().startsWith(Seals.BORN);
        }
    }

    Table<Record> rows() {
        return table(name(log));
    }

    /** Kinds that say nothing of the plant, and that whoever has no keys needs to verify what is sealed. */
    static final Set<String> OPEN = Set.of(
            SqlArtifacts.KEPT_KIND,
            SqlArtifacts.FORGOTTEN_KIND,
            Seals.MADE_KIND,
            Seals.FORGOTTEN_KIND,
            SiteRows.JOINED_KIND,
            SiteRows.TAKEN_KIND,
            SiteRows.LINE_KIND);

    /** Appends entries, all or none; returns the number of the last. */
    long append(DSLContext sql, Keys keys, String installation, List<Draft> drafts) {
        Seals seals = Seals.of(sql, keys);
        if (!drafts.stream().allMatch(this::isOpen)) {
            seals.ready();
        }
        Heads.Head head = LogTree.plant(sql, keys, installation, log);
        LogTree tree = LogTree.of(head);
        String previous = head.size() == 0 ? Commit.NONE.hex() : head.hash();
        long recorded = head.size() == 0 ? Long.MIN_VALUE : recorded(sql, head.size());
        long number = head.size();
        BatchBindStep batch = sql.batch(sql.insertInto(rows(), NUMBER, RECORDED, KIND, SUBJECT, BODY, HASH)
                .values((Long) null, null, null, null, null, null));
        for (Draft draft : drafts) {
            if (equals(JOURNAL) && !SqlHappenings.isTold(draft.kind())) {
                throw new IllegalArgumentException("nobody can be told of " + draft.kind()
                        + " in the journal: expected a type of org.asbuilt.logbook.HappeningType");
            }
            number++;
            recorded = Math.max(recorded, Times.micros(draft.recorded()));
            String subject = equals(ACCESS) ? seals.mask(draft.subject()) : draft.subject();
            CanonicalJson what = isOpen(draft)
                    ? draft.what()
                    : new CanonicalJson.Text(
                            seals.seal(place(number), draft.what().text()));
            String body = body(number, recorded, draft.kind(), subject, what, previous)
                    .text();
            Digest hash = hash(body);
            tree.append(hash);
            previous = hash.hex();
            batch = batch.bind(
                    number, recorded, Database.searchable(draft.kind()), Database.searchable(subject), body, previous);
        }
        batch.execute();
        tree.write(sql);
        Heads.move(sql, keys, installation, tree, new Digest(previous));
        return number;
    }

    private boolean isOpen(Draft draft) {
        return equals(JOURNAL) && OPEN.contains(draft.kind());
    }

    /**
     * The entries of a kind about one subject, in order.
     *
     * @param beyond only such with a higher number than this
     * @param after so many of these are left out, each of which the database has to go over
     */
    List<Entry> about(DSLContext sql, Keys keys, String kind, String subject, long beyond, int after) {
        Seals seals = Seals.of(sql, keys);
        List<Entry> entries = new ArrayList<>();
        Database.each(
                sql,
                rows(sql, kind, subject, beyond).offset(after),
                row -> entries.add(entry(seals, row.getLong(2), row.getString(1))));
        return entries;
    }

    /** Their rows: what was hashed, and the number. */
    SelectLimitStep<Record2<String, Long>> rows(DSLContext sql, String kind, String subject, long beyond) {
        return sql.select(BODY, NUMBER)
                .from(rows())
                .where(KIND.eq(kind), SUBJECT.eq(Database.searchable(subject)), NUMBER.gt(beyond))
                .orderBy(NUMBER);
    }

    /** An entry as it is kept, opened. */
    Entry entry(Seals seals, long number, String stored) {
        return opened(seals, entry(seals.open(closed(number), stored)));
    }

    /** An entry with what it says opened. */
    Entry opened(Seals seals, Entry sealed) {
        String subject = equals(ACCESS) ? seals.unmask(sealed.subject()) : sealed.subject();
        JsonNode what = sealed.isSealed()
                ? Parsed.tree(seals.open(place(sealed.number()), sealed.what().stringValue()))
                : sealed.what();
        return new Entry(sealed.number(), sealed.recorded(), sealed.kind(), subject, what);
    }

    /** An entry as it was hashed; what it says may be sealed. */
    static Entry entry(String body) {
        JsonNode node = Parsed.tree(body);
        return new Entry(
                Parsed.number(node, "number"),
                Parsed.time(node, "recorded"),
                Parsed.text(node, "kind"),
                Parsed.text(node, "subject"),
                node.required("what"));
    }

    private String place(long number) {
        return Seals.place(log, number, "what");
    }

    /** The place of a whole entry that was sealed after it was hashed. */
    String closed(long number) {
        return Seals.place(log, number);
    }

    static CanonicalJson body(
            long number, long recorded, String kind, String subject, CanonicalJson what, String previous) {
        return CanonicalJson.object()
                .and("number", number)
                .and("recorded", Times.recorded(recorded).toString())
                .and("kind", kind)
                .and("subject", subject)
                .and("what", what)
                .and("previous", previous);
    }

    static Digest hash(String body) {
        return Digest.of(body.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private long recorded(DSLContext sql, long number) {
        return sql.select(RECORDED).from(rows()).where(NUMBER.eq(number)).fetchSingle(RECORDED);
    }
}
