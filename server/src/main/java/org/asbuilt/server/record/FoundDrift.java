package org.asbuilt.server.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.asbuilt.evidence.RecordedClaim;
import org.asbuilt.evidence.Source;
import org.asbuilt.ledger.Ledger;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.reconcile.Item;
import org.asbuilt.reconcile.Reconciler;
import org.asbuilt.reconcile.Reconciliation;
import org.asbuilt.server.problem.Lack;
import org.asbuilt.store.SqlClaims;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What sources say against the record, found once and kept until one of them moves on. Readers always get the newest that is
 * ready and never wait.
 */
final class FoundDrift implements Drift {
    private static final Logger LOG = LoggerFactory.getLogger(FoundDrift.class);
    private final Ledger ledger;
    private final SqlClaims claims;
    private final ImportShelf shelf;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("asbuilt-drift").daemon().factory());
    private final AtomicBoolean ordered = new AtomicBoolean();
    private volatile State state;
    private final Object computing = new Object();
    /** Used by whoever computes. */
    private SqlClaims.Standing read = SqlClaims.Standing.NONE;

    private Reconciler reconciler = new Reconciler(List.of(), List.of());

    /** The drift between those claims and that record; empty until it is found for the first time. */
    FoundDrift(Ledger ledger, SqlClaims claims, ImportShelf shelf) {
        this.ledger = ledger;
        this.claims = claims;
        this.shelf = shelf;
        state = State.of(
                Snapshot.EMPTY, ImportShelf.Mark.NONE, List.of(), new Reconciliation(0, List.of(), new TreeMap<>()));
    }

    @Override
    public State current() {
        if (isStale()) {
            refreshSoon();
        }
        return state;
    }

    @Override
    public boolean isStale() {
        State known = state;
        return known.snapshot().commit() != ledger.snapshot().commit()
                || !known.imports().equals(shelf.mark());
    }

    @Override
    public State refresh() {
        synchronized (computing) {
            if (!isStale()) {
                return state;
            }
            State known = state;
            ImportShelf.Mark mark = shelf.mark();
            List<Source> sources = shelf.standingSources();
            boolean same = known.imports().equals(mark);
            List<RecordedClaim> standing = same ? known.claims() : standing(mark.quarantined());
            if (!same || !sources.equals(reconciler.sources())) {
                reconciler = new Reconciler(sources, standing);
            }
            Snapshot snapshot = ledger.snapshot();
            State fresh = known.next(snapshot, mark, standing, reconciler.with(snapshot));
            state = fresh;
            return fresh;
        }
    }

    @Override
    public void refreshSoon() {
        if (ordered.compareAndSet(false, true)) {
            worker.execute(() -> {
                ordered.set(false);
                try {
                    refresh();
                } catch (RuntimeException fault) {
                    if (!worker.isShutdown()) {
                        Lack.in(fault)
                                .ifPresentOrElse(
                                        found -> LOG.warn("reconciling failed: {}", found.sentence()),
                                        () -> LOG.error("reconciling failed", fault));
                    }
                }
            });
        }
    }

    @Override
    public Reconciliation trial(List<Source> more, List<RecordedClaim> said) {
        State known = refresh();
        List<Source> sources = new ArrayList<>(shelf.standingSources());
        sources.addAll(more);
        List<RecordedClaim> all = new ArrayList<>(known.claims());
        all.addAll(said);
        return Reconciler.reconcile(known.snapshot(), sources, all);
    }

    @Override
    public Optional<Item> item(String key) {
        return Optional.ofNullable(state.byKey().get(key));
    }

    @Override
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

    /** The claims that count; of imports that were read before they are at hand. */
    private List<RecordedClaim> standing(Set<Long> quarantined) {
        read = claims.standing(read);
        List<RecordedClaim> standing = new ArrayList<>();
        read.imports().forEach((number, own) -> {
            if (!quarantined.contains(number)) {
                standing.addAll(own);
            }
        });
        return standing;
    }
}
