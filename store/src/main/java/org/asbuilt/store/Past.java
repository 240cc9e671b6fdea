package org.asbuilt.store;

import static org.asbuilt.store.Tables.*;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.asbuilt.ledger.Fact;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.model.Slot;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/**
 * Snapshots of earlier commits. Each is made from the nearest later one that is at hand: what began since is taken out, what
 * ended since is read and put back, and all else is shared with the later one.
 */
final class Past {
    private static final int KEPT = 4;
    /** How many subjects are looked at more closely at a time. */
    private static final int BATCH = 500;

    private final Database database;
    private final Keys keys;
    private final TreeMap<Long, Snapshot> kept = new TreeMap<>();
    private final LinkedHashMap<Long, Long> used = new LinkedHashMap<>(16, 0.75f, true);

    Past(Database database, Keys keys) {
        this.database = database;
        this.keys = keys;
    }

    /** Lets go of the snapshots at hand: something in them was forgotten. */
    synchronized void forget() {
        kept.clear();
        used.clear();
    }

    /** The snapshot after that commit, or the newest if the number is beyond it. */
    Snapshot asOf(Snapshot newest, long commit) {
        if (commit >= newest.commit()) {
            return newest;
        }
        if (commit <= 0) {
            return Snapshot.EMPTY;
        }
        Snapshot base =
                nearest(commit).filter(near -> near.commit() < newest.commit()).orElse(newest);
        if (base.commit() == commit) {
            return base;
        }
        Snapshot then = database.read(sql -> back(sql, keys, base, commit));
        keep(then);
        return then;
    }

    private synchronized Optional<Snapshot> nearest(long commit) {
        Map.Entry<Long, Snapshot> later = kept.ceilingEntry(commit);
        if (later == null) {
            return Optional.empty();
        }
        used.put(later.getKey(), later.getKey());
        return Optional.of(later.getValue());
    }

    private synchronized void keep(Snapshot snapshot) {
        kept.put(snapshot.commit(), snapshot);
        used.put(snapshot.commit(), snapshot.commit());
        if (kept.size() > KEPT) {
            long oldest = used.keySet().iterator().next();
            used.remove(oldest);
            kept.remove(oldest);
        }
    }

    static Snapshot back(DSLContext sql, Keys keys, Snapshot base, long commit) {
        return new Way(sql, Seals.loaded(sql, keys), base, commit).back();
    }

    /** The way back from one snapshot to an earlier one. */
    private static final class Way {
        private final DSLContext sql;
        private final Seals seals;
        private final Snapshot base;
        private final long commit;
        /** What of the later snapshot was not held yet. */
        private final Condition begun;
        /** What was held then and is no longer in the later snapshot. */
        private final Condition ended;

        private final Pool pool = new Pool();
        private final Map<Id, List<Fact>> facts = new HashMap<>();
        private final Map<Id, Optional<Id>> absorbed = new HashMap<>();

        Way(DSLContext sql, Seals seals, Snapshot base, long commit) {
            this.seals = seals;
            this.sql = sql;
            this.base = base;
            this.commit = commit;
            long now = base.commit();
            begun = COMMIT_FROM
                    .gt(commit)
                    .and(COMMIT_FROM.le(now))
                    .and(COMMIT_UNTIL.isNull().or(COMMIT_UNTIL.gt(now)));
            ended = COMMIT_UNTIL.gt(commit).and(COMMIT_UNTIL.le(now)).and(COMMIT_FROM.le(commit));
        }

        Snapshot back() {
            takeOut();
            FactReader.read(sql, seals, ended, held -> factsOf(held.subject()).add(held.fact()));
            Database.each(
                    sql,
                    sql.select(ABSORBED).from(MERGES).where(begun),
                    row -> absorbed.put(new Id(row.getString(1)), Optional.empty()));
            Database.each(
                    sql,
                    sql.select(ABSORBED, STAYS).from(MERGES).where(ended),
                    row -> absorbed.put(new Id(row.getString(1)), Optional.of(new Id(row.getString(2)))));
            absorbed.keySet().forEach(this::factsOf);
            List<Subject> then = new ArrayList<>(facts.size());
            facts.forEach((id, list) -> then.add(Subject.of(
                    id,
                    list,
                    absorbed.containsKey(id)
                            ? absorbed.getOrDefault(id, Optional.empty())
                            : base.subject(id).flatMap(Subject::absorbedBy))));
            return base.replacing(commit, then);
        }

        /** A subject whose facts have all begun since needs no closer look, and after a baseline that is nearly every one. */
        private void takeOut() {
            List<Id> closer = new ArrayList<>();
            Database.each(
                    sql,
                    sql.select(SUBJECT, DSL.count()).from(FACTS).where(begun).groupBy(SUBJECT),
                    row -> {
                        Id id = new Id(row.getString(1));
                        if (row.getLong(2) == count(id)) {
                            facts.put(id, new ArrayList<>());
                        } else {
                            closer.add(id);
                        }
                    });
            for (int from = 0; from < closer.size(); from += BATCH) {
                takeOut(closer.subList(from, Math.min(from + BATCH, closer.size())));
            }
        }

        private void takeOut(List<Id> closer) {
            Set<FactChanges.Place> out = new HashSet<>();
            Database.each(
                    sql,
                    sql.select(SUBJECT, FACET, SLOT_KEY, VALID_FROM)
                            .from(FACTS)
                            .where(SUBJECT.in(closer.stream().map(Id::value).toList()), begun),
                    row -> out.add(new FactChanges.Place(
                            pool.one(new Id(row.getString(1))),
                            pool.one(new Slot(row.getString(2), seals.unmask(row.getString(3)))),
                            Times.plantTime(row.getString(4), null).from())));
            for (Id id : closer) {
                factsOf(id).removeIf(fact -> out.contains(new FactChanges.Held(id, fact).place()));
            }
        }

        private long count(Id id) {
            return base.subject(id)
                    .map(subject -> subject.facts().values().stream()
                            .mapToLong(List::size)
                            .sum())
                    .orElse(0L);
        }

        /** The facts that a subject is going to have: at first those that it has in the later snapshot. */
        private List<Fact> factsOf(Id id) {
            return facts.computeIfAbsent(
                    id,
                    some -> base.subject(id)
                            .map(subject -> subject.facts().values().stream()
                                    .flatMap(List::stream)
                                    .collect(Collectors.toCollection(ArrayList::new)))
                            .orElseGet(ArrayList::new));
        }
    }
}
