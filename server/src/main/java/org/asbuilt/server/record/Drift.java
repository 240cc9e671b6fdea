package org.asbuilt.server.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.asbuilt.evidence.RecordedClaim;
import org.asbuilt.evidence.Source;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.model.Id;
import org.asbuilt.reconcile.Item;
import org.asbuilt.reconcile.Reconciliation;

/** What sources say against the record. */
public interface Drift extends AutoCloseable {

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
    record State(
            Snapshot snapshot,
            ImportShelf.Mark imports,
            List<RecordedClaim> claims,
            Reconciliation reconciliation,
            Map<String, Item> byKey,
            Map<Id, List<Item>> waiting) {

        static State of(
                Snapshot snapshot, ImportShelf.Mark imports, List<RecordedClaim> claims, Reconciliation outcome) {
            Map<String, Item> byKey = new LinkedHashMap<>();
            Map<Id, List<Item>> waiting = new TreeMap<>();
            for (Item item : outcome.items()) {
                byKey.put(item.key(), item);
                waiting.computeIfAbsent(item.subject(), subject -> new ArrayList<>(1))
                        .add(item);
            }
            return new State(snapshot, imports, claims, outcome, byKey, waiting);
        }

        /** Another state, of which is taken over what the same items make. */
        @SuppressWarnings(
                "ReferenceEquality") // lists that were taken over; comparing all items would cost more than it saves
        State next(Snapshot snapshot, ImportShelf.Mark imports, List<RecordedClaim> claims, Reconciliation outcome) {
            return outcome.items() == reconciliation.items()
                    ? new State(snapshot, imports, claims, outcome, byKey, waiting)
                    : of(snapshot, imports, claims, outcome);
        }

        /** How many items a subject has. */
        public int waiting(Id subject) {
            return items(subject).size();
        }

        /** The items of a subject. */
        public List<Item> items(Id subject) {
            return waiting.getOrDefault(subject, List.of());
        }

        /** The claims about a subject of the record. */
        public List<RecordedClaim> about(Id subject) {
            return reconciliation.attributed().getOrDefault(subject, List.of());
        }
    }

    /** The newest that is ready. If the record or the sources moved on, a newer one is on its way. */
    State current();

    /** Whether the record or the sources moved on since. */
    boolean isStale();

    /** Finds the drift and waits for it. */
    State refresh();

    /** Has the drift found in the background. */
    void refreshSoon();

    /** What the drift would be with further sources that are not kept. */
    Reconciliation trial(List<Source> more, List<RecordedClaim> said);

    /** The item of that key, if it still stands. */
    Optional<Item> item(String key);

    /** Claims by their numbers. */
    Map<Long, RecordedClaim> numbered(Collection<Long> numbers);

    @Override
    void close();
}
