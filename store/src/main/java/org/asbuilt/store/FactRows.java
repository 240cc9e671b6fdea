package org.asbuilt.store;

import static org.asbuilt.store.Tables.*;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asbuilt.ledger.Fact;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.jooq.BatchBindStep;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** The rows of facts and merges: written with each commit, read at the start and for times gone by. */
final class FactRows {
    /** Rows that go to the database in one batch; more gains nothing and holds the parameters of all. */
    private static final int BATCH = 1000;

    private FactRows() {}

    /** Writes down what a commit did. */
    static void write(DSLContext sql, long commit, FactChanges changes) {
        end(sql, commit, changes.ended());
        begin(sql, commit, changes.begun());
        for (FactChanges.Merged split : changes.split()) {
            sql.update(MERGES)
                    .set(COMMIT_UNTIL, commit)
                    .where(ABSORBED.eq(split.absorbed().value()), COMMIT_UNTIL.isNull())
                    .execute();
        }
        for (FactChanges.Merged merged : changes.merged()) {
            sql.insertInto(MERGES, ABSORBED, STAYS, COMMIT_FROM)
                    .values(merged.absorbed().value(), merged.stays().value(), commit)
                    .execute();
        }
    }

    private static void end(DSLContext sql, long commit, List<FactChanges.Held> ended) {
        for (int from = 0; from < ended.size(); from += BATCH) {
            BatchBindStep batch = sql.batch(sql.update(FACTS)
                    .set(COMMIT_UNTIL, (Long) null)
                    .where(
                            SUBJECT.eq((String) null),
                            FACET.eq((String) null),
                            SLOT_KEY.eq((String) null),
                            DSL.coalesce(VALID_FROM, "").eq((String) null),
                            COMMIT_UNTIL.isNull()));
            for (FactChanges.Held held : ended.subList(from, Math.min(from + BATCH, ended.size()))) {
                Fact fact = held.fact();
                batch = batch.bind(
                        commit,
                        held.subject().value(),
                        fact.slot().facet(),
                        fact.slot().key(),
                        "",
                        Times.text(fact.valid().from()).orElse(""));
            }
            for (int count : batch.execute()) {
                if (count == 0) {
                    throw new IllegalStateException("a fact of the snapshot has no row; run verify");
                }
            }
        }
    }

    private static void begin(DSLContext sql, long commit, List<FactChanges.Held> begun) {
        for (int from = 0; from < begun.size(); from += BATCH) {
            BatchBindStep batch = sql.batch(
                    sql.insertInto(FACTS, SUBJECT, FACET, SLOT_KEY, VALID_FROM, VALID_UNTIL, COMMIT_FROM, PARTS)
                            .values((String) null, null, null, null, null, null, null));
            for (FactChanges.Held held : begun.subList(from, Math.min(from + BATCH, begun.size()))) {
                Fact fact = held.fact();
                batch = batch.bind(
                        held.subject().value(),
                        fact.slot().facet(),
                        fact.slot().key(),
                        Times.text(fact.valid().from()).orElse(null),
                        Times.text(fact.valid().until()).orElse(null),
                        commit,
                        SaidJson.parts(fact.parts()).text());
            }
            batch.execute();
        }
    }

    /** The record after that commit, read from the rows held then. */
    static Snapshot load(DSLContext sql, long commit) {
        return load(sql, commit, heldAt(commit));
    }

    /** The newest record, read from the rows still held. */
    static Snapshot loadNewest(DSLContext sql, long commit) {
        return load(sql, commit, COMMIT_UNTIL.isNull());
    }

    /** What holds of rows that were held after that commit. */
    static Condition heldAt(long commit) {
        return COMMIT_FROM.le(commit).and(COMMIT_UNTIL.isNull().or(COMMIT_UNTIL.gt(commit)));
    }

    private static Snapshot load(DSLContext sql, long commit, Condition held) {
        Map<Id, Id> absorbed = new HashMap<>();
        Database.each(
                sql,
                sql.select(ABSORBED, STAYS).from(MERGES).where(held),
                row -> absorbed.put(new Id(row.getString(1)), new Id(row.getString(2))));
        Map<Id, List<Fact>> facts = new HashMap<>();
        FactReader.read(
                sql,
                held,
                fact -> facts.computeIfAbsent(fact.subject(), id -> new ArrayList<>(8))
                        .add(fact.fact()));
        List<Subject> subjects = new ArrayList<>(facts.size());
        facts.forEach((id, list) -> subjects.add(Subject.of(id, list, Optional.ofNullable(absorbed.remove(id)))));
        absorbed.forEach((id, stays) -> subjects.add(Subject.of(id, List.of(), Optional.of(stays))));
        return Snapshot.of(commit, subjects);
    }
}
