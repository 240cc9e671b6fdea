package org.asbuilt.importers.table;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.asbuilt.evidence.Confidence;
import org.asbuilt.evidence.Hint;
import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.model.PartPath;
import org.asbuilt.model.Shape;
import org.asbuilt.model.Slot;

/** What one row says, gathered cell by cell before it is known whom the row is about. */
final class RowDraft {
    /** Stands for the key of a facet of which a row says one, until the whole row is read. */
    static final String NO_KEY_YET = "?";

    private final Reading reading;
    private final SortedSet<Hint> hints = new TreeSet<>();
    private final List<Fact> facts = new ArrayList<>();
    private final Map<String, Nic> nics = new TreeMap<>();
    private Optional<Instant> observed = Optional.empty();
    private boolean understood = true;

    /** A value for a part with its place. */
    record Fact(PartPath path, String text, Locus locus, Confidence confidence) {
        private Fact of(Slot slot) {
            return new Fact(new PartPath(slot, path.part()), text, locus, confidence);
        }
    }

    /** A value with its place. */
    record Said(String text, Locus locus, Confidence confidence) {}

    /** What the row says of one network port: its addresses, and the other parts by name. */
    record Nic(List<Said> macs, List<Said> addresses, Map<String, Said> others) {
        Nic() {
            this(new ArrayList<>(), new ArrayList<>(), new TreeMap<>());
        }
    }

    RowDraft(Reading reading) {
        this.reading = reading;
    }

    SortedSet<Hint> hints() {
        return hints;
    }

    void hint(Hint hint) {
        hints.add(hint);
    }

    List<Fact> facts() {
        return facts;
    }

    Map<String, Nic> nics() {
        return nics;
    }

    Nic nic(String group) {
        return nics.computeIfAbsent(group, name -> new Nic());
    }

    Optional<Instant> observed() {
        return observed;
    }

    void observed(Instant moment) {
        observed = Optional.of(moment);
    }

    void fact(PartPath path, String text, Locus locus, Confidence confidence) {
        facts.add(new Fact(path, text, locus, confidence));
    }

    /** Gives what the row says of facets that repeat the key that tells it from other rows. */
    void keyed(Locus row) {
        Map<Slot, Map<String, String>> said = new TreeMap<>();
        for (Fact fact : facts) {
            if (fact.path().slot().key().equals(NO_KEY_YET)) {
                said.computeIfAbsent(fact.path().slot(), slot -> new TreeMap<>())
                        .merge(fact.path().part(), fact.text(), (one, other) -> one + " " + other);
            }
        }
        said.forEach((slot, parts) -> {
            Shape<?> shape = Shape.named(slot.facet());
            Optional<String> key = RowKeys.namedBy(shape).flatMap(this::said).or(() -> RowKeys.of(shape, parts));
            if (key.isEmpty()) {
                facts.removeIf(fact -> fact.path().slot().equals(slot));
                wrong(row, "the row does not say which " + shape.label().toLowerCase(Locale.ROOT) + " it is about");
                return;
            }
            facts.replaceAll(
                    fact -> fact.path().slot().equals(slot) ? fact.of(new Slot(slot.facet(), key.get())) : fact);
        });
    }

    private Optional<String> said(String path) {
        return facts.stream()
                .filter(fact -> fact.path().toString().equals(path))
                .map(Fact::text)
                .findFirst();
    }

    boolean says(String path) {
        return facts.stream().anyMatch(fact -> fact.path().toString().equals(path));
    }

    /** Remarks that a cell was not understood; the row goes on. */
    void wrong(Locus locus, String sentence) {
        understood = false;
        reading.note(Severity.WARNING, locus, sentence);
    }

    boolean understood() {
        return understood;
    }
}
