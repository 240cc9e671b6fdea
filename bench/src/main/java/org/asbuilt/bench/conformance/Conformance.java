package org.asbuilt.bench.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Compares all captures of the development data with what tshark and Zeek say of them, and prints Markdown tables:
 * {@code bench conformance [DATA-FOLDER] [--details] [CAPTURE-SUBSTRING...]}.
 */
public final class Conformance {
    private final TestData data;
    private final KnownDifferences known = new KnownDifferences();

    /** A comparison with the truth in this folder. */
    public Conformance(TestData data) {
        this.data = data;
    }

    /**
     * Compares and prints; the answer is the exit code: 0 if every difference has a reason, 1 if one has none, 2 if there
     * are no data.
     */
    public static int run(String... arguments) throws IOException {
        List<String> words = new ArrayList<>(Arrays.asList(arguments));
        boolean isDetailed = words.remove("--details");
        Optional<TestData> data;
        if (!words.isEmpty() && Files.isDirectory(Path.of(words.getFirst()))) {
            data = TestData.at(Path.of(words.removeFirst()));
        } else {
            data = TestData.find(Path.of(System.getProperty("asbuilt.root", ".")));
        }
        if (data.isEmpty()) {
            System.err.println("no development data: name the folder, or set the system property asbuilt.data");
            return 2;
        }
        Conformance conformance = new Conformance(data.get());
        List<Comparison> comparisons = new ArrayList<>();
        for (String capture : data.get().captures()) {
            if (words.isEmpty() || words.stream().anyMatch(capture::contains)) {
                comparisons.add(conformance.compare(capture));
            }
        }
        Report report = new Report(comparisons);
        System.out.print(report.text(isDetailed));
        if (isDetailed && words.isEmpty()) {
            conformance.known.unused().forEach(row -> System.out.println("explains nothing: " + row));
        }
        return report.hasUnexplained() ? 1 : 0;
    }

    /** Reads a capture and compares it with each truth there is of it. */
    public Comparison compare(String capture) throws IOException {
        Comparison comparison = new Comparison(capture, known);
        Observed observed = Observed.read(data.file(capture));
        FlowComparison.compare(data, observed, comparison);
        Optional<Statistics> statistics = data.statistics(capture);
        if (statistics.isPresent()) {
            new StatisticsComparison(observed, comparison).compare(statistics.get());
            ProtocolComparison.compare(statistics.get(), observed, comparison);
        }
        Optional<String> test = ZeekTests.of(data, capture);
        notes(capture, statistics.isPresent(), test, comparison);
        Set<Told> confirmed =
                test.isPresent() ? new ZeekComparison(observed, comparison).compare(data, test.get()) : Set.of();
        new IdentityComparison(observed, comparison).compare(data, confirmed);
        return comparison;
    }

    private void notes(String capture, boolean hasTruth, Optional<String> test, Comparison comparison)
            throws IOException {
        if (!hasTruth && test.isEmpty()) {
            comparison.note("no other tool says anything of " + capture);
        }
        List<String> logs = test.isPresent() ? data.zeekLogs(test.get()) : List.of();
        logs.stream()
                .filter(log -> Expectation.all().stream()
                        .noneMatch(expectation -> expectation.log().equals(log)))
                .forEach(log -> comparison.note("nothing is expected of the log " + log));
    }
}
