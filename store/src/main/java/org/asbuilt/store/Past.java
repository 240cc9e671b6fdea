package org.asbuilt.store;

import static org.asbuilt.store.Tables.*;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.asbuilt.ledger.Fact;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.model.Slot;
import org.jooq.Condition;
import org.jooq.DSLContext;

/**
 * Snapshots of earlier commits. Each is made from the nearest later one that is at hand: what began since is taken out, what
 * ended since is read and put back, and all else is shared with the later one.
 */
final class Past {
    private static final int KEPT = 4;

    private final Database database;
    private final TreeMap<Long, Snapshot> kept = new TreeMap<>();
    private final LinkedHashMap<Long, Long> used = new LinkedHashMap<>(16, 0.75f, true);

    Past(Database database) {
        this.database = database;
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
        Snapshot then = database.read(sql -> back(sql, base, commit));
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

    static Snapshot back(DSLContext sql, Snapshot base, long commit) {
        long now = base.commit();
        Condition begun = COMMIT_FROM
                .gt(commit)
                .and(COMMIT_FROM.le(now))
                .and(COMMIT_UNTIL.isNull().or(COMMIT_UNTIL.gt(now)));
        Condition ended = COMMIT_UNTIL.gt(commit).and(COMMIT_UNTIL.le(now)).and(COMMIT_FROM.le(commit));
        Map<Id, Set<FactChanges.Place>> out = new HashMap<>();
        Map<String, Id> ids = new HashMap<>();
        Database.each(
                sql,
                sql.select(SUBJECT, FACET, SLOT_KEY, VALID_FROM).from(FACTS).where(begun),
                row -> {
                    Id id = ids.computeIfAbsent(row.getString(1), Id::new);
                    out.computeIfAbsent(id, some -> new HashSet<>())
                            .add(new FactChanges.Place(
                                    id,
                                    new Slot(row.getString(2), row.getString(3)),
                                    Times.plantTime(row.getString(4), null).from()));
                });
        Map<Id, List<Fact>> in = new HashMap<>();
        FactReader.read(
                sql,
                ended,
                held -> in.computeIfAbsent(held.subject(), id -> new ArrayList<>())
                        .add(held.fact()));
        Map<Id, Optional<Id>> absorbed = new HashMap<>();
        Database.each(
                sql,
                sql.select(ABSORBED).from(MERGES).where(begun),
                row -> absorbed.put(new Id(row.getString(1)), Optional.empty()));
        Database.each(
                sql,
                sql.select(ABSORBED, STAYS).from(MERGES).where(ended),
                row -> absorbed.put(new Id(row.getString(1)), Optional.of(new Id(row.getString(2)))));
        Set<Id> touched = new HashSet<>(out.keySet());
        touched.addAll(in.keySet());
        touched.addAll(absorbed.keySet());
        List<Subject> then = new ArrayList<>(touched.size());
        for (Id id : touched) {
            then.add(back(
                    id,
                    base.subject(id),
                    out.getOrDefault(id, Set.of()),
                    in.getOrDefault(id, List.of()),
                    Optional.ofNullable(absorbed.get(id))));
        }
        return base.replacing(commit, then);
    }

    private static Subject back(
            Id id,
            Optional<Subject> later,
            Set<FactChanges.Place> out,
            List<Fact> in,
            Optional<Optional<Id>> absorbed) {
        List<Fact> facts = new ArrayList<>(in);
        for (List<Fact> slot :
                later.map(Subject::facts).orElse(Collections.emptySortedMap()).values()) {
            slot.stream()
                    .filter(fact -> !out.contains(new FactChanges.Held(id, fact).place()))
                    .forEach(facts::add);
        }
        return Subject.of(id, facts, absorbed.orElseGet(() -> later.flatMap(Subject::absorbedBy)));
    }
}
