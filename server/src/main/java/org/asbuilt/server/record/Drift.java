package org.asbuilt.server.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.asbuilt.evidence.RecordedClaim;
import org.asbuilt.evidence.Source;
import org.asbuilt.ledger.Ledger;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.model.Id;
import org.asbuilt.reconcile.Item;
import org.asbuilt.reconcile.Reconciler;
import org.asbuilt.reconcile.Reconciliation;
import org.asbuilt.store.SqlClaims;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What sources say against the record, found once and kept until one of them moves on. Readers always get the newest that is
 * ready and never wait.
 */
public final class Drift implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Drift.class);
    private final Ledger ledger;
    private final SqlClaims claims;
    private final ImportShelf shelf;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("asbuilt-drift").daemon().factory());
    private final AtomicBoolean ordered = new AtomicBoolean();
    private volatile State state;
    private final Object computing = new Object();

    /**
     * A reconciliation and what makes it quick to ask.
     *
     * @param snapshot the record that was reconciled against
     * @param imports the state of the imports whose claims were reconciled
     * @param claims the standing claims
     * @param reconciliation the outcome
     * @param byKey its items by key
     * @param waiting how many items each subject has
     */
    public record State(
            Snapshot snapshot,
            ImportShelf.Mark imports,
            List<RecordedClaim> claims,
            Reconciliation reconciliation,
            Map<String, Item> byKey,
            Map<Id, Integer> waiting) {

        static State of(
                Snapshot snapshot, ImportShelf.Mark imports, List<RecordedClaim> claims, Reconciliation outcome) {
            Map<String, Item> byKey = new LinkedHashMap<>();
            Map<Id, Integer> waiting = new TreeMap<>();
            for (Item item : outcome.items()) {
                byKey.put(item.key(), item);
                waiting.merge(item.subject(), 1, Integer::sum);
            }
            return new State(snapshot, imports, claims, outcome, byKey, waiting);
        }

        /** How many items a subject has. */
        public int waiting(Id subject) {
            return waiting.getOrDefault(subject, 0);
        }

        /** The claims about a subject of the record. */
        public List<RecordedClaim> about(Id subject) {
            return reconciliation.attributed().getOrDefault(subject, List.of());
        }
    }

    /** The drift between those claims and that record; empty until it is found for the first time. */
    public Drift(Ledger ledger, SqlClaims claims, ImportShelf shelf) {
        this.ledger = ledger;
        this.claims = claims;
        this.shelf = shelf;
        state = State.of(
                Snapshot.EMPTY,
                new ImportShelf.Mark(0, 0),
                List.of(),
                new Reconciliation(0, List.of(), new TreeMap<>()));
    }

    /** The newest that is ready. If the record or the sources moved on, a newer one is on its way. */
    public State current() {
        if (isStale()) {
            refreshSoon();
        }
        return state;
    }

    /** Whether the record or the sources moved on since. */
    public boolean isStale() {
        State known = state;
        return known.snapshot().commit() != ledger.snapshot().commit()
                || !known.imports().equals(shelf.mark());
    }

    /** Finds the drift and waits for it. */
    public State refresh() {
        synchronized (computing) {
            if (!isStale()) {
                return state;
            }
            State known = state;
            ImportShelf.Mark mark = shelf.mark();
            List<RecordedClaim> standing = known.imports().equals(mark) ? known.claims() : standing();
            Snapshot snapshot = ledger.snapshot();
            State fresh = State.of(
                    snapshot, mark, standing, Reconciler.reconcile(snapshot, shelf.standingSources(), standing));
            state = fresh;
            return fresh;
        }
    }

    /** Has the drift found in the background. */
    public void refreshSoon() {
        if (ordered.compareAndSet(false, true)) {
            worker.execute(() -> {
                ordered.set(false);
                try {
                    refresh();
                } catch (RuntimeException fault) {
                    LOG.error("reconciling failed", fault);
                }
            });
        }
    }

    /** What the drift would be with further sources that are not kept. */
    public Reconciliation trial(List<Source> more, List<RecordedClaim> said) {
        State known = refresh();
        List<Source> sources = new ArrayList<>(shelf.standingSources());
        sources.addAll(more);
        List<RecordedClaim> all = new ArrayList<>(known.claims());
        all.addAll(said);
        return Reconciler.reconcile(known.snapshot(), sources, all);
    }

    /** The item of that key, if it still stands. */
    public Optional<Item> item(String key) {
        return Optional.ofNullable(state.byKey().get(key));
    }

    /** Claims by their numbers. */
    public Map<Long, RecordedClaim> numbered(Collection<Long> numbers) {
        Map<Long, RecordedClaim> found = new LinkedHashMap<>();
        if (!numbers.isEmpty()) {
            claims.numbered(numbers, claim -> found.put(claim.id(), claim));
        }
        return found;
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }

    private List<RecordedClaim> standing() {
        List<RecordedClaim> standing = new ArrayList<>();
        claims.standing(standing::add);
        return standing;
    }
}
