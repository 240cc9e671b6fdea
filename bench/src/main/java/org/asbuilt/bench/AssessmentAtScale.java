package org.asbuilt.bench;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.asbuilt.assessment.Assessment;
import org.asbuilt.ledger.Edit;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.logbook.Logged;
import org.asbuilt.reconcile.Reconciler;
import org.asbuilt.reconcile.Reconciliation;
import org.asbuilt.rule.Finding;
import org.asbuilt.rule.Rules;
import org.asbuilt.validation.Background;
import org.asbuilt.validation.Cadence;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Evidence;
import org.asbuilt.validation.Validator;

/** Has a whole plant judged by rules and criteria. Arguments: assets, connections. */
public final class AssessmentAtScale {
    private static final Instant NOW = Instant.parse("2026-11-02T00:00:00Z");

    private AssessmentAtScale() {}

    /** Runs and prints a table. */
    public static void main(String... arguments) {
        int assets = arguments.length > 0 ? Integer.parseInt(arguments[0], 10) : 100_000;
        int connections = arguments.length > 1 ? Integer.parseInt(arguments[1], 10) : 1_000_000;
        Snapshot snapshot = record(assets, connections);
        Evidence evidence = timed("what remains open", () -> evidence(snapshot, assets, connections));
        Background background = new Background(evidence, Logged.EMPTY, List.of());
        System.out.println("subjects: " + snapshot.size());
        for (int round = 1; round <= 3; round++) {
            Circumstances fresh = Circumstances.of(snapshot, NOW, background);
            List<Finding> findings = timed("all rules, round " + round, () -> Rules.check(fresh));
            System.out.println("findings: " + findings.size());
        }
        for (int round = 1; round <= 2; round++) {
            Circumstances fresh = Circumstances.of(snapshot, NOW, background);
            Assessment assessment =
                    timed("rules, criteria, scores, round " + round, () -> Assessment.of(fresh, Cadence.STANDARD));
            System.out.println("score: " + assessment.whole().score().points());
            timed("one subject with indices at hand", () -> validate(assessment));
        }
        Runtime runtime = Runtime.getRuntime();
        System.gc();
        System.out.printf(Locale.ROOT, "heap in use: %d MiB%n", (runtime.totalMemory() - runtime.freeMemory()) >> 20);
    }

    private static Validator validate(Assessment assessment) {
        Validator validator = assessment.validator();
        assessment.around().subjects().limit(1).forEach(validator::validation);
        return validator;
    }

    private static Snapshot record(int assets, int connections) {
        LargePlant plant = timed("claims made", () -> new LargePlant(assets, connections));
        Reconciliation first = timed(
                "first reconciliation", () -> Reconciler.reconcile(Snapshot.EMPTY, plant.sources(), plant.claims()));
        List<Edit> edits = first.edits("bench", "baseline", first.plainAdditions(false));
        return timed("fold of the baseline", () -> Snapshot.EMPTY.with(edits));
    }

    private static Evidence evidence(Snapshot snapshot, int assets, int connections) {
        LargePlant plant = new LargePlant(assets, connections);
        return Evidence.of(Reconciler.reconcile(snapshot, plant.sources(), plant.claims()));
    }

    private static <T> T timed(String what, Supplier<T> work) {
        long start = System.nanoTime();
        T result = work.get();
        System.out.printf(Locale.ROOT, "%-34s %8.2f s%n", what, (System.nanoTime() - start) / 1e9);
        return result;
    }
}
