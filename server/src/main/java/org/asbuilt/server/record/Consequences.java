package org.asbuilt.server.record;

import java.util.List;
import org.asbuilt.evidence.Source;
import org.asbuilt.reconcile.Item;
import org.asbuilt.reconcile.ItemType;
import org.asbuilt.reconcile.Reconciliation;
import org.asbuilt.store.Import;

/** Which matters an import brings about. */
final class Consequences {
    private Consequences() {}

    /** The matters that rest on what it claims, and those about what its sources could have seen and did not. */
    static List<Item> of(Import taken, Reconciliation found) {
        List<String> watchers = taken.readings().stream()
                .map(Import.Reading::source)
                .filter(source -> source.coverage().isPresent())
                .map(Source::title)
                .toList();
        return found.items().stream()
                .filter(item -> rests(item, taken) || isUnseenBy(item, watchers))
                .toList();
    }

    /** Whether the matter is that one of those sources did not see something; such a matter says which in its reasons. */
    static boolean isUnseenBy(Item item, List<String> watchers) {
        return item.type() == ItemType.NOT_SEEN
                && item.reasons().stream()
                        .anyMatch(reason -> watchers.stream()
                                .anyMatch(title ->
                                        reason.startsWith(title + " had ") || reason.startsWith(title + " saw ")));
    }

    private static boolean rests(Item item, Import taken) {
        return item.evidence().stream()
                .anyMatch(claim -> taken.readings().stream()
                        .anyMatch(reading ->
                                claim >= reading.firstClaim() && claim < reading.firstClaim() + reading.claims()));
    }
}
