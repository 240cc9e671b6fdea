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
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.asbuilt.ledger.Fact;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.jooq.Condition;
import org.jooq.DSLContext;

/**
 * Snapshots of earlier commits. Each is made from the nearest later one that is at hand: what came in since is left out, what ended
 * since is read and put back, and all else is shared with the later one.
 */
final class Past {
    private static final int KEPT = 4;

    private final Database database;
    private final Keys keys;
    private final TreeMap<Long, Snapshot> kept = new TreeMap<>();
    /** How often something was forgotten. */
    private long era;

    private final AtomicReference<Optional<String>> trouble = new AtomicReference<>(Optional.empty());

    private final LinkedHashMap<Long, Long> used = new LinkedHashMap<>(16, 0.75f, true);

    Past(Database database, Keys keys) {
        this.database = database;
        this.keys = keys;
    }

    /** Lets go of the snapshots at hand: something in them was forgotten. */
    synchronized void forget() {
        era++;
        kept.clear();
        used.clear();
    }

    /** Changes when something is forgotten. */
    synchronized long era() {
        return era;
    }

    /**
     * The snapshot after that commit, or the newest if the number is beyond it.
     *
     * @param before the era before the newest was asked for: what is made of what was forgotten since is not kept
     */
    Snapshot asOf(Snapshot newest, long commit, long before) {
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
        Snapshot then = back(base, commit);
        keep(then, before);
        return then;
    }

    /** Why what has ended could last not be read from its parts, so that its rows were; told once, empty if that was not so. */
    Optional<String> trouble() {
        return trouble.getAndSet(Optional.empty());
    }

    private Snapshot back(Snapshot base, long commit) {
        try {
            return database.read(sql -> new Way(sql, keys, base, commit).back(EndedFacts::read));
        } catch (EndedFacts.Unreadable unreadable) {
            trouble.set(Optional.of(String.valueOf(unreadable.getMessage())));
            // In a transaction of its own: a fault of the database has ended the first.
            return database.read(sql -> new Way(sql, keys, base, commit).back(EndedFacts::readRows));
        }
    }

    private synchronized Optional<Snapshot> nearest(long commit) {
        Map.Entry<Long, Snapshot> later = kept.ceilingEntry(commit);
        if (later == null) {
            return Optional.empty();
        }
        used.put(later.getKey(), later.getKey());
        return Optional.of(later.getValue());
    }

    private synchronized void keep(Snapshot snapshot, long before) {
        if (before != era) {
            return;
        }
        kept.put(snapshot.commit(), snapshot);
        used.put(snapshot.commit(), snapshot.commit());
        if (kept.size() > KEPT) {
            long oldest = used.keySet().iterator().next();
            used.remove(oldest);
            kept.remove(oldest);
        }
    }

    /** Hands over what was held after one commit and is no more after a later one. */
    private interface Ended {
        void read(DSLContext sql, Seals seals, long commit, long later, Consumer<FoundFact> reader);
    }

    /** The way back from one snapshot to an earlier one. */
    private static final class Way {
        private final DSLContext sql;
        private final Seals seals;
        private final Snapshot base;
        private final long commit;
        private final Map<Id, List<Fact>> facts = new HashMap<>();
        private final Map<Id, Optional<Id>> absorbed = new HashMap<>();

        Way(DSLContext sql, Keys keys, Snapshot base, long commit) {
            seals = Seals.loaded(sql, keys);
            this.sql = sql;
            this.base = base;
            this.commit = commit;
        }

        /** What has come in since is known to each fact, so that only what has ended since is read. */
        Snapshot back(Ended ended) {
            Snapshot held = base.heldBy(commit);
            ended.read(
                    sql,
                    seals,
                    commit,
                    base.commit(),
                    fact -> facts.computeIfAbsent(fact.subject(), some -> new ArrayList<>())
                            .add(fact.fact()));
            merges();
            Set<Id> touched = new HashSet<>(facts.keySet());
            touched.addAll(absorbed.keySet());
            return held.replacing(
                    commit, touched.parallelStream().map(id -> then(held, id)).toList());
        }

        private void merges() {
            long now = base.commit();
            Condition begun = COMMIT_FROM
                    .gt(commit)
                    .and(COMMIT_FROM.le(now))
                    .and(COMMIT_UNTIL.isNull().or(COMMIT_UNTIL.gt(now)));
            Database.each(
                    sql,
                    sql.select(ABSORBED).from(MERGES).where(begun),
                    row -> absorbed.put(new Id(row.getString(1)), Optional.empty()));
            Database.each(
                    sql,
                    sql.select(ABSORBED, STAYS).from(MERGES).where(EndedFacts.ended(commit, now)),
                    row -> absorbed.put(new Id(row.getString(1)), Optional.of(new Id(row.getString(2)))));
        }

        private Subject then(Snapshot held, Id id) {
            Optional<Subject> still = held.subject(id);
            List<Fact> all = new ArrayList<>(facts.getOrDefault(id, List.of()));
            still.ifPresent(subject -> subject.facts().values().forEach(all::addAll));
            return Subject.of(
                    id,
                    all,
                    absorbed.containsKey(id)
                            ? absorbed.getOrDefault(id, Optional.empty())
                            : still.flatMap(Subject::absorbedBy));
        }
    }
}
