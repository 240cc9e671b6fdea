package org.asbuilt.bench.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.asbuilt.bench.conformance.Difference.Kind;

/** What came of comparing one capture with its truth. */
public final class Comparison {
    private final String capture;
    private final KnownDifferences known;
    private final Map<Line, Long> found = new TreeMap<>();
    private final List<Difference> differences = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    /**
     * A line of a table.
     *
     * @param protocol protocol, transport or layer
     */
    public record Line(Category category, String capture, String protocol) implements Comparable<Line> {
        @Override
        public int compareTo(Line other) {
            int order = category.compareTo(other.category);
            order = order == 0 ? capture.compareTo(other.capture) : order;
            return order == 0 ? protocol.compareTo(other.protocol) : order;
        }
    }

    Comparison(String capture, KnownDifferences known) {
        this.capture = capture;
        this.known = known;
    }

    /** The capture, by its path below the data folder. */
    public String capture() {
        return capture;
    }

    /** In how many things we and the truth agree, by line. */
    public Map<Line, Long> found() {
        return Map.copyOf(found);
    }

    /** All differences, in the order in which they were found. */
    public List<Difference> differences() {
        return List.copyOf(differences);
    }

    /** Those without a reason. */
    public List<Difference> unexplained() {
        return differences.stream().filter(Difference::isUnexplained).toList();
    }

    /** What there was nothing to compare with, or nobody compares. */
    public List<String> notes() {
        return List.copyOf(notes);
    }

    void note(String note) {
        notes.add(note);
    }

    void found(Category category, String protocol) {
        found.merge(new Line(category, capture, protocol), 1L, Long::sum);
    }

    void missing(Category category, String protocol, String subject, Row truth, String value, Optional<Reason> reason) {
        add(new Difference(category, capture, protocol, Kind.MISSING, subject, value, "", truth.place(), reason));
    }

    void extra(Category category, String protocol, String subject, String ours, String place, Optional<Reason> reason) {
        add(new Difference(category, capture, protocol, Kind.EXTRA, subject, "", ours, place, reason));
    }

    void different(
            Category category, String protocol, String subject, Row truth, Values values, Optional<Reason> reason) {
        add(new Difference(
                category,
                capture,
                protocol,
                Kind.DIFFERENT,
                subject,
                values.truth(),
                values.ours(),
                truth.place(),
                reason));
    }

    /** What the truth says and what we say. */
    record Values(String truth, String ours) {}

    private void add(Difference difference) {
        Optional<Reason> reason = difference.reason().or(() -> known.reason(difference));
        differences.add(difference.because(reason));
    }
}
