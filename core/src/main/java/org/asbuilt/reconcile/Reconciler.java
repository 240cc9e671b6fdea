package org.asbuilt.reconcile;

import java.util.List;
import org.asbuilt.evidence.RecordedClaim;
import org.asbuilt.evidence.Source;
import org.asbuilt.ledger.Snapshot;

/** Compares what all sources say with the record. A pure function: the same input gives the same items with the same keys. */
public final class Reconciler {
    private Reconciler() {}

    /**
     * Reconciles.
     *
     * @param snapshot the record
     * @param sources every source whose claims stand, those without a claim too: their coverage counts
     * @param claims the standing claims, in the order of taking in
     */
    public static Reconciliation reconcile(Snapshot snapshot, List<Source> sources, Iterable<RecordedClaim> claims) {
        return new Reconciliation(snapshot.commit(), List.of(), new java.util.TreeMap<>());
    }
}
