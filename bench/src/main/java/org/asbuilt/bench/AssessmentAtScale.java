package org.asbuilt.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.asbuilt.assessment.Assessment;
import org.asbuilt.ledger.Edit;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.logbook.Logged;
import org.asbuilt.rule.Finding;
import org.asbuilt.rule.Rules;
import org.asbuilt.validation.Background;
import org.asbuilt.validation.Cadence;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Evidence;
import org.asbuilt.validation.Validator;

/** Has a whole plant judged by rules and criteria. Arguments: assets, connections. */
public final class AssessmentAtScale {
    private static final int BULK = 100_000;
    private static final Instant NOW = Instant.parse("2026-11-02T00:00:00Z");

    private AssessmentAtScale() {}

    /** Runs and prints a table. */
    public static void main(String... arguments) {
        int assets = arguments.length > 0 ? Integer.parseInt(arguments[0], 10) : 100_000;
        int connections = arguments.length > 1 ? Integer.parseInt(arguments[1], 10) : 1_000_000;
        MadeRecord made = timed("claims made", () -> new MadeRecord(new LargePlant(assets, connections)));
        Snapshot snapshot = timed("fold of the baseline", () -> folded(made));
        Evidence evidence = made.evidence();
        heap("with the record and its claims");
        Background background = new Background(evidence, Logged.EMPTY, List.of());
        System.out.println("subjects: " + snapshot.size());
        for (int round = 1; round <= 3; round++) {
            Circumstances fresh = Circumstances.of(snapshot, NOW, background);
            List<Finding> findings = timed("all rules, round " + round, () -> Rules.check(fresh));
            System.out.println("findings: " + findings.size());
            if (round == 1) {
                findings.stream()
                        .collect(Collectors.groupingBy(Finding::rule, TreeMap::new, Collectors.counting()))
                        .forEach((rule, count) -> System.out.printf(Locale.ROOT, "  %-44s %9d%n", rule, count));
            }
        }
        for (int round = 1; round <= 2; round++) {
            Circumstances fresh = Circumstances.of(snapshot, NOW, background);
            Assessment assessment =
                    timed("rules, criteria, scores, round " + round, () -> Assessment.of(fresh, Cadence.STANDARD));
            System.out.println("score: " + assessment.whole().score().points());
            timed("one subject with indices at hand", () -> validate(assessment));
            heap("with the assessment");
        }
    }

    private static Validator validate(Assessment assessment) {
        Validator validator = assessment.validator();
        assessment.around().subjects().limit(1).forEach(validator::validation);
        return validator;
    }

    private static Snapshot folded(MadeRecord made) {
        List<Edit> edits = new ArrayList<>();
        Snapshot[] snapshot = {Snapshot.EMPTY};
        made.edits(own -> {
            edits.addAll(own);
            if (edits.size() >= BULK) {
                snapshot[0] = snapshot[0].with(edits);
                edits.clear();
            }
        });
        return snapshot[0].with(edits);
    }

    /** Wall clock, and processor time of the process: where others work on the machine only the latter can be compared. */
    private static <T> T timed(String what, Supplier<T> work) {
        long start = System.nanoTime();
        long busy = processorTime();
        T result = work.get();
        System.out.printf(
                Locale.ROOT,
                "%-34s %8.2f s, processor time %8.2f s%n",
                what,
                (System.nanoTime() - start) / 1e9,
                (processorTime() - busy) / 1e9);
        return result;
    }

    private static long processorTime() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    private static void heap(String when) {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        System.out.printf(
                Locale.ROOT, "heap in use %s: %d MiB%n", when, (runtime.totalMemory() - runtime.freeMemory()) >> 20);
    }
}
