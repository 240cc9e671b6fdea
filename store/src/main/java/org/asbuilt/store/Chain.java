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
import org.asbuilt.ledger.Commit;
import org.asbuilt.model.Digest;
import org.jooq.BatchBindStep;
import org.jooq.DSLContext;
import org.jooq.Record;
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
    record Entry(long number, Instant recorded, String kind, String subject, JsonNode what) {}

    Table<Record> rows() {
        return table(name(log));
    }

    /** Appends entries, all or none; returns the number of the last. */
    long append(DSLContext sql, Keys keys, String installation, List<Draft> drafts) {
        Heads.Head head = LogTree.plant(sql, keys, installation, log);
        LogTree tree = LogTree.of(head);
        String previous = head.size() == 0 ? Commit.NONE.hex() : head.hash();
        long recorded = head.size() == 0 ? Long.MIN_VALUE : recorded(sql, head.size());
        long number = head.size();
        BatchBindStep batch = sql.batch(sql.insertInto(rows(), NUMBER, RECORDED, KIND, SUBJECT, BODY, HASH)
                .values((Long) null, null, null, null, null, null));
        for (Draft draft : drafts) {
            number++;
            recorded = Math.max(recorded, Times.micros(draft.recorded()));
            String body = body(number, recorded, draft.kind(), draft.subject(), draft.what(), previous)
                    .text();
            Digest hash = hash(body);
            tree.append(hash);
            previous = hash.hex();
            batch = batch.bind(
                    number,
                    recorded,
                    Database.searchable(draft.kind()),
                    Database.searchable(draft.subject()),
                    body,
                    previous);
        }
        batch.execute();
        tree.write(sql);
        Heads.move(sql, keys, installation, tree, new Digest(previous));
        return number;
    }

    /** The entries of a kind about one subject, in order. */
    List<Entry> about(DSLContext sql, String kind, String subject, int after) {
        List<Entry> entries = new ArrayList<>();
        Database.each(
                sql,
                sql.select(BODY)
                        .from(rows())
                        .where(KIND.eq(kind), SUBJECT.eq(Database.searchable(subject)))
                        .orderBy(NUMBER)
                        .offset(after),
                row -> entries.add(entry(row.getString(1))));
        return entries;
    }

    static Entry entry(String body) {
        JsonNode node = Parsed.tree(body);
        return new Entry(
                Parsed.number(node, "number"),
                Parsed.time(node, "recorded"),
                Parsed.text(node, "kind"),
                Parsed.text(node, "subject"),
                node.required("what"));
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
