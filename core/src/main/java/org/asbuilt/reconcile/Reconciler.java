package org.asbuilt.reconcile;

import java.lang.ref.SoftReference;
import java.util.List;
import java.util.Optional;
import org.asbuilt.evidence.RecordedClaim;
import org.asbuilt.evidence.Source;
import org.asbuilt.ledger.Snapshot;

/**
 * Compares what sources say with one record after another. What comes of it depends on sources, claims and record alone: the same input
 * gives the same items with the same keys, whatever was compared before. Where a record differs from the one before only in what nobody
 * is recognised by, only matters about what differs are worked out again, as long as there is memory for what that needs. Safe for use by
 * several threads, one after the other.
 */
public final class Reconciler {
    private final List<Source> sources;
    private final Iterable<RecordedClaim> claims;
    private Optional<SoftReference<Workings>> last = Optional.empty();

    /**
     * Takes what sources say.
     *
     * @param sources every source whose claims stand, those without a claim too: their coverage counts
     * @param claims the standing claims, in the order of taking in
     */
    public Reconciler(List<Source> sources, Iterable<RecordedClaim> claims) {
        this.sources = List.copyOf(sources);
        this.claims = claims;
    }

    /** Reconciles once. */
    public static Reconciliation reconcile(Snapshot snapshot, List<Source> sources, Iterable<RecordedClaim> claims) {
        return new Workings(snapshot, sources, claims).outcome();
    }

    /** Reconciles with a record. */
    public synchronized Reconciliation with(Snapshot snapshot) {
        Optional<Workings> known = last.map(SoftReference::get);
        // Whatever goes wrong while it follows, half of it is not gone on with.
        last = Optional.empty();
        Workings now = known.filter(workings -> workings.follow(snapshot))
                .orElseGet(() -> new Workings(snapshot, sources, claims));
        last = Optional.of(new SoftReference<>(now));
        return now.outcome();
    }

    /** The sources that it compares. */
    public List<Source> sources() {
        return sources;
    }
}
