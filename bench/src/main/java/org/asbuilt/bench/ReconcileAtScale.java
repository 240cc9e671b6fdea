package org.asbuilt.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
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
        LargePlant plant = timed("claims made", () -> new LargePlant(assets, connections));
        System.out.println("claims: " + plant.claims().size());
        Reconciliation first = timed(
                "first reconciliation", () -> Reconciler.reconcile(Snapshot.EMPTY, plant.sources(), plant.claims()));
        System.out.println("items: " + first.items().size());
        List<Edit> edits =
                timed("edits of the baseline", () -> first.edits("bench", "baseline", first.plainAdditions(false)));
        Snapshot snapshot = timed("fold of the baseline", () -> Snapshot.EMPTY.with(edits));
        long facets =
                snapshot.subjects().mapToLong(subject -> subject.facts().size()).sum();
        System.out.println("subjects: " + snapshot.size() + ", facets: " + facets);
        Reconciliation second = timed(
                "reconciliation with the record",
                () -> Reconciler.reconcile(snapshot, plant.sources(), plant.claims()));
        System.out.println("items left: " + second.items().size());
        timed("commit of one edit, 1000 times", () -> {
            Snapshot at = snapshot;
            for (int i = 0; i < 1000; i++) {
                at = at.with(edits.subList(i, i + 1));
            }
            return at;
        });
        timed(
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
        Runtime runtime = Runtime.getRuntime();
        System.gc();
        System.out.printf(Locale.ROOT, "heap in use: %d MiB%n", (runtime.totalMemory() - runtime.freeMemory()) >> 20);
    }

    private static <T> T timed(String what, Supplier<T> work) {
        long start = System.nanoTime();
        T result = work.get();
        System.out.printf(Locale.ROOT, "%-34s %8.2f s%n", what, (System.nanoTime() - start) / 1e9);
        return result;
    }
}
