package org.asbuilt.server.record;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongPredicate;
import org.asbuilt.evidence.RecordedClaim;
import org.asbuilt.evidence.Source;
import org.asbuilt.model.Id;
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

    /** What some claims say of each subject of the record. */
    static Map<Id, List<RecordedClaim>> said(Reconciliation found, LongPredicate claims) {
        Map<Id, List<RecordedClaim>> said = new TreeMap<>();
        found.attributed().forEach((id, all) -> {
            List<RecordedClaim> own =
                    all.stream().filter(one -> claims.test(one.id())).toList();
            if (!own.isEmpty()) {
                said.put(id, own);
            }
        });
        return said;
    }

    /** Whether a claim is one of an import. */
    static boolean isOf(Import taken, long claim) {
        return taken.readings().stream()
                .anyMatch(reading -> claim >= reading.firstClaim() && claim < reading.firstClaim() + reading.claims());
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
        return item.evidence().stream().anyMatch(claim -> isOf(taken, claim));
    }
}
