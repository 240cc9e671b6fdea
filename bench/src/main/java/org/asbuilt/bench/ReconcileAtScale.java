package org.asbuilt.bench;

import java.util.List;
import java.util.Map;
import org.asbuilt.ledger.Edit;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.reconcile.Reconciler;
import org.asbuilt.reconcile.Reconciliation;

/** Reconciles a plant of a given size, makes it the record, and reconciles again. Arguments: assets, connections. */
public final class ReconcileAtScale {
    private ReconcileAtScale() {}

    /** Runs and prints a table. */
    public static void main(String... arguments) {
        int assets = arguments.length > 0 ? Integer.parseInt(arguments[0], 10) : 100_000;
        int connections = arguments.length > 1 ? Integer.parseInt(arguments[1], 10) : 100_000;
        LargePlant plant = Row.timed("claims made", () -> new LargePlant(assets, connections));
        Row.count("claims", plant.claims().size(), "");
        Reconciliation first = Row.timed(
                "first reconciliation", () -> Reconciler.reconcile(Snapshot.EMPTY, plant.sources(), plant.claims()));
        Row.count("items", first.items().size(), "");
        List<Edit> edits =
                Row.timed("edits of the baseline", () -> first.edits("bench", "baseline", first.plainAdditions(false)));
        Snapshot snapshot = Row.timed("fold of the baseline", () -> Snapshot.EMPTY.with(edits));
        long facets =
                snapshot.subjects().mapToLong(subject -> subject.facts().size()).sum();
        Row.count("facets", facets, snapshot.size() + " subjects");
        Reconciliation second = Row.timed(
                "reconciliation with the record",
                () -> Reconciler.reconcile(snapshot, plant.sources(), plant.claims()));
        Row.count("items left", second.items().size(), "");
        Row.timed("commit of one edit, 1000 times", () -> {
            Snapshot at = snapshot;
            for (int i = 0; i < 1000; i++) {
                at = at.with(edits.subList(i, i + 1));
            }
            return at;
        });
        Row.timed(
                "one item selected",
                () -> second.items().isEmpty()
                        ? List.of()
                        : second.edits(
                                "bench",
                                "",
                                Map.of(
                                        second.items().getFirst().key(),
                                        second.items()
                                                .getFirst()
                                                .choices()
                                                .getFirst()
                                                .key())));
        Row.heap("at the end");
    }
}
