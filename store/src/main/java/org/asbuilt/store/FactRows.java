package org.asbuilt.store;

import static org.asbuilt.store.Tables.*;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.asbuilt.ledger.Basis;
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
    static void write(DSLContext sql, Seals seals, long commit, FactChanges changes) {
        end(sql, seals, commit, changes.ended());
        begin(sql, seals, commit, changes.begun());
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

    private static void end(DSLContext sql, Seals seals, long commit, List<FactChanges.Held> ended) {
        for (int from = 0; from < ended.size(); from += BATCH) {
            BatchBindStep batch = sql.batch(sql.update(FACTS)
                    .set(COMMIT_UNTIL, (Long) null)
                    .where(
                            SUBJECT.eq((String) null),
                            FACET.eq((String) null),
                            SLOT_KEY.in((String) null, null),
                            DSL.coalesce(VALID_FROM, "").eq((String) null),
                            COMMIT_UNTIL.isNull()));
            for (FactChanges.Held held : ended.subList(from, Math.min(from + BATCH, ended.size()))) {
                Fact fact = held.fact();
                batch = batch.bind(
                        commit,
                        held.subject().value(),
                        fact.slot().facet(),
                        seals.mask(fact.slot().key()),
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

    private static void begin(DSLContext sql, Seals seals, long commit, List<FactChanges.Held> begun) {
        for (int from = 0; from < begun.size(); from += BATCH) {
            BatchBindStep batch = sql.batch(
                    sql.insertInto(FACTS, SUBJECT, FACET, SLOT_KEY, VALID_FROM, VALID_UNTIL, COMMIT_FROM, PARTS)
                            .values((String) null, null, null, null, null, null, null));
            for (FactChanges.Held held : begun.subList(from, Math.min(from + BATCH, begun.size()))) {
                Fact fact = held.fact();
                String key = seals.mask(fact.slot().key());
                Optional<String> beginning = Times.text(fact.valid().from());
                String place = place(held.subject().value(), fact.slot().facet(), key, beginning.orElse(""), commit);
                String parts = SaidJson.parts(fact.parts()).text();
                batch = batch.bind(
                        held.subject().value(),
                        fact.slot().facet(),
                        key,
                        beginning.orElse(null),
                        Times.text(fact.valid().until()).orElse(null),
                        commit,
                        sealed(seals, held.subject(), place, parts));
            }
            batch.execute();
        }
    }

    static String sealed(Seals seals, Id subject, String place, String parts) {
        return Seals.isPersonal(subject) && !seals.isForgotten(subject)
                ? seals.sealOf(subject, place, parts)
                : seals.seal(place, parts);
    }

    /** Where the parts of a fact are sealed. */
    static String place(String subject, String facet, String key, String from, long commit) {
        return Seals.place("facts", subject, facet, key, from, commit);
    }

    /** The same of what is put together already. */
    static String place(String subjectToCommit) {
        return Seals.place("facts", subjectToCommit);
    }

    /** The claims that anything was ever said of a subject on the ground of. */
    static Set<Long> claims(DSLContext sql, Seals seals, Id subject) {
        Set<Long> claims = new TreeSet<>();
        FactReader.read(
                sql,
                seals,
                SUBJECT.eq(subject.value()),
                held -> held.fact().parts().values().forEach(said -> claims.addAll(claims(said.basis()))));
        return claims;
    }

    /** Puts in the stead of all that was ever held of a subject what is left of it, from when it was first heard of. */
    static void replace(DSLContext sql, Seals seals, Subject left, long commit) {
        Condition all = SUBJECT.eq(left.id().value());
        long first = Optional.ofNullable(sql.select(DSL.min(COMMIT_FROM))
                        .from(FACTS)
                        .where(all)
                        .fetchSingle()
                        .value1())
                .orElse(commit);
        sql.deleteFrom(FACTS).where(all).execute();
        begin(
                sql,
                seals,
                first,
                left.facts().values().stream()
                        .flatMap(List::stream)
                        .map(fact -> new FactChanges.Held(left.id(), fact))
                        .toList());
    }

    private static List<Long> claims(Basis basis) {
        return switch (basis) {
            case Basis.Claimed claimed -> claimed.claims();
            case Basis.Decided decided ->
                Stream.concat(decided.chosen().stream(), decided.refused().stream())
                        .toList();
            case Basis.Stated stated -> List.of();
            case Basis.Computed computed -> List.of();
        };
    }

    /** The snapshot with what those who were forgotten have left as their rows say it: held since they were first heard of. */
    static Snapshot left(DSLContext sql, Seals seals, Snapshot snapshot, Set<Id> forgotten) {
        List<Subject> left = new ArrayList<>();
        for (Id id : forgotten) {
            List<Fact> facts = new ArrayList<>();
            FactReader.read(
                    sql, seals, SUBJECT.eq(id.value()).and(COMMIT_UNTIL.isNull()), held -> facts.add(held.fact()));
            left.add(Subject.of(id, facts, snapshot.subject(id).flatMap(Subject::absorbedBy)));
        }
        return snapshot.replacing(snapshot.commit(), left);
    }

    /** The newest record, read from the rows still held. */
    static Snapshot loadNewest(DSLContext sql, Seals seals, long commit) {
        return load(sql, seals, commit, COMMIT_UNTIL.isNull());
    }

    /** The record of the rows that a condition selects. */
    static Snapshot load(DSLContext sql, Seals seals, long commit, Condition held) {
        Map<Id, Id> absorbed = new HashMap<>();
        Database.each(
                sql,
                sql.select(ABSORBED, STAYS).from(MERGES).where(held),
                row -> absorbed.put(new Id(row.getString(1)), new Id(row.getString(2))));
        Map<Id, List<Fact>> facts = new HashMap<>();
        FactReader.read(
                sql,
                seals,
                held,
                fact -> facts.computeIfAbsent(fact.subject(), id -> new ArrayList<>(8))
                        .add(fact.fact()));
        List<Subject> subjects = new ArrayList<>(facts.size());
        facts.forEach((id, list) -> subjects.add(Subject.of(id, list, Optional.ofNullable(absorbed.remove(id)))));
        absorbed.forEach((id, stays) -> subjects.add(Subject.of(id, List.of(), Optional.of(stays))));
        return Snapshot.of(commit, subjects);
    }
}
