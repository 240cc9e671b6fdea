package org.asbuilt.bench.conformance;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** Which test of Zeek belongs to a capture: the table {@code zeek-tests.txt}, else a guess by the names. */
final class ZeekTests {
    private static final Map<String, String> KNOWN = ResourceTable.rows("zeek-tests.txt", 2).stream()
            .collect(Collectors.toUnmodifiableMap(List::getFirst, List::getLast));

    private ZeekTests() {}

    /** The test's folder below {@code zeek}, if there is one. */
    static Optional<String> of(TestData data, String capture) throws IOException {
        List<String> tests = data.zeekTests();
        Optional<String> known = Optional.ofNullable(KNOWN.get(capture)).filter(tests::contains);
        return known.isPresent() ? known : guess(tests, capture);
    }

    /** The one test that nobody claims, of the parser named as the capture's folder, with most words of its name. */
    private static Optional<String> guess(List<String> tests, String capture) {
        String name = capture.substring(capture.lastIndexOf('/') + 1);
        if (KNOWN.containsKey(capture) || !name.contains("icsnpp")) {
            return Optional.empty();
        }
        String folder = capture.substring(0, capture.lastIndexOf('/'));
        String protocol = folder.substring(folder.lastIndexOf('/') + 1);
        Set<String> wanted = words(name);
        ToLongFunction<String> score = test -> words(test.substring(test.indexOf('/'))).stream()
                .filter(wanted::contains)
                .count();
        List<String> candidates = tests.stream()
                .filter(test -> !KNOWN.containsValue(test))
                .filter(test -> test.substring(0, test.indexOf('/')).contains(protocol))
                .filter(test -> score.applyAsLong(test) > 0)
                .toList();
        long most = candidates.stream().mapToLong(score).max().orElse(0);
        List<String> best = candidates.stream()
                .filter(test -> score.applyAsLong(test) == most)
                .toList();
        return best.size() == 1 ? Optional.of(best.getFirst()) : Optional.empty();
    }

    private static Set<String> words(String name) {
        Set<String> words =
                new HashSet<>(Arrays.asList(name.toLowerCase(Locale.ROOT).split("[^a-z0-9]+")));
        words.removeAll(Set.of("", "pcap", "pcapng", "cap", "gz", "tests", "analyzer", "icsnpp"));
        return words;
    }
}
