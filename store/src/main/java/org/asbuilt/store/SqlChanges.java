package org.asbuilt.store;

import static org.asbuilt.store.Tables.CHANGES;
import static org.asbuilt.store.Tables.ID;
import static org.asbuilt.store.Tables.KIND;
import static org.asbuilt.store.Tables.NUMBER;
import static org.asbuilt.store.Tables.SUBJECT;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.min;

import java.lang.ref.SoftReference;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.asbuilt.change.Change;
import org.asbuilt.change.ChangeEvent;
import org.asbuilt.change.Changes;
import org.jooq.DSLContext;

/** The events of changes, in the journal. Several servers can share one database. */
public final class SqlChanges implements Changes {
    static final String EVENT = "change";
    static final String NAMED = "change-named";
    static final String PREFIX = "change-";

    private final Database database;
    private final Keys keys;
    private final Map<String, SoftReference<Change>> known = new ConcurrentHashMap<>();
    /** The entry of the journal by which something was forgotten last: what was read before may say more than is left. */
    private volatile long forgotten;

    private volatile SoftReference<All> newest = new SoftReference<>(new All(-1, List.of()));

    /** All changes, newest first, as a journal of that length has them. */
    private record All(long journal, List<Change> changes) {}

    /** The changes in that database. */
    public SqlChanges(Database database, Keys keys) {
        this.database = database;
        this.keys = keys;
    }

    @Override
    public String nextId() {
        return database.write(sql -> {
            Heads.lock(sql, Chain.JOURNAL.log());
            long number = Database.next(sql, CHANGES, NUMBER);
            String id = PREFIX + number;
            sql.insertInto(CHANGES, NUMBER, ID).values(number, id).execute();
            // The port hands over no clock; the entry takes the time of the one before it.
            Chain.Draft draft = new Chain.Draft(
                    Instant.EPOCH, NAMED, id, CanonicalJson.object().and("number", number));
            Chain.JOURNAL.append(sql, keys, Heads.origin(sql, keys), List.of(draft));
            return id;
        });
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException if the change has no name that {@link #nextId} gave
     */
    @Override
    public boolean append(ChangeEvent event, int expected) {
        return database.write(sql -> {
            Heads.lock(sql, Chain.JOURNAL.log());
            if (!sql.fetchExists(sql.selectOne().from(CHANGES).where(ID.eq(event.change())))) {
                throw new IllegalArgumentException("no change was ever called " + event.change());
            }
            int events = sql.fetchCount(
                    sql.selectOne().from(Chain.JOURNAL.rows()).where(KIND.eq(EVENT), SUBJECT.eq(event.change())));
            if (events != expected) {
                return false;
            }
            Chain.Draft draft = new Chain.Draft(
                    event.at(),
                    EVENT,
                    event.change(),
                    ChangeJson.event(event, Seals.of(sql, keys).ready()));
            Chain.JOURNAL.append(sql, keys, Heads.origin(sql, keys), List.of(draft));
            return true;
        });
    }

    @Override
    public Optional<Change> change(String id) {
        return database.read(sql -> {
            int events =
                    sql.fetchCount(sql.selectOne().from(Chain.JOURNAL.rows()).where(KIND.eq(EVENT), SUBJECT.eq(id)));
            forget(sql);
            return events == 0 ? Optional.empty() : Optional.of(change(sql, Seals.of(sql, keys), id, events));
        });
    }

    @Override
    public List<Change> all() {
        return database.read(sql -> {
            // Rules and pages ask for all changes again and again; nothing can have happened to one while the journal
            // is as long.
            long journal = Heads.read(sql, Chain.JOURNAL.log()).size();
            All before = newest.get();
            if (before != null && before.journal() == journal) {
                return before.changes();
            }
            forget(sql);
            List<Change> all = new ArrayList<>();
            Seals seals = Seals.of(sql, keys);
            sql.select(SUBJECT, count())
                    .from(Chain.JOURNAL.rows())
                    .where(KIND.eq(EVENT))
                    .groupBy(SUBJECT)
                    .orderBy(min(NUMBER).desc())
                    .fetch()
                    .forEach(row -> all.add(change(sql, seals, row.value1(), row.value2())));
            newest = new SoftReference<>(new All(journal, List.copyOf(all)));
            return all;
        });
    }

    /** Drops what is known if something was forgotten since. */
    private void forget(DSLContext sql) {
        long last = DataKeys.lastForgotten(sql);
        if (last != forgotten) {
            known.clear();
            forgotten = last;
        }
    }

    /** The edits of a baseline are large: they are read once, and again only if the memory was needed for something else. */
    private Change change(DSLContext sql, Seals seals, String id, int events) {
        SoftReference<Change> reference = known.get(id);
        Change before = reference == null ? null : reference.get();
        if (before != null && before.events().size() == events) {
            return before;
        }
        // Nothing that happened to a change is ever altered: only what is new has to be read.
        List<ChangeEvent> all = new ArrayList<>(before == null ? List.of() : before.events());
        Chain.JOURNAL
                .about(sql, keys, EVENT, id, 0, all.size())
                .forEach(entry -> all.add(ChangeJson.event(entry.what(), seals)));
        Change now = new Change(all);
        known.put(id, new SoftReference<>(now));
        return now;
    }
}
