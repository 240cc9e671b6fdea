package org.asbuilt.store;

import static org.asbuilt.store.Tables.AFTER_COMMIT;
import static org.asbuilt.store.Tables.ENDED_FACTS;
import static org.asbuilt.store.Tables.SEALED;
import static org.asbuilt.store.Tables.UP_TO_COMMIT;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.asbuilt.ledger.Fact;
import org.asbuilt.model.Id;
import org.jooq.DSLContext;

/** Verifies the parts of what has ended, if there are any, against the commits done again. */
final class EndedCheck {
    private static final String TABLE = ENDED_FACTS.getName();

    private final DSLContext sql;
    private final Optional<Seals> seals;
    private final Pool pool = new Pool();
    /** The commit after which each part begins, by the one that it reaches to. */
    private final NavigableMap<Long, Long> parts = new TreeMap<>();

    private Set<Id> persons = Set.of();
    private Map<Long, Set<Ended>> left = Map.of();

    /** A fact that has ended, with the commit since which it was held, which is no part of what a fact says. */
    private record Ended(Id subject, Fact fact, long since) {}

    EndedCheck(DSLContext sql, Optional<Seals> seals) {
        this.sql = sql;
        this.seals = seals;
        if (Database.has(sql, ENDED_FACTS)) {
            sql.select(UP_TO_COMMIT, AFTER_COMMIT)
                    .from(ENDED_FACTS)
                    .forEach(row -> parts.put(row.value1(), row.value2()));
        }
    }

    /** Looks at what the parts say that a commit has ended. */
    void at(long commit, List<FactChanges.Held> ended) {
        if (seals.isEmpty() || parts.isEmpty() || parts.lastKey() < commit) {
            return;
        }
        Map.Entry<Long, Long> part = parts.ceilingEntry(commit);
        if (part.getValue() >= commit) {
            // One before it is missing, which is said at the end.
            return;
        }
        if (part.getValue() == commit - 1) {
            Break.opened(TABLE, part.getKey(), () -> open(part.getValue(), part.getKey()));
        }
        Set<Ended> expected = new HashSet<>();
        for (FactChanges.Held held : ended) {
            if (!Seals.isPersonal(held.subject())) {
                expected.add(new Ended(held.subject(), held.fact(), held.fact().since()));
            } else if (!persons.contains(held.subject())) {
                throw found(part.getKey(), "that there are rows of " + held.subject(), "nothing of it");
            }
        }
        Set<Ended> found = Optional.ofNullable(left.remove(commit)).orElse(Set.of());
        if (!expected.equals(found)) {
            expected.removeAll(found);
            throw found(
                    part.getKey(), expected.size() + " more that commit " + commit + " has ended", expected.toString());
        }
        if (part.getKey() == commit && !left.isEmpty()) {
            throw found(part.getKey(), "what was ended by commits after " + part.getValue(), left.toString());
        }
    }

    private boolean open(long after, long upTo) {
        byte[] sealed = sql.select(SEALED)
                .from(ENDED_FACTS)
                .where(UP_TO_COMMIT.eq(upTo))
                .fetchSingle(SEALED);
        EndedFacts.Part part = EndedFacts.part(seals.orElseThrow(), after, upTo, sealed, pool);
        persons = Set.copyOf(part.persons());
        left = new HashMap<>();
        for (FoundFact found : part.facts()) {
            left.computeIfAbsent(found.until(), commit -> new HashSet<>())
                    .add(new Ended(found.subject(), found.fact(), found.fact().since()));
        }
        return true;
    }

    /** Each begins where the one before ends, and there is none of commits that were never made. */
    void finish(long commits) {
        long reached = 0;
        for (Map.Entry<Long, Long> part : parts.entrySet()) {
            Break.same(
                    TABLE, part.getKey(), "a part after commit " + reached, "a part after commit " + part.getValue());
            reached = part.getKey();
        }
        Break.unless(
                reached <= commits,
                TABLE,
                reached,
                "parts up to one of " + commits + " commits",
                "one up to " + reached);
    }

    private static Break.Found found(long part, String expected, String found) {
        return new Break.Found(new Break(TABLE, Long.toString(part), expected, found));
    }
}
